package org.prongsai.staff.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps the audit log, to which rows are only ever added. Thread-safe. */
@RegisterConstructorMapper(AuditEntry.class)
public interface AuditStore {

    /** Adds an entry behind the last. */
    @Transaction
    default AuditEntry add(Instant at, AuditEntry.Deed deed) {
        Optional<AuditEntry> last = last();
        AuditEntry entry = AuditEntry.of(
                last.map(AuditEntry::number).orElse(0L) + 1,
                at,
                last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING),
                deed);
        insert(entry);
        return entry;
    }

    @SqlQuery("SELECT * FROM audit ORDER BY number DESC LIMIT 1")
    Optional<AuditEntry> last();

    /** Some entries behind a number, in their order. */
    @SqlQuery("SELECT * FROM audit WHERE number > :after ORDER BY number LIMIT :most")
    List<AuditEntry> after(long after, int most);

    /** Those of somebody or something and of a kind of action, the newest first; empty words ask for all. */
    @SqlQuery("""
            SELECT * FROM audit
            WHERE (:who = '' OR who = :who OR subject = :who) AND (:action = '' OR action = :action)
            ORDER BY number DESC LIMIT :most OFFSET :offset""")
    List<AuditEntry> list(String who, String action, int most, int offset);

    @SqlQuery("""
            SELECT count(*) FROM audit
            WHERE (:who = '' OR who = :who OR subject = :who) AND (:action = '' OR action = :action)""")
    int count(String who, String action);

    /** The kinds of action there are. */
    @SqlQuery("SELECT DISTINCT action FROM audit ORDER BY action")
    List<String> actions();

    @SqlUpdate("""
            INSERT INTO audit (number, happened_at, who, action, subject, detail, previous, hash)
            VALUES (:e.number, :e.happenedAt, :e.who, :e.action, :e.subject, :e.detail, :e.previous, :e.hash)""")
    void insert(@BindMethods("e") AuditEntry entry);
}
