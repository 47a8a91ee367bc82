package org.prongsai.rule.find;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.rule.word.Vocabulary;

/** What a person can read in an address: its decoded file name, for links whose text says nothing. */
public final class Addresses {
    private static final Pattern YEAR_VALUE = Pattern.compile("[?&][^=&#]{1,20}=(25[5-9]\\d)(?=[&#]|$)");

    private Addresses() {}

    /** The last segment of the path without its ending, decoded; signs between words become blanks. */
    public static String fileName(String url) {
        String path = withoutQuery(url);
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return readable(dot > 0 ? last.substring(0, dot) : last);
    }

    /** The Buddhist year that a value of the query is as a whole, as sites with a choice of years have it. */
    static Optional<Integer> year(String url) {
        Matcher value = YEAR_VALUE.matcher(url);
        return value.find() ? Optional.of(Integer.valueOf(value.group(1))) : Optional.empty();
    }

    /** A decoded text with the signs between words as blanks; undecodable escapes stay as they are. */
    static String readable(String encoded) {
        String decoded;
        try {
            decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            decoded = encoded;
        }
        return decoded.replaceAll("[_\\-+/=?&.]+", " ").strip();
    }

    /** Whether an address names a file that is no web page. */
    public static boolean isDocument(String url) {
        return withoutQuery(url)
                .toLowerCase(java.util.Locale.ROOT)
                .matches(".*\\.(pdf|docx?|xlsx?|odt|ods|pptx?|rtf|txt|csv|zip|rar)");
    }

    private static String withoutQuery(String url) {
        int end = url.length();
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        int start = url.indexOf("//");
        int path = url.indexOf('/', start < 0 ? 0 : start + 2);
        return path < 0 || path > end ? "/" : url.substring(path, end);
    }

    /** Whether a frame with an address shows a map, a form or a film, and no document. */
    public static boolean isTool(String url, Vocabulary vocabulary) {
        return vocabulary.label(url).has("embedded-tools");
    }
}
