package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Promise;
import org.prongsai.question.QuestionStore;
import org.prongsai.staff.SampleStaff;

/** The desk of an agency that was asked 5,000 questions: a third wait, a third are to be answered, the rest are done. */
class ManyQuestionsTest {
    private static final int MANY = 5_000;
    private static final Duration MOST = Duration.ofMillis(50);
    private static final int ROUNDS = 9;

    @TempDir
    Path folder;

    @Test
    void everyListCountsAndShowsAPageQuickly() throws SQLException {
        try (SamplePortal portal = new SamplePortal(folder)) {
            SampleStaff staff = new SampleStaff(portal);
            Promise promise = new Promise(15, portal.clock);
            InboxStore inbox = portal.store(InboxStore.class);
            QuestionStore questions = portal.store(QuestionStore.class);
            long agency = staff.townA.id();
            insert(agency, promise);
            InboxStore.Counts counts = inbox.counts(agency, promise.today());
            assertThat(counts.sent()).isEqualTo(MANY);
            assertThat(counts.waiting()).isEqualTo(1_667);
            assertThat(counts.due()).isEqualTo(1_667);
            QuestionStore.Part last = new QuestionStore.Part(30, 1_640);
            assertThat(inbox.waiting(agency, last)).hasSize(27);
            assertThat(inbox.due(agency, last)).hasSize(27);
            assertThat(best(() -> inbox.counts(agency, promise.today())))
                    .as("counts")
                    .isLessThan(MOST);
            assertThat(best(() -> inbox.waiting(agency, last))).as("waiting").isLessThan(MOST);
            assertThat(best(() -> inbox.due(agency, last))).as("due").isLessThan(MOST);
            assertThat(best(() -> inbox.all(agency, new QuestionStore.Part(30, 4_970))))
                    .as("all")
                    .isLessThan(MOST);
            assertThat(best(() -> questions.figures(agency, promise.today())))
                    .as("public figures")
                    .isLessThan(MOST);
            assertThat(Jsoup.parse(staff.officerA
                                    .open("/desk/nong-kaew/questions?show=all&page=167")
                                    .body())
                            .select("main a[href^=/desk/nong-kaew/questions/]"))
                    .hasSizeGreaterThanOrEqualTo(20);
        }
    }

    /** What the work costs when nobody disturbs it: the quickest of some rounds. */
    private static Duration best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - before);
        }
        return Duration.ofNanos(best);
    }

    private void insert(long agency, Promise promise) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"))) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("""
                    INSERT INTO question (agency_id, number, form_hash, token_hash, category, language, title, text, asker,
                      state, asked_at, due_on, released_at, answered_at, answer_days, changed_at, form)
                    VALUES (?, ?, ?, ?, 'BUDGET', 'th', ?, 'ข้อความ', '', ?, ?, ?, ?, ?, ?, ?, '')""")) {
                for (int number = 0; number < MANY; number++) {
                    boolean isWaiting = number % 3 == 0;
                    boolean isDue = number % 3 == 1;
                    Instant asked = promise.now().minus(Duration.ofHours(number));
                    row.setLong(1, agency);
                    row.setObject(2, isWaiting ? null : number);
                    row.setString(3, "form " + number);
                    row.setString(4, "token " + number);
                    row.setString(5, "คำถามที่ " + number);
                    row.setString(6, isWaiting ? "WAITING" : "PUBLIC");
                    row.setString(7, asked.toString());
                    row.setString(8, isWaiting || isDue ? promise.dueOn(asked).toString() : null);
                    row.setString(9, isWaiting ? null : asked.toString());
                    row.setString(10, isWaiting || isDue ? null : promise.now().toString());
                    row.setObject(11, isWaiting || isDue ? null : number % 20);
                    row.setString(12, asked.toString());
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        }
    }
}
