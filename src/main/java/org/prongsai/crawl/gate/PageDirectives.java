package org.prongsai.crawl.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page itself forbids, by X-Robots-Tag or a meta element. {@code noindex} with {@code nofollow} (or {@code none})
 * forbids the page, {@code nofollow} its links; {@code noindex} alone speaks to search engines and is passed over.
 */
public record PageDirectives(boolean isForbidden, boolean isLinksForbidden) {
    private static final PageDirectives NONE = new PageDirectives(false, false);
    private static final int HEAD = 32_768;
    private static final Pattern META = Pattern.compile("(?i)<meta\\b[^>]{0,500}>");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname\\s*=\\s*[\"']?(?:robots|prongsai)\\b");
    private static final Pattern CONTENT = Pattern.compile("(?i)\\bcontent\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+)");
    private static final Pattern PARTS = Pattern.compile(";|,(?=\\s*[\\w-]+\\s*:)");
    private static final Pattern FOREIGN_AGENT =
            Pattern.compile("^\\s*(?!prongsai\\s*:|unavailable_after\\s*:|max-)[\\w-]+\\s*:.*");
    private static final Pattern WORD = Pattern.compile("\\b(none|noindex|nofollow)\\b");

    /** The directives of an answer; the body is only looked at when it is HTML. */
    public static PageDirectives of(String header, byte[] body, boolean isHtml) {
        String words = (header.isEmpty() ? "" : forUs(header)) + (isHtml ? meta(body) : "");
        if (words.isEmpty()) {
            return NONE;
        }
        Set<String> said = WORD.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
        boolean noFollow = said.contains("none") || said.contains("nofollow");
        return new PageDirectives(noFollow && (said.contains("none") || said.contains("noindex")), noFollow);
    }

    /** The parts of X-Robots-Tag that name no other visitor. */
    private static String forUs(String header) {
        return Arrays.stream(PARTS.split(header.toLowerCase(Locale.ROOT)))
                .filter(part -> !FOREIGN_AGENT.matcher(part).matches())
                .collect(Collectors.joining(" "));
    }

    private static String meta(byte[] body) {
        String head = new String(body, 0, headLength(body), StandardCharsets.ISO_8859_1);
        StringBuilder words = new StringBuilder();
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Matcher content = CONTENT.matcher(meta.group());
            if (NAME.matcher(meta.group()).find() && content.find()) {
                words.append(' ').append(content.group().toLowerCase(Locale.ROOT));
            }
        }
        return words.toString();
    }

    /** Up to the body element, which is near in most pages. */
    private static int headLength(byte[] body) {
        int end = Math.min(body.length, HEAD);
        for (int i = 0; i + 5 < end; i++) {
            if (body[i] == '<' && (body[i + 1] | 32) == 'b' && (body[i + 2] | 32) == 'o' && (body[i + 3] | 32) == 'd') {
                return i;
            }
        }
        return end;
    }
}
