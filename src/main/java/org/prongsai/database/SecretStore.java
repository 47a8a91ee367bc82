package org.prongsai.database;

import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The portal's own random words, each made when it is first asked for. None of them opens what people entrusted to it. */
public interface SecretStore {
    /** The secret of a purpose, 32 bytes, the same for as long as the database lives. */
    @Transaction
    default byte[] secret(String purpose) {
        return find(purpose).orElseGet(() -> {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            keep(purpose, fresh);
            return fresh;
        });
    }

    @SqlQuery("SELECT word FROM secret WHERE purpose = :purpose")
    Optional<byte[]> find(@Bind("purpose") String purpose);

    @SqlUpdate("INSERT INTO secret (purpose, word) VALUES (:purpose, :word)")
    void keep(@Bind("purpose") String purpose, @Bind("word") byte[] word);
}
