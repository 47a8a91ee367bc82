package org.prongsai.web.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiText;

/** Names of files as people give them, made safe to show, to send in a header and to save under on any system. */
public final class FileName {
    private static final int LONGEST_STEM = 120;
    /** What separates folders, starts a device or an option, or may not stand in a file name somewhere. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029\\uFFFD/\\\\:*?\"<>|;%]+");

    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|com\\d|lpt\\d)");

    private FileName() {}

    /** The last part of a given name with an ending of what the content is; {@code endings} has the usual one first. */
    public static String safe(String given, List<String> endings) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String ending = ending(last);
        String stem = endings.contains(ending) ? last.substring(0, last.lastIndexOf('.')) : last;
        String plain = ThaiText.normal(UNFIT.matcher(stem).replaceAll(" ")).replaceAll("^[\\s.~-]+|[\\s.]+$", "");
        String fit = plain.length() > LONGEST_STEM ? cut(plain) : plain;
        boolean isDevice = DEVICE.matcher(fit.replaceFirst("\\..*", "")).matches();
        return (isDevice ? "_" + fit : fit.isEmpty() ? "file" : fit) + "."
                + (endings.contains(ending) ? ending : endings.get(0));
    }

    /** What stands after the last dot, in lower case; empty without a dot. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST_STEM - 1)) ? LONGEST_STEM - 1 : LONGEST_STEM;
        return text.substring(0, end).stripTrailing();
    }
}
