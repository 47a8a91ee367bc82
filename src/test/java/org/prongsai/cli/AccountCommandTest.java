package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Examples;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;

class AccountCommandTest {
    @TempDir
    Path data;

    private TestProgram program = new TestProgram(visit -> Examples.visit(visit, "O1"));

    @BeforeEach
    void begin() {
        program = new TestProgram(visit -> Examples.visit(visit, "O1"));
    }

    @Test
    void firstAdministratorGetsALinkAndAskingAgainMakesANewOne() {
        assertThat(run("account", "add", "--email", " Boss@Portal.example", "--role", "administrator"))
                .isZero();
        assertThat(program.out.toString()).contains("PRONGSAI_BASE_URL", "http://localhost:8080;");
        String first = lastLine();
        assertThat(first).matches("http://localhost:8080/invitation/[A-Za-z0-9_-]{43}");
        assertThat(run("account", "add", "--email", "boss@portal.example")).isZero();
        assertThat(lastLine()).matches("http.*").isNotEqualTo(first);
        try (Database database = SampleDatabase.open(data)) {
            assertThat(database.store(AccountStore.class).all())
                    .singleElement()
                    .satisfies(account -> assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR))
                    .satisfies(account -> assertThat(account.email()).isEqualTo("boss@portal.example"));
        }
    }

    @Test
    void accountsAreListedAndDisabled() {
        run("account", "add", "--email", "eye@portal.example", "--role", "auditor");
        run("account", "list");
        assertThat(program.out.toString())
                .hasLineCount(2)
                .startsWith("อีเมล / e-mail\tบทบาท / role\tสถานะ / state" + System.lineSeparator())
                .endsWith("eye@portal.example\tauditor\tinvited" + System.lineSeparator());
        assertThat(run("account", "disable", "--email", "eye@portal.example", "--why", "left"))
                .isZero();
        run("account", "list");
        assertThat(program.out.toString()).contains("disabled");
        assertThat(run("account", "disable", "--email", "no@portal.example", "--why", "left"))
                .isEqualTo(2);
        assertThat(program.err.toString()).contains("no@portal.example");
    }

    @Test
    void wrongUsageIsToldInASentence() {
        assertThat(run("account", "add")).isEqualTo(2);
        assertThat(run("account", "add", "--email", "nobody")).isEqualTo(2);
        assertThat(program.err.toString()).contains("nobody").doesNotContain("Exception");
        assertThat(run("account", "add", "--email", "a@b.example", "--role", "officer"))
                .isEqualTo(2);
    }

    @Test
    void verifySaysThatTheLogIsGoodAndPrintsTheHeadToKeep() {
        run("account", "add", "--email", "boss@portal.example");
        assertThat(run("verify", "--lang", "en")).isZero();
        assertThat(program.out.toString()).contains("as it was written, up to entry 1");
        String head = lastLine().substring(2);
        assertThat(run("verify", "--head", head)).isZero();
        assertThat(run("verify", "--head", "ab".repeat(32), "--lang", "en")).isEqualTo(1);
        assertThat(program.out.toString()).contains("not among them");
        assertThat(run("verify", "--head", "abc")).isEqualTo(2);
    }

    private int run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return program.run(all);
    }

    private String lastLine() {
        return program.out
                .toString()
                .strip()
                .lines()
                .reduce((one, next) -> next)
                .orElse("");
    }
}
