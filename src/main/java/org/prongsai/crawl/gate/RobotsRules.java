package org.prongsai.crawl.gate;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.crawl.address.Target;

/**
 * What the robots.txt of one origin allows (RFC 9309). Immutable.
 *
 * @param standing how the rules came about
 * @param detail why everything is forbidden, when it is; otherwise empty
 */
public record RobotsRules(Standing standing, String detail, Instant fetchedAt, BaseRobotRules rules) {
    private static final String PRODUCT = "prongsai";
    private static final Duration FRESH = Duration.ofHours(24);

    /** How the rules of an origin came about. */
    public enum Standing {
        /** They were read, or there are none. */
        KNOWN,
        /** The site answers, but not with its rules: everything is forbidden. */
        WITHHELD,
        /** The site does not answer: nothing is asked. */
        UNREACHABLE
    }

    public static RobotsRules parse(String url, byte[] body, Instant now, int limit) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        // The header is not trusted: rules sent as HTML or octets are rules all the same, an HTML page has none.
        return known(parser.parseContent(url, cut(body, limit), "text/plain", List.of(PRODUCT)), now);
    }

    public static RobotsRules none(Instant now) {
        return known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now);
    }

    public static RobotsRules withheld(String detail, Instant now) {
        return new RobotsRules(Standing.WITHHELD, detail, now, new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    public static RobotsRules unreachable(String detail, Instant now) {
        return new RobotsRules(Standing.UNREACHABLE, detail, now, new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    public boolean allows(Target target) {
        return rules.isAllowed(target.url());
    }

    /** Why an address is forbidden, with the line that forbids it, such as {@code Disallow: /files/}. */
    public String refusal(Target target) {
        return detail.isEmpty()
                ? "robots.txt" + line(target).map(path -> " Disallow: " + path).orElse("")
                : detail;
    }

    /** What the longest line that forbids an address says. */
    private Optional<String> line(Target target) {
        return rules instanceof SimpleRobotRules simple
                ? simple.getRobotRules().stream()
                        .filter(rule -> !rule.isAllow() && isForbidden(target, rule.getPrefix()))
                        .map(SimpleRobotRules.RobotRule::getPrefix)
                        .max(Comparator.comparingInt(String::length))
                : Optional.empty();
    }

    private static boolean isForbidden(Target target, String path) {
        SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
        alone.addRule(path, false);
        return !alone.isAllowed(target.url());
    }

    /** Crawl-delay, at most {@code longest}; zero without one. */
    public Duration crawlDelay(Duration longest) {
        long millis = Math.max(0, rules.getCrawlDelay());
        return Duration.ofMillis(Math.min(millis, longest.toMillis()));
    }

    public List<String> sitemaps() {
        return rules.getSitemaps();
    }

    /** Whether the rules may still be used; trouble is asked about again at the next visit. */
    public boolean isFresh(Instant now) {
        Duration age = Duration.between(fetchedAt, now);
        return standing == Standing.KNOWN && !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private static RobotsRules known(BaseRobotRules rules, Instant now) {
        return new RobotsRules(Standing.KNOWN, "", now, rules);
    }

    /** The first {@code limit} bytes, without the line that the limit breaks. */
    private static byte[] cut(byte[] body, int limit) {
        if (body.length <= limit) {
            return body;
        }
        int end = limit;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }
}
