package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.State;

/** The inbox of an agency to which 5,000 complaints came, as many as it may have in a bad year. */
class ManyComplaintsTest {
    private static final int MANY = 5_000;
    private static final Duration MOST = Duration.ofMillis(50);
    private static final int ROUNDS = 9;
    private static final List<State> STATES = List.of(State.values());
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    @TempDir
    Path folder;

    @Test
    void everyViewCountsAndShowsAPageQuickly() throws SQLException {
        try (SampleInbox sample = new SampleInbox(folder)) {
            sample.open(sample.staff.handlerA);
            long agency = sample.staff.townA.id();
            insert(agency, sample.keyStore.current(agency).orElseThrow().id(), sample.today());
            InboxStore.Counts counts = sample.inbox.counts(agency, null, sample.today());
            assertThat(counts.whole()).isEqualTo(MANY);
            assertThat(counts.fresh() + counts.examined() + counts.forwarded() + counts.concluded() + counts.closed())
                    .isEqualTo(MANY);
            for (String view : List.of("open", "late", "news", "NEW", "CLOSED", "all")) {
                int last = Math.max(0, counts.of(view) - 50);
                assertThat(sample.inbox.list(agency, new InboxStore.View(view, null), sample.today(), last, 50))
                        .as(view)
                        .hasSize(Math.min(50, counts.of(view)));
                assertThat(best(() -> {
                            sample.inbox.counts(agency, null, sample.today());
                            sample.inbox.list(agency, new InboxStore.View(view, null), sample.today(), last, 50);
                        }))
                        .as("counts and last page of %s", view)
                        .isLessThan(MOST);
            }
            Document page = Jsoup.parse(sample.staff
                    .handlerA
                    .open(SampleInbox.path(sample.staff.townA) + "?view=all&page=100")
                    .body());
            assertThat(page.select("table.inbox tbody tr")).hasSize(50);
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

    private void insert(long agency, long key, LocalDate today) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"))) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("""
                    INSERT INTO complaint (id, agency_id, channel, state, key_id, handler_seal, reporter_seal, lookup,
                      received_on, examine_by, preliminary_by, close_by, concluded_on, closed_on, entries, read_entries)
                    VALUES (?, ?, ?, ?, ?, x'00', x'00', ?, ?, ?, ?, ?, ?, ?, 3, ?)""")) {
                for (int number = 0; number < MANY; number++) {
                    State state = STATES.get(number % STATES.size());
                    LocalDate received = today.minusDays(number % 300);
                    row.setLong(1, 1_000_000_000L + number * 7919L % 8_999_999_999L);
                    row.setLong(2, agency);
                    row.setString(3, CHANNELS.get(number % CHANNELS.size()).name());
                    row.setString(4, state.name());
                    row.setLong(5, key);
                    row.setBytes(6, ("code " + number).getBytes(StandardCharsets.UTF_8));
                    row.setString(7, received.toString());
                    row.setString(8, received.plusDays(5).toString());
                    row.setString(9, received.plusDays(15).toString());
                    row.setString(10, received.plusDays(60).toString());
                    row.setString(11, state.isFinished() ? today.toString() : null);
                    row.setString(12, state == State.CLOSED ? today.toString() : null);
                    row.setInt(13, number % 4 == 0 ? 2 : 3);
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        }
    }
}
