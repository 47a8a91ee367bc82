package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.crawl.Failure;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Judgement.Rejected;
import org.prongsai.rule.Reason;
import org.prongsai.score.Score;

class CheckStoreTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T03:00:00.123456789Z");
    private static final Finding FOUND = new Finding(
            "O1",
            new Judgement(
                    Reason.FOUND,
                    0.97,
                    new Evidence(
                            "http://a.example/org#chart",
                            "โครงสร้าง",
                            List.of("http://a.example/", "http://a.example/org"),
                            MORNING,
                            200,
                            "text/html",
                            "ab".repeat(32),
                            2567,
                            "โครงสร้างหน่วยงาน"),
                    List.of(new ElementResult("divisions", true, true, "กองช่าง")),
                    List.of(new Rejected("http://a.example/old", Reason.WRONG_YEAR, 2564))));
    private static final Finding LOST = new Finding("O2", Judgement.without(Reason.NOT_FOUND, List.of()));

    @TempDir
    Path folder;

    private Database database;
    private CheckStore store;
    private long agency;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        store = database.store(CheckStore.class);
        agency = database.store(AgencyStore.class)
                .keep(new Agency(0, "a", "หน่วยงานตัวอย่าง", null, Kind.OTHER, "", "http://a.example"))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void finishedCheckComesBackWholeWithItsFindings() {
        Check check = finished(MORNING);
        assertThat(store.byId(check.id())).contains(check);
        assertThat(store.findings(check.id())).containsExactly(FOUND, LOST);
        assertThat(store.latest(agency)).contains(check);
        assertThat(store.latest()).containsExactly(check);
        assertThat(store.done()).containsExactly(check);
    }

    @Test
    void runningCheckIsNotYetTheLatest() {
        Check first = finished(MORNING);
        long running = store.begin(begun(MORNING.plusSeconds(60)), "7@x");
        assertThat(store.latest(agency)).contains(first);
        assertThat(store.running()).extracting(Check::id).containsExactly(running);
        assertThat(store.byId(running).orElseThrow().visit()).isNull();
    }

    @Test
    void latestIsTheNewestByTimeAndThenByNumber() {
        finished(MORNING.plusSeconds(1));
        Check second = finished(MORNING.plusSeconds(1));
        finished(MORNING);
        assertThat(store.latest(agency)).contains(second);
    }

    @Test
    void interruptedCheckTakesNoResult() {
        long id = store.begin(begun(MORNING), "7@x");
        assertThat(store.interruptAllOf("7@x", MORNING.plusSeconds(1))).isEqualTo(1);
        assertThat(store.finish(done(id, MORNING), List.of(FOUND))).isFalse();
        assertThat(store.findings(id)).isEmpty();
        assertThat(store.byId(id).orElseThrow().state()).isEqualTo(Check.State.INTERRUPTED);
        assertThat(store.latest(agency)).isEmpty();
    }

    @Test
    void failureAmongTheFindingsLeavesNothingBehind() {
        long id = store.begin(begun(MORNING), "7@x");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> store.finish(done(id, MORNING), List.of(FOUND, FOUND))))
                .isNotNull();
        assertThat(store.findings(id)).isEmpty();
        assertThat(store.byId(id).orElseThrow().state()).isEqualTo(Check.State.RUNNING);
    }

    @Test
    void onlyChecksOfDeadProcessesAreClosed() {
        long mine = store.begin(begun(MORNING), Worker.current());
        long dead = store.begin(begun(MORNING), "999999999@gone");
        Worker.closeDead(store, MORNING);
        assertThat(store.byId(mine).orElseThrow().state()).isEqualTo(Check.State.RUNNING);
        assertThat(store.byId(dead).orElseThrow().state()).isEqualTo(Check.State.INTERRUPTED);
    }

    private Check finished(Instant at) {
        long id = store.begin(begun(at), "7@x");
        Check check = done(id, at);
        assertThat(store.finish(check, List.of(FOUND, LOST))).isTrue();
        return check;
    }

    private Check begun(Instant at) {
        return check(0, at, Check.State.RUNNING, null, null);
    }

    private Check done(long id, Instant at) {
        Check.Visit visit = new Check.Visit(
                "http://a.example/",
                "cd".repeat(32),
                12,
                3,
                4567,
                "max-pages",
                List.of(new Failure("http://a.example/x", Failure.Outcome.DEAD_LINK, "404")));
        Score score = new Score(
                92.195,
                80.0,
                100.0,
                1,
                List.of(new Score.Part("9", 90.0)),
                List.of(new Score.Part("9.1", null)),
                List.of("O3"),
                List.of());
        return check(id, at, Check.State.DONE, visit, score);
    }

    private Check check(long id, Instant at, Check.State state, Check.@Nullable Visit visit, @Nullable Score score) {
        return new Check(
                id,
                agency,
                "http://a.example",
                "oit-2567",
                "ef".repeat(32),
                "0.1.0",
                state,
                at,
                visit == null ? null : at.plusSeconds(5),
                null,
                visit,
                score);
    }
}
