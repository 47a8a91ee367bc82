package org.prongsai.crawl.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a page without what does not change the page: session ids, tracking marks, print views and feeds. Two
 * addresses with the same plain address are visited once.
 */
public final class PlainAddress {
    private static final Pattern PATH_SESSION = Pattern.compile(
            "(?i);(?:jsessionid|phpsessid|sid)=[^/?;]*|/\\(S\\([a-z0-9]{16,}\\)\\)|/sid-[0-9a-f]{16,}(?=/|$)");
    private static final Pattern PATH_VIEW = Pattern.compile("(?i)(?<=.)/(?:feed|print|amp|rss|rss2|atom)/?$");
    private static final Pattern SESSION_NAME =
            Pattern.compile("(?i)phpsessid|jsessionid|aspsessionid\\w*|sessionid|session_id|sess_id|cfid|cftoken");
    private static final Pattern TRACKING_NAME = Pattern.compile(
            "(?i)utm_\\w+|fbclid|gclid|_ga|_gl|mc_[ce]id|igshid|_t|nocache|replytocom|share|_x_tr_\\w+");
    private static final Pattern LONG_TOKEN = Pattern.compile("[0-9A-Za-z]{16,}");

    private PlainAddress() {}

    /** The plain form; the target itself when it is plain already. */
    public static Target of(Target target) {
        String path = PATH_VIEW
                .matcher(PATH_SESSION.matcher(target.path()).replaceAll(""))
                .replaceAll("");
        String query = target.query().isEmpty() ? "" : query(target.query());
        if (path.isEmpty()) {
            path = "/";
        }
        return path.equals(target.path()) && query.equals(target.query()) ? target : target.at(path, query);
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder(query.length());
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (!part.isEmpty() && !isNoise(name, value.toLowerCase(Locale.ROOT))) {
                kept.append(kept.isEmpty() ? "" : "&").append(part);
            }
        }
        return kept.toString();
    }

    private static boolean isNoise(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "print" -> value.isEmpty() || value.equals("1") || value.equals("true") || value.equals("yes");
            case "tmpl" -> value.equals("component") || value.equals("print");
            case "format" -> value.equals("print") || value.equals("feed") || value.equals("pdf");
            case "feed" -> true;
            case "sid", "s_id", "sess" -> LONG_TOKEN.matcher(value).matches();
            default ->
                SESSION_NAME.matcher(name).matches()
                        || TRACKING_NAME.matcher(name).matches();
        };
    }
}
