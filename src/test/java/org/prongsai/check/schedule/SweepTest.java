package org.prongsai.check.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Check;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Examples;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class SweepTest {
    /** The machine's own time, because files have it. */
    private final Instant now = Instant.now();

    private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private CheckStore checks;
    private EvidenceFolder evidence;
    private Sweep sweep;

    @BeforeEach
    void leaveSomethingBehind() throws IOException {
        database = SampleDatabase.open(folder);
        checks = database.store(CheckStore.class);
        evidence = new EvidenceFolder(folder);
        sweep = new Sweep(database.store(SweepStore.class), evidence, clock);
        new CheckRunner(visit -> Examples.visit(visit, "O1"), checks, evidence, clock, "0.1.0")
                .run(new CheckRunner.Order(null, "http://a.example/", true, Examples.checker()), Visit.Progress.SILENT);
        evidence.keep("left behind".getBytes(StandardCharsets.UTF_8));
        age(Duration.ofDays(2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatNoCheckRefersToIsRemovedAndNothingElse() throws IOException {
        long kept = files();
        assertThat(sweep.run()).as("without an interrupted check").isZero();
        interrupted();
        assertThat(sweep.run()).isEqualTo(1);
        assertThat(files()).isEqualTo(kept - 1);
        Check check = checks.done().get(0);
        assertThat(evidence.loadText(
                        java.util.Objects.requireNonNull(check.visit()).snapshot()))
                .contains("a.example");
        assertThat(sweep.run()).isZero();
    }

    @Test
    void nothingIsRemovedWhileACheckRuns() {
        interrupted();
        checks.begin(begun(), "1@x");
        assertThat(sweep.run()).isZero();
    }

    @Test
    void youngFilesAndThoseThatAreNeededAgainStay() throws IOException {
        interrupted();
        byte[] body = "left behind".getBytes(StandardCharsets.UTF_8);
        evidence.during(clock).keep(evidence.keep(body), body);
        assertThat(sweep.run()).as("kept again just now").isZero();
        age(Duration.ofHours(23));
        assertThat(sweep.run()).isZero();
    }

    private void interrupted() {
        checks.interrupt(checks.begin(begun(), "1@x"), now);
    }

    private Check begun() {
        Instant start = now.minus(Duration.ofDays(2));
        return new Check(
                0,
                null,
                "http://a.example/",
                "oit-2567",
                "x",
                "0.1.0",
                Check.State.RUNNING,
                start,
                null,
                null,
                null,
                null);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("evidence"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void age(Duration age) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("evidence"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
            }
        }
    }
}
