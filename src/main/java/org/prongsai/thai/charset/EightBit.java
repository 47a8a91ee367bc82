package org.prongsai.thai.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Decodes bodies that are not well-formed UTF-8: 8-bit text, UTF-8 with broken bytes, and both on one page. */
public final class EightBit {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 65_536;

    private EightBit() {}

    /** The text of a body by its bytes first and its labels second; labels in the order in which they are believed. */
    public static String decode(byte[] body, List<String> labels) {
        int high = 0;
        for (byte b : body) {
            high += b < 0 ? 1 : 0;
        }
        int thai = Utf8.thaiBytes(body, 0, body.length);
        if (thai * 20 >= high) {
            return new MixedPage(body).decode();
        }
        boolean asian =
                labels.stream().flatMap(label -> Labels.charset(label).stream()).anyMatch(Labels::isEastAsian);
        boolean clear = asian ? ThaiBytes.isSurelyThai(body) : ThaiBytes.isThai(body);
        boolean believed = labels.stream().anyMatch(Labels::isThai);
        return new String(body, believed || clear ? Labels.THAI : charset(body, labels));
    }

    /** Whether a Thai label and the bytes agree on Thai, although the bytes happen to be well-formed UTF-8. */
    public static boolean isThaiInDisguise(byte[] body, String utf8, List<String> labels) {
        return labels.stream().anyMatch(Labels::isThai)
                && utf8.chars().anyMatch(c -> c > 0x7f)
                && utf8.chars().allMatch(c -> c < 0x800)
                && ThaiBytes.isThai(body);
    }

    private static Charset charset(byte[] body, List<String> labels) {
        Optional<Charset> labelled = labels.stream()
                .flatMap(label -> Labels.charset(label).stream())
                .filter(charset -> !Labels.isUnicode(charset))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        boolean utf8 = labels.stream()
                .flatMap(label -> Labels.charset(label).stream())
                .anyMatch(StandardCharsets.UTF_8::equals);
        int bad = Utf8.badBytes(body, 0, body.length);
        return utf8 && bad * 4 < body.length - bad && hasCharacters(body) ? StandardCharsets.UTF_8 : detected(body);
    }

    private static boolean hasCharacters(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).chars().anyMatch(c -> c > 0x7f && c != 0xfffd);
    }

    private static Charset detected(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, LOOKED_AT));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(Labels::charset)
                .filter(charset -> !Labels.isUnicode(charset))
                .orElse(WESTERN);
    }
}
