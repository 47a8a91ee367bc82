package org.prongsai.web.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as somebody typed it into a form, without what nobody can see. */
public final class Typed {
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB&&[^\\n]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \t\u00a0]*+\n[ \t\u00a0\n]*+");
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.");

    private Typed() {}

    /** A text in lines: breaks are one sign, and signs that hide or reorder what is read are gone. */
    public static String lines(String text) {
        String shown = INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("");
        return EMPTY_LINES
                .matcher(Normalizer.normalize(shown, Normalizer.Form.NFC))
                .replaceAll("\n\n")
                .strip();
    }

    /** The same in one line. */
    public static String line(String text) {
        return lines(text).replaceAll("\\s+", " ");
    }

    /** How many addresses of other places stand in it. */
    public static long links(String text) {
        return LINK.matcher(text).results().count();
    }
}
