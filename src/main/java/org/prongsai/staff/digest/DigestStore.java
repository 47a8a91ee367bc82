package org.prongsai.staff.digest;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps who wants which {@link Digest}, and on which day each was last written. Thread-safe. */
@RegisterConstructorMapper(DigestStore.Wish.class)
public interface DigestStore {
    /** Somebody who wants the digest of an agency's inbox, in a language. */
    record Wish(long accountId, long agencyId, String slug, String language) {}

    /** Those who have had no letter about an inbox today. */
    @SqlQuery("""
            SELECT d.account_id, d.agency_id, a.slug, d.language FROM staff_digest d JOIN agency a ON a.id = d.agency_id
            WHERE d.inbox = :inbox AND (d.last_on IS NULL OR d.last_on < :today)
            ORDER BY d.account_id""")
    List<Wish> wishes(String inbox, LocalDate today);

    @SqlUpdate("UPDATE staff_digest SET last_on = :today WHERE account_id = :accountId AND inbox = :inbox")
    void told(long accountId, String inbox, LocalDate today);

    @SqlUpdate("""
            INSERT INTO staff_digest (account_id, inbox, agency_id, language)
            VALUES (:accountId, :inbox, :agencyId, :language)
            ON CONFLICT (account_id, inbox) DO UPDATE SET agency_id = :agencyId, language = :language""")
    void want(long accountId, String inbox, long agencyId, String language);

    @SqlUpdate("DELETE FROM staff_digest WHERE account_id = :accountId AND inbox = :inbox")
    void wantNot(long accountId, String inbox);

    @SqlQuery("SELECT count(*) > 0 FROM staff_digest WHERE account_id = :accountId AND inbox = :inbox")
    boolean wants(long accountId, String inbox);
}
