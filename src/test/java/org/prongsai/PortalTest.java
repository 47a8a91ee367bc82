package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Checker;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.MailSettings;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.edge.Operator;

/** The main job as a visitor sees it: invented agencies are visited and judged while the pages are open. */
@Timeout(180)
class PortalTest {
    private static final ConfigFolder CONFIG = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary VOCABULARY = Vocabulary.read(CONFIG.yaml("vocabulary.yaml"));
    private static final Checklists CHECKLISTS = Checklists.load(CONFIG, VOCABULARY);

    @TempDir
    Path data;

    @Test
    void demoAgenciesAreJudgedLiveAndARestartAddsNone() {
        assertThat(scores(true)).satisfies(scores -> {
            assertThat(scores).hasSize(8).containsEntry("wang-phai-ngoen", "–");
            assertThat(number(scores, "nong-dao-rueang")).isGreaterThan(90);
            assertThat(number(scores, "thung-dao-krachai")).isBetween(55.0, 90.0);
            assertThat(number(scores, "bueng-ngao-chan")).isLessThan(30);
        });
        assertThat(scores(false)).hasSize(8);
    }

    /** The front page of one run, once every check is done or at once. */
    private Map<String, String> scores(boolean patient) {
        Clock clock = Clock.systemUTC();
        CrawlSettings settings = CrawlSettings.standard().withDelay(Duration.ZERO);
        try (DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(settings, reader, clock);
                Portal portal = Portal.open(new Portal.Parts(
                        new Server.Address("localhost", 0, false),
                        URI.create("https://portal.example"),
                        "mistakes@portal.example",
                        data,
                        List.copyOf(CHECKLISTS.all()),
                        VOCABULARY,
                        crawler::visit,
                        body -> reader.read(body, "", ""),
                        clock,
                        "0.1.0",
                        true,
                        new Operator(0, "", org.prongsai.config.RoomSettings.STANDARD),
                        15,
                        MailSettings.NONE,
                        null))) {
            Visitor visitor = new Visitor(portal.port());
            assertThat(visitor.open("/agencies/nong-dao-rueang/complaints").body())
                    .as("from its first answer on")
                    .contains("demo-band", "/complaints/new/misconduct");
            portal.showDemo(Checker.of(CHECKLISTS.get("oit-2567"), VOCABULARY));
            Document home = Jsoup.parse(visitor.open("/").body());
            assertThat(home.select(".progress")).isNotEmpty();
            assertThat(home.select(".demo-band").text()).contains("สมมติ");
            while (patient && !home.select(".progress").isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                home = Jsoup.parse(visitor.open("/").body());
            }
            return scores(home);
        }
    }

    private static Map<String, String> scores(Document home) {
        Map<String, String> scores = new TreeMap<>();
        for (Element row : home.select(".agencies tbody tr")) {
            String slug = row.select("th a").attr("href").replace("/agencies/", "");
            scores.put(slug, row.select("td.figure").textNodes().get(0).text().strip());
        }
        return scores;
    }

    private static double number(Map<String, String> scores, String slug) {
        return Double.parseDouble(scores.getOrDefault(slug, "-1"));
    }
}
