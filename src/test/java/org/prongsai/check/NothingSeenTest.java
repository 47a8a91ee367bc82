package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.check.report.Reasons;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Snapshot;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.word.Vocabulary;

/** What is said of every item when the site's own start page could not be read. */
class NothingSeenTest {
    private static final String URL = "https://town.example/";
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary WORDS = Vocabulary.readWhole(FOLDER.yaml("vocabulary.yaml"));
    private static final Checklist CHECKLIST = Checklists.load(FOLDER, WORDS).get("oit-2567");

    @ParameterizedTest
    @CsvSource({
        "OLD_TLS, OLD_TLS, TLS รุ่นเก่า, old versions of TLS, TLS 1.2",
        "UNREACHABLE, SITE_DOWN, เปิดเว็บไซต์ไม่ได้, could not be opened, ''",
        "SERVER_ERROR, SITE_DOWN, เปิดเว็บไซต์ไม่ได้, could not be opened, ''",
        "BLOCKED, BLOCKED, ระบบป้องกัน, turns our visitor away, ''",
        "ROBOTS, ROBOTS, robots.txt, robots.txt, robots.txt"
    })
    void everyItemIsUncheckedForTheRightReason(
            Failure.Outcome outcome, Reason reason, String thai, String english, String remedy) {
        Instant now = Examples.MORNING;
        Failure failure = new Failure(URL, outcome, "why");
        Snapshot silent = new Snapshot(
                new Snapshot.Visited(URL, URL, now, now, List.of(), List.of(failure), Map.of(), null, 0), page -> {
                    throw new IllegalStateException("there is no page");
                });
        List<Finding> findings = Checker.of(CHECKLIST, WORDS).findings(silent);
        Reasons words = new Reasons();
        assertThat(findings).hasSameSizeAs(CHECKLIST.items());
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            assertThat(finding.verdict()).isEqualTo(Verdict.UNCHECKED);
            assertThat(finding.reason()).isEqualTo(reason);
            assertThat(words.of("th", finding, CHECKLIST.items().get(i)).sentence())
                    .contains(thai);
            assertThat(words.of("en", finding, CHECKLIST.items().get(i)).sentence())
                    .contains(english);
            assertThat(words.of("th", finding, CHECKLIST.items().get(i)).remedy())
                    .contains(remedy);
            assertThat(words.of("en", finding, CHECKLIST.items().get(i)).remedy())
                    .contains(remedy);
        }
    }
}
