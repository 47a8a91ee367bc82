package org.prongsai;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Checker;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.cli.ProngsaiCommand;
import org.prongsai.cli.Workshop;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.Settings;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.word.Vocabulary;

/** The program: builds every object by constructor and hands over to a command. */
public final class Prongsai {
    private Prongsai() {}

    public static void main(String[] arguments) {
        // Thai must come out right whatever the locale of the machine
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(ProngsaiCommand.commandLine(workshop(Clock.systemUTC()), out, err)
                .execute(arguments));
    }

    static Workshop workshop(Clock clock) {
        ConfigFolder config = ConfigFolder.crawlerConfig(Path.of(""));
        Supplier<Vocabulary> vocabulary = once(() -> Vocabulary.read(config.yaml("vocabulary.yaml")));
        Supplier<Checklists> checklists = once(() -> Checklists.load(config, vocabulary.get()));
        Supplier<Settings> settings = once(Settings::ofProcess);
        Function<Checklist, Checker> checkers = checklist -> Checker.of(checklist, vocabulary.get());
        return new Workshop(
                version(),
                clock,
                settings,
                () -> checklists.get().all(),
                checkers,
                tempo -> visitor(tempo, clock),
                serving -> 0);
    }

    private static Workshop.Visitor visitor(Workshop.Tempo tempo, Clock clock) {
        CrawlSettings settings = CrawlSettings.standard();
        if (tempo.delay() != null) {
            settings = settings.withDelay(tempo.delay());
        }
        if (tempo.maxPages() != null) {
            settings = settings.withMaxPages(tempo.maxPages());
        }
        DocumentReader reader = new DocumentReader(ReadingLimits.standard());
        Crawler crawler = new Crawler(settings, reader, clock);
        return new Workshop.Visitor(crawler::visit, crawler::library, () -> {
            crawler.close();
            reader.close();
        });
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
}
