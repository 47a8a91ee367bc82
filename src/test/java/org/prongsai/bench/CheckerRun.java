package org.prongsai.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckRunner.Order;
import org.prongsai.check.CheckRunner.Result;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.word.Vocabulary;

/** The whole checker over a site set, all sites at once: visits, verdicts, scores and evidence, kept in a data folder. */
final class CheckerRun {
    private CheckerRun() {}

    /** Arguments: number of hosts, port. The data folder is made in the working folder. */
    public static void main(String[] args) throws InterruptedException {
        int hosts = Integer.parseInt(args[0]);
        Path data = Path.of("data");
        Checker checker = checker();
        CrawlSettings settings = CrawlSettings.standard().withDelay(Duration.ZERO);
        try (Database database = Database.open(data);
                DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(settings, reader, Clock.systemUTC())) {
            CheckRunner runner = new CheckRunner(
                    crawler::visit,
                    database.store(CheckStore.class),
                    new EvidenceFolder(data),
                    Clock.systemUTC(),
                    "benchmark");
            ExecutorService threads = Executors.newFixedThreadPool(hosts);
            for (int host = 1; host <= hosts; host++) {
                String address = SiteSet.address(host, Integer.parseInt(args[1]));
                threads.execute(() -> run(runner, checker, address));
            }
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("checks did not end");
            }
        }
    }

    private static Checker checker() {
        ConfigFolder folder = ConfigFolder.crawlerConfig(Path.of(""));
        Vocabulary vocabulary = Vocabulary.read(folder.yaml("vocabulary.yaml"));
        return Checker.of(Checklists.load(folder, vocabulary).get("oit-2567"), vocabulary);
    }

    private static void run(CheckRunner runner, Checker checker, String address) {
        Result result = runner.run(new Order(null, address + "/", true, checker), Visit.Progress.SILENT);
        StringBuilder out = new StringBuilder();
        for (Finding finding : result.findings()) {
            out.append("item %s %s %s %s\n"
                    .formatted(
                            address,
                            finding.itemCode(),
                            finding.verdict().name().toLowerCase(Locale.ROOT),
                            finding.reason().code()));
        }
        for (Failure failure : result.snapshot().visited().failures()) {
            out.append(failure.outcome() == Failure.Outcome.DEAD_LINK ? "dead " : "failed " + failure.outcome() + " ")
                    .append(failure.url())
                    .append('\n');
        }
        List<Page> own = result.snapshot().pages().stream()
                .filter(page -> page.url().startsWith(address + "/"))
                .toList();
        long pages = own.stream()
                .filter(page -> page.contentType().startsWith("text/html"))
                .count();
        System.out.printf("%spages=%d documents=%d%n", out, pages, own.size() - pages);
    }
}
