package org.prongsai;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.check.Checker;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.MailSettings;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.MemoryBodies;
import org.prongsai.crawl.Visit;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.web.Server;
import org.prongsai.web.edge.Operator;

/**
 * A portal over a filled data folder that visits generated websites politely, again and again, while it is read. Arguments: data
 * folder, port, hosts to visit at once (20), their port. It runs until its input ends.
 */
final class PortalUnderLoad {
    private PortalUnderLoad() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        int hosts = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        ConfigFolder folder = ConfigFolder.crawlerConfig(Path.of(""));
        Vocabulary vocabulary = Vocabulary.read(folder.yaml("vocabulary.yaml"));
        Checklists checklists = Checklists.load(folder, vocabulary);
        Clock clock = Clock.systemUTC();
        ExecutorService visits = Executors.newFixedThreadPool(Math.max(1, hosts));
        try (DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(CrawlSettings.standard(), reader, clock);
                Portal portal = Portal.open(new Portal.Parts(
                        new Server.Address("localhost", Integer.parseInt(args[1]), false),
                        URI.create("http://localhost:" + args[1]),
                        "contact@portal.example",
                        data,
                        List.copyOf(checklists.all()),
                        vocabulary,
                        crawler::visit,
                        body -> reader.read(body, "", ""),
                        clock,
                        "benchmark",
                        false,
                        new Operator(0, "", org.prongsai.config.RoomSettings.STANDARD),
                        15,
                        MailSettings.NONE,
                        null))) {
            Checker checker = Checker.of(checklists.get("oit-2567"), vocabulary);
            for (int host = 1; host <= hosts; host++) {
                String address = "http://127.0.1.%d:%s".formatted(host, args[3]);
                visits.execute(() -> visitAgainAndAgain(checker, crawler, address + "/"));
            }
            System.out.println("ready " + portal.port() + " process "
                    + ProcessHandle.current().pid());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } finally {
            visits.shutdownNow();
        }
    }

    private static void visitAgainAndAgain(Checker checker, Crawler crawler, String url) {
        while (!Thread.currentThread().isInterrupted()) {
            checker.findings(crawler.visit(
                    new Visit(url, true, checker.guides().get(), new MemoryBodies(), Visit.Progress.SILENT)));
        }
    }
}
