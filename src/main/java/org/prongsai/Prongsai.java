package org.prongsai;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Checker;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.cli.ProngsaiCommand;
import org.prongsai.cli.Workshop;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.Settings;
import org.prongsai.config.Words;
import org.prongsai.config.YamlNode;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.settings.CrawlSettingsReader;
import org.prongsai.demo.DemoTown;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.web.Server;
import org.prongsai.web.edge.Operator;

/** The program: builds every object by constructor and hands over to a command. */
public final class Prongsai {
    private Prongsai() {}

    public static void main(String[] arguments) {
        // Thai must come out right whatever the locale of the machine
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(ProngsaiCommand.commandLine(workshop(Clock.systemUTC(), out), out, err)
                .execute(arguments));
    }

    static Workshop workshop(Clock clock, PrintWriter out) {
        ConfigFolder config = ConfigFolder.crawlerConfig(Path.of(""));
        Supplier<Vocabulary> vocabulary = once(() -> Vocabulary.readWhole(config.yaml("vocabulary.yaml")));
        Supplier<Checklists> checklists = once(() -> Checklists.load(config, vocabulary.get()));
        Supplier<Settings> settings = once(Settings::ofProcess);
        Supplier<CrawlSettings> crawling =
                once(() -> CrawlSettingsReader.read(config.yaml("crawler.yaml"), settings.get()));
        Function<Checklist, Checker> checkers = checklist -> Checker.of(checklist, vocabulary.get());
        return new Workshop(
                version(),
                clock,
                settings,
                () -> checklists.get().all(),
                checkers,
                tempo -> visitor(settings(crawling.get(), tempo), clock),
                serving -> {
                    Settings here = settings(serving, settings.get());
                    YamlNode crawler = config.yaml("crawler.yaml");
                    CrawlSettings visits = CrawlSettingsReader.read(crawler, here);
                    return serve(
                            serving,
                            new Served(
                                    here,
                                    visits,
                                    Rhythm.read(crawler),
                                    checklists.get(),
                                    vocabulary.get(),
                                    checkers,
                                    clock,
                                    out));
                });
    }

    private static Workshop.Visitor visitor(CrawlSettings settings, Clock clock) {
        DocumentReader reader = new DocumentReader(ReadingLimits.standard());
        Crawler crawler = new Crawler(settings, reader, clock);
        return new Workshop.Visitor(crawler::visit, crawler::library, () -> {
            crawler.close();
            reader.close();
        });
    }

    /** What {@code crawler.yaml} says, as far as the command line does not say otherwise. */
    private static CrawlSettings settings(CrawlSettings configured, Workshop.Tempo tempo) {
        CrawlSettings settings = tempo.delay() == null ? configured : configured.withDelay(tempo.delay());
        return tempo.maxPages() == null ? settings : settings.withMaxPages(tempo.maxPages());
    }

    /** The settings with the port that is listened on, because the portal's addresses name it. */
    private static Settings settings(Workshop.Serving serving, Settings settings) {
        int asked = serving.port() == null ? settings.port() : serving.port();
        return Settings.ofProcess(asked == 0 ? freePort() : asked);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port", e);
        }
    }

    /** Runs the portal until the program is told to end. */
    private static int serve(Workshop.Serving serving, Served served) {
        try (DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(settings(served.crawling(), serving.tempo()), reader, served.clock());
                Portal portal = Portal.open(parts(serving, served, crawler, reader))) {
            Optional<DemoTown.Welcome> welcome = begin(portal, serving, served);
            served.out().println("http://" + served.settings().host() + ":" + portal.port());
            welcome.ifPresent(told -> welcome(told, served.out()));
            Thread end = new Thread(portal::close, "portal-end");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                new CountDownLatch(1).await();
            } finally {
                Runtime.getRuntime().removeShutdownHook(end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Optional<DemoTown.Welcome> begin(Portal portal, Workshop.Serving serving, Served served) {
        if (serving.isDemo()) {
            return portal.showDemo(served.checkers().apply(served.checklists().get(Workshop.DEMO_CHECKLIST)));
        } else if (serving.checklist() != null) {
            portal.checkDue(served.checkers().apply(serving.checklist()), served.rhythm());
        }
        return Optional.empty();
    }

    /** The passwords of the demo stand nowhere else, and were drawn just now. */
    private static void welcome(DemoTown.Welcome told, PrintWriter out) {
        for (Words words : List.of(Words.of("cli", "th"), Words.of("cli", "en"))) {
            out.println(words.text("demo.sign-in"));
            out.println(words.text("demo.code", Map.of("code", told.code())));
        }
        told.logins().forEach(login -> out.println("  " + login.email() + "  " + login.password()));
        out.flush();
    }

    private static Portal.Parts parts(Workshop.Serving serving, Served served, Crawler crawler, DocumentReader reader) {
        Settings settings = served.settings();
        boolean overTls = "https".equals(settings.baseUrl().getScheme());
        return new Portal.Parts(
                new Server.Address(settings.host(), settings.port(), overTls),
                settings.baseUrl(),
                settings.contact(),
                serving.data(),
                List.copyOf(served.checklists().all()),
                served.vocabulary(),
                crawler::visit,
                body -> reader.read(body, "", ""),
                served.clock(),
                version(),
                serving.isDemo(),
                new Operator(settings.proxies(), settings.metricsToken(), settings.room()),
                settings.answerDays(),
                settings.mail(),
                serving.isDemo() || serving.checklist() == null ? null : served.rhythm());
    }

    private static String version() {
        return Objects.requireNonNullElse(Prongsai.class.getPackage().getImplementationVersion(), "0.1.0");
    }

    /** A value that is made when it is first asked for; commands that do not need it start without it. */
    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = maker.get();
                }
                return value;
            }
        };
    }

    /** What the portal is made of. */
    private record Served(
            Settings settings,
            CrawlSettings crawling,
            Rhythm rhythm,
            Checklists checklists,
            Vocabulary vocabulary,
            Function<Checklist, Checker> checkers,
            Clock clock,
            PrintWriter out) {}
}
