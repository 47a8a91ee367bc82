package org.prongsai.agency.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.Database;

/** Texts that agencies kept in two tables are all there in the one table that came later. */
class TemplateMigrationTest {
    @TempDir
    Path folder;

    @Test
    void textsOfBothTablesAreKept() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("prongsai.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:migrations", "classpath:migrations-sqlite")
                .placeholders(Map.of("identity", "INTEGER PRIMARY KEY", "bytes", "BLOB"))
                .target("042")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO agency (slug, name, kind, province, url, site)"
                    + " VALUES ('town', 'เมือง', 'MUNICIPALITY', 'จังหวัด', 'https://town.example/', 'town.example')");
            statement.execute("INSERT INTO answer_template (agency_id, title, text, changed_by, changed_at)"
                    + " VALUES (1, 'ถาม', 'ตอบ', 'ใคร', '2026-11-20T05:00:00.000000000Z')");
            statement.execute("INSERT INTO complaint_template (agency_id, title, body, changed_by, changed_on)"
                    + " VALUES (1, 'รับเรื่อง', 'ได้รับแล้ว', 77, '2026-11-19')");
        }
        try (Database database = Database.open(folder)) {
            TemplateStore store = database.store(TemplateStore.class);
            assertThat(store.of(1, Matter.QUESTION))
                    .containsExactly(new AnswerTemplate(1, "ถาม", "ตอบ", "ใคร", Instant.parse("2026-11-20T05:00:00Z")));
            assertThat(store.of(1, Matter.COMPLAINT))
                    .containsExactly(new AnswerTemplate(
                            2, "รับเรื่อง", "ได้รับแล้ว", "", Instant.parse("2026-11-19T05:00:00Z")));
        }
    }
}
