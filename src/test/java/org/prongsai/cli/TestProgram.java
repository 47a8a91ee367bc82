package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.check.Checker;
import org.prongsai.check.Examples;
import org.prongsai.config.Settings;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;

/** The program over visits that a test makes up; as a main class its visits never end by themselves. */
public final class TestProgram {
    private final Function<Visit, Snapshot> visits;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    TestProgram(Function<Visit, Snapshot> visits) {
        this.visits = visits;
    }

    /** Runs one command line and returns its exit code. */
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ProngsaiCommand.commandLine(workshop(visits), new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    /** The same for {@code check}, with its data in a folder within this one. */
    int check(Path folder, String... arguments) {
        return run(Stream.of(
                        Stream.of("check"),
                        Stream.of(arguments),
                        Stream.of("--data", folder.resolve("data").toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** That a run ended with a code and one sentence, without a trace of what is inside. */
    void assertRefused(int ended, int code, String sentence) {
        assertThat(ended).isEqualTo(code);
        assertThat(err.toString())
                .contains(sentence)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(err.toString().lines()).hasSize(1);
    }

    static Workshop workshop(Function<Visit, Snapshot> visits) {
        return new Workshop(
                "0.1.0",
                Clock.fixed(Examples.MORNING, ZoneOffset.UTC),
                () -> Settings.from(Map.of()),
                () -> List.of(Examples.CHECKLIST),
                checklist -> new Checker(checklist, () -> Guide.NONE, Examples::examine),
                tempo -> new Workshop.Visitor(visits, Examples::library, () -> {}),
                serving -> serving.isDemo() ? 40 : 41);
    }

    /** {@code main check …} in a process of its own: says "visiting" and waits until somebody ends it. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = ProngsaiCommand.commandLine(workshop(TestProgram::hang), out, err)
                .execute(arguments);
        System.exit(code);
    }

    private static Snapshot hang(Visit visit) {
        Snapshot seen = Examples.visit(visit, "O1");
        System.out.println("visiting");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }
}
