package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Finding;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.word.Vocabulary;

/** What an assessor's program finds who opens the page that an agency named as its answer: our own, as at any other site. */
@Timeout(120)
class DisclosureCheckTest {
    private static final Set<String> FILLED =
            Set.of("O1", "O3", "O4", "O5", "O7", "O9", "O11", "O21", "O22", "O24", "O26");

    /** Items whose content stands in a file. */
    private static final Set<String> FILES = Set.of("O7", "O9");

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static Map<String, Judgement> judgements;

    @BeforeAll
    static void check() {
        portal = new SamplePortal(folder.resolve("data"));
        portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง");
        portal.agency("nong-bua", "เทศบาลเมืองหนองบัว");
        portal.publish(TestFiles.thungThong(folder), folder);
        Checker checker = Checker.of(
                portal.checklist,
                Vocabulary.read(ConfigFolder.crawlerConfig(Path.of("")).yaml("vocabulary.yaml")));
        try (DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler =
                        new Crawler(CrawlSettings.standard().withDelay(Duration.ZERO), reader, Clock.systemUTC())) {
            Snapshot seen = crawler.visit(new Visit(
                    address() + "/2567",
                    true,
                    checker.guides().get(),
                    new EvidenceFolder(folder.resolve("seen")),
                    Visit.Progress.SILENT));
            judgements =
                    checker.findings(seen).stream().collect(Collectors.toMap(Finding::itemCode, Finding::judgement));
        }
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void everyCompleteItemPassesAndNoOther() {
        assertThat(judgements).hasSize(35);
        assertThat(codes(Verdict.PASS)).isEqualTo(FILLED);
    }

    @Test
    void evidenceIsThePartOfThePageOrTheFileItself() {
        for (String code : FILLED) {
            Judgement.Evidence evidence =
                    Objects.requireNonNull(judgements.get(code)).evidence();
            String url = evidence == null ? "" : evidence.url();
            assertThat(url).as(code).startsWith(address());
            assertThat(url)
                    .as(code)
                    .matches(FILES.contains(code) ? ".*/disclosures/files/\\d+/[^/]+" : ".*/disclosures/2567#" + code);
        }
    }

    @Test
    void itemWithoutAnythingIsNotFound() {
        assertThat(judgements.entrySet().stream().filter(entry -> !FILLED.contains(entry.getKey())))
                .allSatisfy(entry ->
                        assertThat(entry.getValue().reason()).as(entry.getKey()).isEqualTo(Reason.NOT_FOUND));
    }

    private static Set<String> codes(Verdict verdict) {
        return judgements.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == verdict)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String address() {
        return "http://localhost:" + portal.server.port() + "/agencies/thung-thong/disclosures";
    }
}
