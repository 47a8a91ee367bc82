package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.MemoryBodies;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.TestSite;
import org.prongsai.crawl.Visit;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.word.Vocabulary;

/** Visits that end at the budget of pages: what was not looked at is unchecked, and never a fail. */
class CutShortVisitTest {
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.yaml("vocabulary.yaml"));
    private static final Checklists CHECKLISTS = Checklists.load(FOLDER, VOCABULARY);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void whatIsDisclosedNeverFailsBecauseTheVisitEndedEarly(int pages) {
        List<String> failed = new ArrayList<>();
        CrawlSettings few = CrawlSettings.standard().withDelay(Duration.ZERO).withMaxPages(pages);
        try (DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(few, reader, Clock.systemUTC(), CutShortVisitTest::loopbackOnly)) {
            LabelledSite.all().forEach(site -> failed.addAll(failed(site, crawler)));
        }
        assertThat(failed).isEmpty();
    }

    private static List<String> failed(LabelledSite site, Crawler crawler) {
        Checklist checklist = CHECKLISTS.get(site.checklist());
        Checker checker = Checker.of(checklist, VOCABULARY);
        List<Finding> findings;
        try (TestSite server = TestSite.of(site.folder())) {
            Snapshot seen = crawler.visit(
                    new Visit(server.url(), true, checker.guides().get(), new MemoryBodies(), Visit.Progress.SILENT));
            findings = checker.findings(seen);
        }
        return site.truths().stream()
                .filter(truth -> !truth.verdict().equals("fail") && truth.isSure())
                .map(truth -> findings.stream()
                        .filter(finding -> finding.itemCode().equals(truth.code()))
                        .findFirst()
                        .orElseThrow())
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(finding -> site.name() + " " + finding.itemCode() + " " + finding.reason() + " "
                        + finding.judgement().evidence())
                .toList();
    }

    private static InetAddress[] loopbackOnly(String host) throws UnknownHostException {
        if (!host.equals("127.0.0.1")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }
}
