package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class DatabaseTest {
    @TempDir
    Path folder;

    /** Asks SQLite about its own settings. */
    public interface PragmaStore {
        @SqlQuery("PRAGMA journal_mode")
        String journal();

        @SqlQuery("PRAGMA foreign_keys")
        int foreignKeys();

        @SqlQuery("PRAGMA busy_timeout")
        int busyTimeout();

        @SqlQuery("PRAGMA synchronous")
        int synchronous();
    }

    @Test
    void everyConnectionIsDurableAndPatient() {
        try (Database database = Database.open(folder.resolve("new/data"))) {
            PragmaStore pragmas = database.store(PragmaStore.class);
            assertThat(pragmas.journal()).isEqualTo("wal");
            assertThat(pragmas.foreignKeys()).isEqualTo(1);
            assertThat(pragmas.busyTimeout()).isEqualTo(5000);
            assertThat(pragmas.synchronous()).isEqualTo(2);
        }
    }

    @Test
    void openingTwiceKeepsTheTables() {
        Database.open(folder).close();
        try (Database again = Database.open(folder)) {
            assertThat(again.store(PragmaStore.class).journal()).isEqualTo("wal");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void fileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(folder.resolve("prongsai.db"), "ไม่ใช่ฐานข้อมูล ".repeat(400), StandardCharsets.UTF_8);
        assertProblem(folder, DatabaseProblem.Kind.DAMAGED);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void damagedDatabaseIsNamed() throws IOException {
        Database.open(folder).close();
        Path file = folder.resolve("prongsai.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertProblem(folder, DatabaseProblem.Kind.DAMAGED);
    }

    @Test
    void databaseOfAnotherProgramIsLeftAlone() throws SQLException {
        Path file = folder.resolve("prongsai.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipe (name text)");
        }
        assertProblem(folder, DatabaseProblem.Kind.FOREIGN);
    }

    @Test
    void fileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertProblem(file, DatabaseProblem.Kind.FOLDER);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void folderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("prongsai.db/inner"));
        assertProblem(folder, DatabaseProblem.Kind.FOLDER);
    }

    private static void assertProblem(Path place, DatabaseProblem.Kind kind) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> Database.open(place))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
