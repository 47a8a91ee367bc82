package org.prongsai.crawl.gate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page itself forbids, by X-Robots-Tag or a meta element. {@code noindex} with {@code nofollow} (or {@code none})
 * forbids the page, {@code nofollow} its links; {@code noindex} alone speaks to search engines and is passed over.
 */
public record PageDirectives(boolean isForbidden, boolean isLinksForbidden) {
    private static final int HEAD = 65_536;
    private static final Pattern META = Pattern.compile("(?i)<meta\\b[^>]{0,500}>");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname\\s*=\\s*[\"']?(?:robots|prongsai)\\b");
    private static final Pattern CONTENT =
            Pattern.compile("(?i)\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
    private static final Pattern FOREIGN_AGENT =
            Pattern.compile("^\\s*(?!prongsai\\s*:|unavailable_after\\s*:|max-)[\\w-]+\\s*:.*");

    /** The directives of an answer; the body is only looked at when it is HTML. */
    public static PageDirectives of(String header, byte[] body, boolean isHtml) {
        StringBuilder words = new StringBuilder();
        for (String part : header.toLowerCase(Locale.ROOT).split(";|(?=,\\s*[\\w-]+\\s*:)", -1)) {
            words.append(FOREIGN_AGENT.matcher(part.replaceFirst("^,", "")).matches() ? "" : part)
                    .append(' ');
        }
        if (isHtml) {
            words.append(meta(body));
        }
        boolean none = has(words, "none");
        boolean noFollow = none || has(words, "nofollow");
        return new PageDirectives(noFollow && (none || has(words, "noindex")), noFollow);
    }

    private static String meta(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        StringBuilder words = new StringBuilder();
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Matcher content = CONTENT.matcher(meta.group());
            if (NAME.matcher(meta.group()).find() && content.find()) {
                words.append(content.group().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return words.toString();
    }

    private static boolean has(CharSequence words, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(words).find();
    }
}
