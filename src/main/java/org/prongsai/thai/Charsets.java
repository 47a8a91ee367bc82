package org.prongsai.thai;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.thai.charset.EightBit;
import org.prongsai.thai.charset.Mojibake;
import org.prongsai.thai.charset.Utf16;
import org.prongsai.thai.charset.Utf8;

/** Turns bytes of web pages into text, whatever their labels claim: the bytes themselves are believed first. */
public final class Charsets {
    private static final int HEAD = 4096;
    private static final Pattern META =
            Pattern.compile("(?i)<meta\\s[^>]{0,400}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:\\-]{1,40})");
    private static final Pattern XML =
            Pattern.compile("(?i)<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:\\-]{1,40})");

    private Charsets() {}

    /**
     * The text of a body. A byte order mark decides, then well-formed UTF-8, then 8-bit Thai, then the labels, then a
     * guess. Text that was decoded wrongly before it was stored is repaired. Never fails: a byte that cannot be read
     * becomes one U+FFFD.
     *
     * @param headerCharset the character set of the HTTP header, or an empty text
     * @param declaredCharset the character set that the body declares, or an empty text
     */
    public static String decode(byte[] body, String headerCharset, String declaredCharset) {
        Optional<String> marked = Utf16.byMark(body);
        if (marked.isPresent()) {
            return Mojibake.repair(marked.get());
        }
        String text = new String(body, StandardCharsets.UTF_8);
        List<String> labels = List.of(headerCharset, declaredCharset);
        if (text.indexOf('\0') >= 0) {
            Optional<String> shaped = Utf16.byShape(body);
            if (shaped.isPresent()) {
                return shaped.get();
            }
        }
        boolean valid = text.indexOf('\ufffd') < 0 || Utf8.isValid(body);
        if (valid && !EightBit.isThaiInDisguise(body, text, labels)) {
            return Mojibake.repair(text);
        }
        return Mojibake.repair(EightBit.decode(body, labels));
    }

    /** The character set that the first bytes declare (HTML meta or XML declaration), or an empty text. */
    public static String declaredIn(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher meta = META.matcher(text);
        if (meta.find()) {
            return meta.group(1);
        }
        Matcher xml = XML.matcher(text);
        return xml.find() ? xml.group(1) : "";
    }
}
