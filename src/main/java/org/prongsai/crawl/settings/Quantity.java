package org.prongsai.crawl.settings;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.config.YamlNode;

/** Times, sizes and counts as people write them: {@code 10s}, {@code 20MB}, {@code 200}. */
public final class Quantity {
    static final long MEGABYTE = 1_000_000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\s?([a-zA-Z]+)");

    private Quantity() {}

    /** A time such as {@code 500ms}, {@code 10s}, {@code 15m} or {@code 24h}. */
    public static Duration time(YamlNode node, String key) {
        Matcher matcher = written(node, key, "config.wanted.time");
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> throw wrong(node, key, "config.wanted.time");
        };
    }

    /** A size up to 2,000 MB. */
    static long bytes(YamlNode node, String key) {
        Matcher matcher = written(node, key, "config.wanted.size");
        long number = Long.parseLong(matcher.group(1));
        long bytes = switch (matcher.group(2)) {
            case "KB" -> number * 1024;
            case "MB" -> number * MEGABYTE;
            default -> throw wrong(node, key, "config.wanted.size");
        };
        if (bytes > 2_000 * MEGABYTE) {
            throw wrong(node, key, "config.wanted.size-limit");
        }
        return bytes;
    }

    static int count(YamlNode node, String key) {
        int number = node.number(key);
        if (number < 0) {
            throw wrong(node, key, "config.wanted.count");
        }
        return number;
    }

    /** A per cent as a share of 1. */
    static double share(YamlNode node, String key) {
        int perCent = node.number(key);
        if (perCent < 1 || perCent > 100) {
            throw wrong(node, key, "config.wanted.percent");
        }
        return perCent / 100.0;
    }

    private static Matcher written(YamlNode node, String key, String wanted) {
        Matcher matcher = WRITTEN.matcher(node.text(key));
        if (!matcher.matches()) {
            throw wrong(node, key, wanted);
        }
        return matcher;
    }

    private static RuntimeException wrong(YamlNode node, String key, String wanted) {
        return node.entries()
                .getOrDefault(key, node)
                .problem("config.wrong-value", Map.of("key", key, "wanted", wanted, "text", node.text(key)));
    }
}
