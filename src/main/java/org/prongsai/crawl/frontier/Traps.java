package org.prongsai.crawl.frontier;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.crawl.address.Target;

/** The places where crawlers get lost: how much less an address is worth, and whether it is worth a visit at all. */
final class Traps {
    /** Files that are read when somebody wants them, not on the walk. */
    private static final Set<String> FILES = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "zip", "rar",
            "7z", "gz", "tar", "jpg", "jpeg", "jfif", "png", "gif", "webp", "bmp", "svg", "ico", "tif", "tiff", "heic",
            "mp3", "mp4", "m4a", "m4v", "avi", "mov", "wmv", "flv", "webm", "mpg", "mpeg", "wav", "ogg", "css", "js",
            "mjs", "map", "json", "xml", "rss", "atom", "ics", "apk", "exe", "msi", "dmg", "iso", "woff", "woff2",
            "ttf", "otf", "eot", "swf", "psd", "ai", "epub", "txt");

    private static final Pattern ACTION = Pattern.compile(
            "/wp-(?:login|admin|trackback|cron)|/xmlrpc\\.php|/administrator(?:/|$)"
                    + "|[/?&=](?:logout|signout|log_out)\\b|com_mailto|task=(?:email|edit|add)|action=(?:edit|delete|login|logout|reply|history)"
                    + "|add-to-cart|/cgi-bin/|/phpmyadmin|/cpanel|/trackback/?$|/(?:like|vote|share)/|[?&](?:share|replytocom|like_comment)=");

    private static final Map<Pattern, Double> PENALTIES = Map.of(
            Pattern.compile(
                    "calendar|[?&](?:month|mon|date|day|cal_?\\w*|week|tribe\\w*)=|com_(?:jevents|jcal|dpcalendar|icagenda)"
                            + "|/(?:19|20|25)\\d\\d[/-]\\d{1,2}(?:[/-]\\d{1,2})?(?:/|$)|/events?/(?:list|day|week|month)"),
            0.8,
            Pattern.compile("/tags?/|/author/|[?&](?:tag|author|m)=|/archives?/\\d{4}|/archives?/date/"),
            0.7,
            Pattern.compile("/page/(?:[2-9]|\\d\\d)|[?&](?:paged?|pg|pageno|start|limitstart|offset)=(?:[2-9]|\\d\\d)"),
            0.5,
            Pattern.compile(
                    "[?&](?:sort\\w*|order\\w*|dir|filter\\w*|facet\\w*|f\\[|view_mode|limit|perpage|s|search\\w*|keyword)="),
            0.6,
            Pattern.compile("[?&](?:lang|language|hl|locale)=(?!th)|^/(?:en|eng|cn|zh|jp|ja|ko)(?:/|$)"),
            0.5,
            Pattern.compile("galler|album|photo|picture|/images?/|slideshow|visitor|counter|hit="),
            0.4);

    private Traps() {}

    static boolean isFile(Target target) {
        String path = target.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 && FILES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether following the address would do something, or leads into an administrator's room. */
    static boolean isAction(Target target) {
        return ACTION.matcher(target.pathAndQuery().toLowerCase(Locale.ROOT)).find();
    }

    /** How much interest an address loses by its shape. */
    static double penalty(Target target) {
        String address = target.pathAndQuery().toLowerCase(Locale.ROOT);
        double most = 0;
        for (Map.Entry<Pattern, Double> trap : PENALTIES.entrySet()) {
            most = trap.getValue() > most && trap.getKey().matcher(address).find() ? trap.getValue() : most;
        }
        return most;
    }

    /** Whether a path grows as if links were resolved wrongly, again and again. */
    static boolean isOvergrown(Target target, WalkLimits limits) {
        if (target.url().length() > limits.urlLength()) {
            return true;
        }
        String[] segments = target.path().substring(1).split("/", -1);
        if (segments.length > limits.segments()) {
            return true;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String segment : segments) {
            if (counts.merge(segment, 1, Integer::sum) > limits.repeats() && !segment.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
