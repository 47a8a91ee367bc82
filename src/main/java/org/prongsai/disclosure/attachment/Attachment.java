package org.prongsai.disclosure.attachment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiText;

/**
 * A kept file as its agency named it.
 *
 * @param id 0 before it is kept
 * @param name a name that is safe to show, to send in a header and to save under on any system
 * @param size in bytes
 */
public record Attachment(long id, String sha256, String name, AttachmentType type, long size) {
    private static final int LONGEST_STEM = 120;
    /** What separates folders, starts a device or an option, or may not stand in a file name somewhere. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029\\uFFFD/\\\\:*?\"<>|;%]+");

    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|com\\d|lpt\\d)");

    /** A file that is not kept yet, under a safe form of the name that somebody gave. */
    public static Attachment of(String givenName, String sha256, AttachmentType type, long size) {
        return new Attachment(0, sha256, safe(givenName, type), type, size);
    }

    /** The last part of a given name with the ending of what the content is. */
    static String safe(String given, AttachmentType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String ending = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = type.endings().contains(ending) ? last.substring(0, dot) : last;
        String plain = ThaiText.normal(UNFIT.matcher(stem).replaceAll(" ")).replaceAll("^[\\s.~-]+|[\\s.]+$", "");
        String fit = plain.length() > LONGEST_STEM ? cut(plain) : plain;
        boolean isDevice = DEVICE.matcher(fit.replaceFirst("\\..*", "")).matches();
        return (isDevice ? "_" + fit : fit.isEmpty() ? "file" : fit) + "."
                + (type.endings().contains(ending) ? ending : type.ending());
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST_STEM - 1)) ? LONGEST_STEM - 1 : LONGEST_STEM;
        return text.substring(0, end).stripTrailing();
    }
}
