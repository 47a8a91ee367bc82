package org.prongsai.crawl.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.crawl.address.Target;

class RobotsRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final int LIMIT = 512 * 1024;

    /** Lines of a robots.txt divided by a bar, a path, and whether it may be asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "User-agent: *|Disallow: /a; /a/b; false",
                "User-agent: *|Disallow: /a; /b; true",
                "User-agent: *|Disallow:; /a; true",
                "User-agent: *|Disallow: /; /; false",
                "User-agent: *|Disallow: /; /robots.txt; true",
                "User-agent: *|Allow: /a/b|Disallow: /a; /a/b/c; true",
                "User-agent: *|Disallow: /a|Allow: /a/b; /a/b/c; true",
                "User-agent: *|Disallow: /a/b|Allow: /a; /a/b/c; false",
                "User-agent: *|Disallow: /page|Allow: /page; /page; true",
                "User-agent: *|Allow: /page|Disallow: /page; /page; true",
                "User-agent: *|Allow: /$|Disallow: /; /; true",
                "User-agent: *|Allow: /$|Disallow: /; /index.php; false",
                "User-agent: *|Disallow: /*.pdf$; /plan.pdf; false",
                "User-agent: *|Disallow: /*.pdf$; /plan.pdf?x=1; true",
                "User-agent: *|Disallow: /*.pdf; /plan.pdf?x=1; false",
                "User-agent: *|Disallow: /a*c; /abbbc/d; false",
                "User-agent: *|Disallow: /a*c; /abbb; true",
                "User-agent: *|Disallow: /*/private/; /x/private/y; false",
                "User-agent: *|Disallow: /*?print=; /news?print=1; false",
                "User-agent: *|Disallow: /*?print=; /news?p=1; true",
                "User-agent: prongsai|Disallow: /a|User-agent: *|Disallow: /; /b; true",
                "User-agent: *|Disallow: /|User-agent: prongsai|Disallow: /a; /b; true",
                "User-agent: prongsai|Disallow: /a|User-agent: *|Disallow: /; /a; false",
                "User-agent: PRONGSAI|Disallow: /a; /a; false",
                "USER-AGENT: *|DISALLOW: /a; /a; false",
                "User-agent: googlebot|Disallow: /; /a; true",
                "User-agent: googlebot|Disallow: /|User-agent: *|Allow: /; /a; true",
                "User-agent: googlebot|User-agent: prongsai|Disallow: /a; /a; false",
                "User-agent: prongsai|Disallow: /a|User-agent: prongsai|Disallow: /b; /a; false",
                "User-agent: prongsai|Disallow: /a|User-agent: prongsai|Disallow: /b; /b; false",
                "User-agent: Prongsai/1.0|Disallow: /a; /a; false",
                "Disallow: /a|User-agent: *|Disallow: /b; /a; true",
                "Disallow: /a|User-agent: *|Disallow: /b; /b; false",
                "User-agent: *|Nonsense: /|Disallow: /a; /a; false",
                "User-agent: *|rubbish without colon|Disallow: /a; /a; false",
                "User-agent: *|Crawl-delay: 5|Disallow: /a; /a; false",
                "User-agent: *|Disallow: /a # why; /a; false",
                "# only a remark; /a; true",
                "User-agent: * |Disallow:   /a  ; /a; false",
                "User-agent: *||Disallow: /a; /a; false",
                "User-agent: *|Disallow: /A; /a; true",
                "User-agent: *|Disallow: /ข้อมูล; /%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5/1; false",
                "User-agent: *|Disallow: /%e0%b8%82; /%E0%B8%82; false",
                "User-agent: *|Disallow: /%E0%B8%82; /%E0%B8%83; true",
                "<html><body>Not found</body></html>; /a; true",
                "Sitemap: http://x.example/s.xml; /a; true",
                "User-agent: *|Disallow: http://x.example/a; /b; true"
            })
    void rulesAreReadAsTheStandardSays(String lines, String path, boolean isAllowed) {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            String text = lines.replace("|", end) + end;
            assertThat(rules(text.getBytes(StandardCharsets.UTF_8)).allows(target(path)))
                    .as("%s with %s", lines, (int) end.charAt(0))
                    .isEqualTo(isAllowed);
        }
    }

    @Test
    void lineThatForbidsAnAddressIsNamed() {
        RobotsRules rules = RobotsRules.parse(
                "http://x.example/robots.txt",
                "User-agent: *\nDisallow: /admin\nDisallow: /*.pdf$\nDisallow: /files/\nAllow: /files/open/"
                        .getBytes(StandardCharsets.UTF_8),
                NOW,
                LIMIT);
        assertThat(rules.refusal(target("/files/plan.docx"))).isEqualTo("robots.txt Disallow: /files/");
        assertThat(rules.refusal(target("/plan.pdf"))).isEqualTo("robots.txt Disallow: /*.pdf$");
        assertThat(rules.allows(target("/files/open/1"))).isTrue();
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        byte[] body = "\uFEFFUser-agent: *\nDisallow: /a\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rules(body).allows(target("/a"))).isFalse();
    }

    @Test
    void bytesThatAreNoTextForbidNothing() {
        byte[] body = new byte[2_000];
        new java.util.Random(1).nextBytes(body);
        assertThat(rules(body).allows(target("/a"))).isTrue();
    }

    @Test
    void lastRuleWithinTheLimitCountsAndOneBeyondDoesNot() {
        String filler = "# " + "x".repeat(97) + "\n";
        String head = "User-agent: *\n" + filler.repeat(LIMIT / 100 - 2);
        assertThat(rules((head + "Disallow: /a\n").getBytes(StandardCharsets.UTF_8))
                        .allows(target("/a")))
                .isFalse();
        String late = head + filler.repeat(4) + "Disallow: /a\n";
        assertThat(late.length()).isGreaterThan(LIMIT);
        assertThat(rules(late.getBytes(StandardCharsets.UTF_8)).allows(target("/a")))
                .isTrue();
    }

    @Test
    void lineThatTheLimitBreaksIsDropped() {
        String head = "User-agent: *\n" + "# " + "x".repeat(LIMIT - 30) + "\n";
        byte[] body = (head + "Disallow: /abcdefghijklmnopqrstuvwxyz\n").getBytes(StandardCharsets.UTF_8);
        assertThat(rules(body).allows(target("/ab"))).isTrue();
        assertThat(rules(body).allows(target("/"))).isTrue();
    }

    @Test
    void rulesOlderThanADayAreAskedForAgain() {
        RobotsRules rules = rules(new byte[0]);
        assertThat(rules.isFresh(NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(rules.isFresh(NOW.plus(Duration.ofHours(25)))).isFalse();
        assertThat(RobotsRules.withheld("503", NOW).isFresh(NOW)).isFalse();
    }

    @Test
    void crawlDelayIsFollowedUpToItsLimit() {
        byte[] five = "User-agent: *\nCrawl-delay: 5\n".getBytes(StandardCharsets.UTF_8);
        byte[] day = "User-agent: *\nCrawl-delay: 86400\nDisallow: /a\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rules(five).crawlDelay(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(5));
        assertThat(rules(day).crawlDelay(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
        assertThat(rules(day).allows(target("/b"))).isTrue();
    }

    private static RobotsRules rules(byte[] body) {
        return RobotsRules.parse("http://x.example/robots.txt", body, NOW, LIMIT);
    }

    private static Target target(String path) {
        return Target.parse("http://x.example" + path).orElseThrow();
    }
}
