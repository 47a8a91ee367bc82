package org.prongsai.profile.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.profile.SampleTown;

class FeedPagesTest {
    private static final String PROVINCE =
            "/provinces/" + URLEncoder.encode("ศรีตะวัน", StandardCharsets.UTF_8) + "/feed.atom";

    @RegisterExtension
    static final SampleTown HERE = new SampleTown();

    @Test
    void feedOfAnAgencyTellsWhatChangedAndNothingElse() {
        HERE.check(2, "O1");
        HERE.check(1, "O2");
        long latest = HERE.check(0, "O2");
        Document feed = feed("/agencies/" + HERE.slug() + "/feed.atom");
        assertThat(feed.select("entry > title").eachText())
                .containsExactly("เปลี่ยนเป็นไม่ผ่าน: O2 ข้อมูลผู้บริหาร", "เปลี่ยนเป็นผ่าน: O1 โครงสร้าง");
        assertThat(feed.select("entry > link").attr("href"))
                .isEqualTo("https://portal.example/checks/" + (latest - 1) + "/items/O2");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-19T03:04:05Z");
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .isEqualTo(feed.select("feed > id").text());
    }

    @Test
    void englishFeedLeadsToEnglishPagesUnderItsOwnId() {
        HERE.check(1, "O1");
        HERE.check(0);
        Document feed = feed("/agencies/" + HERE.slug() + "/feed.atom?lang=en");
        assertThat(feed.select("entry > title").text()).startsWith("Now passes: O1 ");
        assertThat(feed.select("entry > link").attr("href")).endsWith("/items/O1?lang=en");
        assertThat(feed.select("feed > id").text()).endsWith("/feed.atom?lang=en");
        assertThat(feed.text()).doesNotContainPattern("[\\u0E01-\\u0E5B]");
    }

    @Test
    void feedWithoutChangesDependsOnlyOnTheData() {
        String path = "/agencies/" + HERE.slug() + "/feed.atom";
        assertThat(feed(path).select("feed > updated").text()).isEqualTo("2026-11-20T03:04:05Z");
        HERE.check(0);
        assertThat(feed(path).select("feed > updated").text()).isEqualTo("2026-11-20T03:04:05Z");
        assertThat(HERE.body(path)).isEqualTo(HERE.body(path));
    }

    @Test
    void feedOfAllWithoutChangesIsAsNewAsTheNewestCheck() {
        try (SamplePortal portal = new SamplePortal()) {
            assertThat(updated(portal)).isEqualTo("2026-11-20T03:04:05Z");
            portal.clock.pass(Duration.ofHours(1));
            assertThat(updated(portal)).isEqualTo("2026-11-20T03:04:05Z");
            for (int hours = 3; hours > 0; hours--) {
                portal.check(
                        portal.agency("town-" + hours, "เทศบาลตำบลดาวพราว"),
                        SamplePortal.MORNING.minus(Duration.ofHours(hours)),
                        Map.of());
            }
            assertThat(updated(portal)).isEqualTo("2026-11-20T02:04:05Z");
        }
    }

    private static String updated(SamplePortal portal) {
        return Jsoup.parse(portal.visitor.open("/feed.atom").body(), "", Parser.xmlParser())
                .select("feed > updated")
                .text();
    }

    @Test
    void feedsOfManyNameTheAgencyOfEachEntry() {
        HERE.check(1, "O1");
        HERE.check(0);
        for (String path : new String[] {"/feed.atom", PROVINCE}) {
            assertThat(feed(path).select("entry > title").eachText())
                    .contains("เทศบาลตำบลดาวพราว เปลี่ยนเป็นผ่าน: O1 โครงสร้าง");
        }
        assertThat(feed(PROVINCE).select("feed > id").text()).isEqualTo("https://portal.example" + PROVINCE);
    }

    @Test
    void hostileNameStaysText() {
        HERE.settle(
                new Agency(0, "hostile", "</title><script>\u0001\u202E&", null, Kind.OTHER, "", "http://a.example/"));
        HERE.check(1, "O1");
        HERE.check(0);
        Document feed = feed("/agencies/hostile/feed.atom?lang=en");
        assertThat(feed.select("script")).isEmpty();
        assertThat(feed.select("feed > title").text()).contains("</title><script>\uFFFD");
    }

    @Test
    void unknownAgencyOrProvinceHasNoFeed() {
        for (String path :
                new String[] {"/agencies/nobody/feed.atom", "/provinces/x/feed.atom", "/provinces//feed.atom"}) {
            assertThat(HERE.portal().visitor.open(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static Document feed(String path) {
        var answer = HERE.portal().visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }
}
