package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.check.Examples;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
    private static final String THAI = "[ก-๛]";

    private final StringWriter out = new StringWriter();
    private final CommandLine program = ProngsaiCommand.commandLine(
            TestProgram.workshop(visit -> Examples.visit(visit, "")), new PrintWriter(out), new PrintWriter(out));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "check",
                "recheck",
                "import",
                "import agencies",
                "import disclosures",
                "account",
                "account add",
                "account list",
                "account disable",
                "verify"
            })
    void helpIsInTheLanguageOfTheResultsAndInNoOther(String command) {
        assertThat(help(command + " --help --lang en"))
                .contains("Usage: prongsai", "show this help")
                .doesNotContainPattern(THAI);
        assertThat(help(command + " --help"))
                .contains("วิธีใช้: prongsai", "แสดงวิธีใช้นี้")
                .doesNotContain("Usage", "Commands", " / ", "show");
        assertThat(help("--lang en " + command + " --help")).doesNotContainPattern(THAI);
    }

    @ParameterizedTest
    @CsvSource({"th, true", "en, false"})
    void everyCommandOptionAndParameterIsDescribed(String language, boolean isThai) {
        help("--help --lang " + language);
        List<String> said = new ArrayList<>();
        describe(program, said);
        assertThat(said)
                .hasSizeGreaterThan(60)
                .allSatisfy(text ->
                        assertThat(text).isNotBlank().matches(each -> each.matches("(?s).*" + THAI + ".*") == isThai));
    }

    private String help(String line) {
        out.getBuffer().setLength(0);
        assertThat(program.execute(line.strip().split(" "))).isZero();
        return out.toString();
    }

    private static void describe(CommandLine command, List<String> said) {
        said.add(String.join("", command.getCommandSpec().usageMessage().description()));
        for (ArgSpec argument : command.getCommandSpec().args()) {
            said.add(String.join("", argument.description()));
        }
        command.getSubcommands().values().forEach(each -> describe(each, said));
    }
}
