package org.prongsai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one database, open and with all its tables. Thread-safe. */
public final class Database implements AutoCloseable {
    /** What cannot be written alike for SQLite and PostgreSQL stands in the migrations as a placeholder. */
    private static final Map<String, String> SQLITE_WORDS = Map.of("identity", "INTEGER PRIMARY KEY", "bytes", "BLOB");

    private static final int CONNECTIONS = 8;

    /** What a connection keeps of the file, in KB: the agencies of a nation with an index, so that no list reads them again. */
    private static final int KEPT = 16_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new Times.AsText()).registerColumnMapper(new Times.FromText());
        jdbi.registerArgument(new Times.DayAsText()).registerColumnMapper(new Times.DayFromText());
    }

    /** Opens {@code prongsai.db} in a folder and makes both where they are missing; throws {@link DatabaseProblem}. */
    public static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseProblem(DatabaseProblem.Kind.FOLDER, folder, e);
        }
        Path file = folder.resolve("prongsai.db");
        HikariDataSource pool = null;
        try {
            pool = pool(file);
            migrate(pool);
            return new Database(pool);
        } catch (FlywayException | HikariPool.PoolInitializationException e) {
            if (pool != null) {
                pool.close();
            }
            throw DatabaseProblem.of(file, e);
        }
    }

    /** A store whose every method borrows its own connection. */
    public <T> T store(Class<T> type) {
        return jdbi.onDemand(type);
    }

    /** Lets all stores that some work asks share one connection, which a page that asks many of them feels. */
    public <T> T together(Supplier<T> work) {
        return jdbi.withHandle(handle -> work.get());
    }

    /** Empties the log beside the database file, in which what was deleted or changed would stand for a while. */
    public void emptyLog() {
        jdbi.useHandle(handle ->
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Path file) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.enforceForeignKeys(true);
        pragmas.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // what is deleted is overwritten, so that its end is one also for whoever reads the disk
        pragmas.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        pragmas.setCacheSize(-KEPT);
        pragmas.setBusyTimeout((int) Duration.ofSeconds(5).toMillis());
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        HikariConfig config = new HikariConfig();
        config.setPoolName("prongsai");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:migrations", "classpath:migrations-sqlite")
                .placeholders(SQLITE_WORDS)
                .load()
                .migrate();
    }
}
