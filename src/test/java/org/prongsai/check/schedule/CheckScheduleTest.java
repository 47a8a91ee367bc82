package org.prongsai.check.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.check.Check;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckRunner.Order;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Examples;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

@Timeout(60)
class CheckScheduleTest {
    @TempDir
    Path folder;

    private Database database;
    private CheckStore checks;
    private Agency first;
    private Agency second;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        checks = database.store(CheckStore.class);
        first = agency("first");
        second = agency("second");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneSitesFailureEndsOnlyItsOwnCheck() {
        Function<Visit, Snapshot> visitor = visit -> {
            if (visit.url().contains("first")) {
                throw new IllegalStateException("a mistake in the program");
            }
            return Examples.visit(visit, "O1");
        };
        try (CheckSchedule schedule = schedule(visitor)) {
            assertThat(ask(schedule, first)).isTrue();
            assertThat(ask(schedule, second)).isTrue();
            until(() -> checks.latest(second.id()).isPresent()
                    && schedule.live(first.id()).isEmpty());
            assertThat(checks.latest(first.id())).isEmpty();
            assertThat(checks.running()).isEmpty();
        }
    }

    @Test
    void checkThatCouldNotBeMarkedInterruptedIsMarkedWhenThereIsSpaceAgain() {
        Function<Visit, Snapshot> visitor = visit -> {
            if (visit.url().contains("first")) {
                tell("CREATE TRIGGER no_space BEFORE UPDATE ON check_run BEGIN SELECT RAISE(ABORT, 'full'); END");
                throw new UncheckedIOException("evidence cannot be written", new IOException("No space left"));
            }
            tell("DROP TRIGGER no_space");
            return Examples.visit(visit, "O1");
        };
        try (CheckSchedule schedule = schedule(visitor)) {
            ask(schedule, first);
            until(() -> schedule.live(first.id()).isEmpty());
            assertThat(checks.running()).hasSize(1);
            ask(schedule, second);
            until(() -> schedule.live(second.id()).isEmpty());
            assertThat(checks.running()).isEmpty();
            assertThat(checks.byId(1).orElseThrow().state()).isEqualTo(Check.State.INTERRUPTED);
        }
    }

    @Test
    void agenciesAreCheckedThatWereNeverCheckedOrNotForLong() {
        agency("third");
        run(second, Examples.MORNING.minus(Duration.ofDays(31)));
        run(first, Examples.MORNING.minus(Duration.ofDays(28)));
        assertThat(due(Examples.MORNING))
                .extracting(DueStore.Due::url)
                .containsExactly("http://third.example/", second.url());
        checks.interrupt(checks.begin(begun(second, Examples.MORNING), "1@x"), Examples.MORNING);
        assertThat(due(Examples.MORNING.plus(Duration.ofHours(1)))).hasSize(1);
        assertThat(due(Examples.MORNING.plus(Duration.ofHours(25)))).hasSize(2);
    }

    @Test
    void siteThatCouldNotBeLookedAtIsDueAgainAfterADay() {
        Order silent = new Order(first.id(), first.url(), true, Examples.checker());
        new CheckRunner(
                        visit -> Examples.silent(visit, Failure.Outcome.UNREACHABLE, "connection refused"),
                        checks,
                        new EvidenceFolder(folder),
                        Clock.fixed(Examples.MORNING, ZoneOffset.UTC),
                        "0.1.0")
                .run(silent, Visit.Progress.SILENT);
        run(second, Examples.MORNING);
        assertThat(due(Examples.MORNING.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(due(Examples.MORNING.plus(Duration.ofHours(25))))
                .extracting(DueStore.Due::agencyId)
                .containsExactly(first.id());
    }

    @Test
    void whoIsDueIsCheckedWithoutBeingAskedFor() {
        try (CheckSchedule schedule = schedule(visit -> Examples.visit(visit, "O1"))) {
            schedule.keepUp(
                    Duration.ofMillis(20),
                    most -> due(Examples.MORNING).stream()
                            .limit(most)
                            .map(due -> new CheckRunner.Order(due.agencyId(), due.url(), true, Examples.checker()))
                            .toList());
            until(() -> checks.done().size() == 2);
            until(() -> schedule.live(second.id()).isEmpty());
        }
        assertThat(checks.done()).hasSize(2);
    }

    private List<DueStore.Due> due(Instant now) {
        return Rhythm.read(ConfigFolder.crawlerConfig(Path.of("")).yaml("crawler.yaml"))
                .due(database.store(DueStore.class), now, 10);
    }

    private void run(Agency agency, Instant at) {
        new CheckRunner(
                        visit -> Examples.visit(visit, "O1"),
                        checks,
                        new EvidenceFolder(folder),
                        Clock.fixed(at, ZoneOffset.UTC),
                        "0.1.0")
                .run(new CheckRunner.Order(agency.id(), agency.url(), true, Examples.checker()), Visit.Progress.SILENT);
    }

    private static Check begun(Agency agency, Instant at) {
        return new Check(
                0,
                agency.id(),
                agency.url(),
                "oit-2567",
                "x",
                "0.1.0",
                Check.State.RUNNING,
                at,
                null,
                null,
                null,
                null);
    }

    /** What another program writes into the same database. */
    private void tell(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void checkThatWaitsOrRunsIsNotAskedForTwiceAndTellsHowFarItIs() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Function<Visit, Snapshot> visitor = visit -> {
            visit.progress().looking("http://first.example/plan", 43, 120);
            looking.countDown();
            await(go);
            return Examples.visit(visit, "O1");
        };
        try (CheckSchedule schedule = schedule(visitor)) {
            assertThat(ask(schedule, first)).isTrue();
            assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(schedule, first)).isFalse();
            ask(schedule, second);
            assertThat(schedule.live(first.id())).contains(new LiveCheck(false, "http://first.example/plan", 43, 120));
            assertThat(schedule.live(second.id()).orElseThrow().waiting()).isTrue();
            go.countDown();
            until(() -> schedule.live(second.id()).isEmpty());
            assertThat(ask(schedule, first)).isTrue();
        }
    }

    @Test
    void closingInterruptsWhatRunsAndForgetsWhatWaits() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        Function<Visit, Snapshot> visitor = visit -> {
            looking.countDown();
            until(() -> visit.progress().isStopped());
            return Examples.visit(visit, "O1");
        };
        CheckSchedule schedule = schedule(visitor);
        ask(schedule, first);
        ask(schedule, second);
        assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();
        schedule.close();
        until(() -> checks.byId(1).orElseThrow().state() == Check.State.INTERRUPTED);
        assertThat(checks.byId(2)).isEmpty();
        assertThat(ask(schedule, second)).isFalse();
    }

    private CheckSchedule schedule(Function<Visit, Snapshot> visitor) {
        Clock clock = Clock.fixed(Examples.MORNING, ZoneOffset.UTC);
        return new CheckSchedule(
                new CheckRunner(visitor, checks, new EvidenceFolder(folder), clock, "0.1.0"), 1, agency -> {});
    }

    private static boolean ask(CheckSchedule schedule, Agency agency) {
        return schedule.ask(agency.id(), new CheckRunner.Order(agency.id(), agency.url(), true, Examples.checker()));
    }

    private Agency agency(String slug) {
        return database.store(AgencyStore.class)
                .keep(new Agency(0, slug, slug, null, Kind.OTHER, "", "http://" + slug + ".example/"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
