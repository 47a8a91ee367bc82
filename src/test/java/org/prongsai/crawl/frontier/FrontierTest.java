package org.prongsai.crawl.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.crawl.address.Site;
import org.prongsai.crawl.address.Target;

class FrontierTest {
    private static final Target HOME = Target.parse("http://town.example/").orElseThrow();
    private final Frontier frontier = new Frontier(Site.of(HOME), WalkLimits.standard());
    private final Lead home = frontier.start(HOME.url(), HOME, null);

    @Test
    void bestComesFirstThenNearestThenFirstSeen() {
        offer("/a", "ก", 0);
        offer("/b", "ข", 0.5);
        offer("/c", "ค", 0.5);
        offer("/tag/x", "ITA", 0.9);
        assertThat(order()).containsExactly("/b", "/c", "/tag/x", "/a");
    }

    @Test
    void laterAndBetterClickLiftsAnAddressAndBecomesItsPath() {
        offer("/a", "", 0);
        offer("/b", "ข", 0.1);
        offer("/a", "ITA 2567", 0.8);
        Lead first = take();
        assertThat(first.target().path()).isEqualTo("/a");
        assertThat(first.text()).isEqualTo("ITA 2567");
        assertThat(order()).containsExactly("/b");
    }

    @Test
    void fileIsRememberedWithItsMostTellingClick() {
        offer("/news", "ข่าว", 0);
        Lead news = take();
        frontier.offer(news, "http://town.example/plan.pdf", "ดาวน์โหลด", 0.1);
        frontier.offer(home, "http://town.example/plan.pdf", "แผนปี 2567", 0.7);
        Lead plan = frontier.want(
                        home, Target.parse("http://town.example/plan.pdf").orElseThrow())
                .orElseThrow();
        assertThat(plan.text()).isEqualTo("แผนปี 2567");
        assertThat(plan.path()).containsExactly("http://town.example/", "http://town.example/plan.pdf");
        assertThat(frontier.next(known -> false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example/",
                "http://town.example/plan.pdf",
                "http://town.example/wp-login.php",
                "http://town.example/x?action=logout",
                "http://town.example/a/a/a/b",
                "http://town.example/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21",
                "mailto:a@b.example",
                "http://town.example/photo.JPG",
                "http://town.example/index.php?option=com_mailto&link=x"
            })
    void whatIsNoPageOfTheSiteIsNotFollowed(String url) {
        frontier.offer(home, url, "ITA", 1);
        assertThat(frontier.next(known -> false)).isNull();
    }

    @Test
    void uninterestingVariantsOfOnePathAreLimitedAndSoughtOnesAreNot() {
        for (int i = 0; i < 80; i++) {
            offer("/index.php?id=" + i, "ข่าว", 0);
            offer("/index.php?sought=" + i, "ITA", 0.8);
        }
        assertThat(order().stream().filter(path -> path.contains("sought"))).hasSize(80);
        assertThat(frontier.left()).isEmpty();
    }

    @Test
    void deepAddressIsFollowedOnceItIsReachedNearby() {
        Lead at = home;
        for (int depth = 1; depth <= 7; depth++) {
            frontier.offer(at, "http://town.example/d" + depth, "ลึก", 0);
            Lead next = frontier.next(known -> false);
            if (next == null) {
                break;
            }
            at = next;
        }
        assertThat(at.depth()).isEqualTo(6);
        offer("/d7", "ใกล้", 0);
        assertThat(order()).containsExactly("/d7");
    }

    @Test
    void httpAndWwwAreTheSamePage() {
        frontier.offer(home, "http://www.town.example/a", "ก", 0);
        frontier.offer(home, "https://town.example/a", "ก", 0);
        offer("/a?utm_source=x", "ก", 0);
        assertThat(order()).containsExactly("/a");
    }

    private void offer(String path, String text, double interest) {
        frontier.offer(home, "http://town.example" + path, text, interest);
    }

    private Lead take() {
        Lead lead = frontier.next(known -> false);
        if (lead == null) {
            throw new AssertionError("nothing is left");
        }
        return lead;
    }

    private List<String> order() {
        List<String> paths = new ArrayList<>();
        for (Lead lead = frontier.next(known -> false); lead != null; lead = frontier.next(known -> false)) {
            paths.add(lead.target().pathAndQuery());
        }
        return paths;
    }
}
