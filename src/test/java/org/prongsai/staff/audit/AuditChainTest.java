package org.prongsai.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

/** security.md, E-1 and E-2, for the audit log. */
class AuditChainTest {
    private static final int ENTRIES = 20;

    @TempDir
    Path folder;

    private Database database;
    private AuditStore store;
    private AuditHeads heads;
    private AuditChain chain;
    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        database = SampleDatabase.open(folder);
        store = database.store(AuditStore.class);
        heads = AuditHeads.in(folder);
        chain = new AuditChain(store, heads);
        owner = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"));
        tamper(true, "PRAGMA synchronous = OFF");
        AuditLog log = new AuditLog(store, heads, Clock.fixed(Instant.parse("2026-11-20T03:04:05Z"), ZoneOffset.UTC));
        for (int i = 1; i <= ENTRIES; i++) {
            log.write("person" + i % 3 + "@portal.example", "account.renamed", "คนที่ " + i, i % 4 == 0 ? "" : "x");
        }
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        database.close();
    }

    @Test
    void untouchedLogIsGoodAndNamesItsHead() {
        AuditChain.Verified verified = chain.verify("");
        assertThat(verified.fault()).isNull();
        assertThat(verified.number()).isEqualTo(ENTRIES);
        assertThat(verified.head()).isEqualTo(store.last().orElseThrow().hash());
        assertThat(chain.verify(verified.head()).fault()).isNull();
        assertThat(chain.verify(store.after(6, 1).get(0).hash()).fault()).isNull();
    }

    @Test
    void momentsAreKeptToTheSecondAndOlderOnesStayAsTheyWere() {
        Instant exact = Instant.parse("2026-11-20T03:04:06.123456Z");
        heads.add(store.add(exact, new AuditEntry.Deed("who", "complaint.read", "5", "")));
        new AuditLog(store, heads, Clock.fixed(exact, ZoneOffset.UTC)).write("who", "complaint.read", "6", "");
        assertThat(store.after(ENTRIES, 2))
                .extracting(AuditEntry::happenedAt)
                .containsExactly(exact, Instant.parse("2026-11-20T03:04:06Z"));
        assertThat(chain.verify("").fault()).isNull();
    }

    @Test
    void emptyLogIsGood() {
        try (Database empty = SampleDatabase.open(folder.resolve("empty"))) {
            AuditChain none = new AuditChain(empty.store(AuditStore.class), AuditHeads.in(folder.resolve("empty")));
            assertThat(none.verify("")).isEqualTo(new AuditChain.Verified(0, AuditEntry.BEGINNING, null));
            assertThat(none.verify(AuditEntry.BEGINNING).fault()).isNull();
            assertThat(none.verify("ab".repeat(32)).fault()).isEqualTo(AuditChain.Fault.ROLLED_BACK);
        }
    }

    @Test
    void programItselfCanChangeAndRemoveNothing() {
        assertThatThrownBy(() -> tamper(true, "UPDATE audit SET detail = 'y' WHERE number = 3"))
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> tamper(true, "DELETE FROM audit WHERE number = 3"))
                .hasMessageContaining("only grows");
        String three = " INTO audit SELECT number, happened_at, who, action, 'y', detail, previous, hash FROM audit"
                + " WHERE number = 3";
        for (String way : List.of("REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE")) {
            assertThatThrownBy(() -> tamper(true, way + three)).as(way).hasMessageContaining("only grows");
        }
        assertThat(chain.verify("").fault()).isNull();
    }

    @Test
    void everyTamperingIsFoundAndTheFirstBadEntryNamed() {
        int times = Integer.getInteger("prongsai.tamperings", 100);
        Random random = new Random(20_261_120);
        keep();
        for (int i = 0; i < times; i++) {
            int first = 1 + random.nextInt(ENTRIES - 1);
            int second = first + 1 + random.nextInt(ENTRIES - first);
            int bad = change(random, i % 7, first, second);
            AuditChain.Verified verified = chain.verify("");
            assertThat(verified.fault())
                    .as("%d: way %d at %d and %d", i, i % 7, first, second)
                    .isNotNull();
            assertThat(verified.number()).as("%d: way %d", i, i % 7).isEqualTo(bad);
            putBack();
            if (i % 10 == 0) {
                assertThat(chain.verify("").fault()).as("untouched again").isNull();
            }
        }
    }

    @Test
    void oldDatabaseIsFoundByTheFileBesideItAndByAHeadKeptElsewhere() throws IOException {
        keep();
        new AuditLog(store, heads, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .write(AuditLog.PORTAL, "account.renamed", "", "");
        String head = chain.verify("").head();
        putBack();
        assertThat(chain.verify("").fault()).isEqualTo(AuditChain.Fault.CUT);
        assertThat(chain.verify("").number()).isEqualTo(ENTRIES + 1);
        Files.delete(heads.file());
        assertThat(chain.verify("").fault()).isNull();
        assertThat(chain.verify(head).fault()).isEqualTo(AuditChain.Fault.ROLLED_BACK);
    }

    @Test
    void brokenLineOfTheHeadsIsPassedOver() throws IOException {
        Files.writeString(heads.file(), "12 abc\n\u0000\u0000", StandardOpenOption.APPEND);
        assertThat(chain.verify("").fault()).isNull();
    }

    /** Does one of seven things to the database and gives the number of the first bad entry. */
    private int change(Random random, int way, int first, int second) {
        switch (way) {
            case 0 -> {
                String column = new String[] {"who", "action", "subject", "detail"}[random.nextInt(4)];
                tamper(false, "UPDATE audit SET " + column + " = " + column + " || 'y' WHERE number = " + first);
            }
            case 1 -> tamper(false, "DELETE FROM audit WHERE number = " + first);
            case 2 -> {
                tamper(false, "UPDATE audit SET number = -number WHERE number >= " + first);
                tamper(false, "UPDATE audit SET number = 1 - number WHERE number < 0");
                tamper(
                        false,
                        "INSERT INTO audit SELECT " + first + ", happened_at, who, action, 'z', detail, previous, hash"
                                + " FROM audit WHERE number = " + (first + 1));
            }
            case 3 -> {
                tamper(false, "UPDATE audit SET number = -1 WHERE number = " + first);
                tamper(false, "UPDATE audit SET number = " + first + " WHERE number = " + second);
                tamper(false, "UPDATE audit SET number = " + second + " WHERE number = -1");
            }
            case 4 -> tamper(false, "DELETE FROM audit WHERE number >= " + first);
            case 5 ->
                tamper(
                        false,
                        "UPDATE audit SET happened_at = '2026-11-19T00:00:00.000000000Z' WHERE number = " + first);
            default -> rewrite(first);
        }
        return first;
    }

    /** What somebody does who knows how the hashes are made: changes an entry and all hashes behind it. */
    private void rewrite(int first) {
        String previous = "";
        for (AuditEntry entry : store.after(first - 1L, ENTRIES)) {
            String subject = entry.number() == first ? "another" : entry.subject();
            AuditEntry made = AuditEntry.of(
                    entry.number(),
                    entry.happenedAt(),
                    previous.isEmpty() ? entry.previous() : previous,
                    new AuditEntry.Deed(entry.who(), entry.action(), subject, entry.detail()));
            tamper(
                    false,
                    "UPDATE audit SET subject = '" + subject + "', previous = '" + made.previous() + "', hash = '"
                            + made.hash() + "' WHERE number = " + entry.number());
            previous = made.hash();
        }
    }

    /** Writes with the rights of whoever owns the file; without the triggers unless they shall stay. */
    private void tamper(boolean triggers, String sql) {
        try (Statement statement = owner.createStatement()) {
            if (!triggers) {
                statement.execute("DROP TRIGGER IF EXISTS audit_unchanged");
                statement.execute("DROP TRIGGER IF EXISTS audit_kept");
                statement.execute("DROP TRIGGER IF EXISTS audit_behind_the_last");
            }
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void keep() {
        tamper(true, "CREATE TEMP TABLE kept AS SELECT * FROM audit");
    }

    private void putBack() {
        tamper(false, "DELETE FROM audit");
        tamper(false, "INSERT INTO audit SELECT * FROM kept");
    }
}
