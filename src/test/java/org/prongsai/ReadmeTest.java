package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.config.Settings;
import org.prongsai.rule.kind.RuleReader;

/** What README promises is there: packages, files, commands. */
class ReadmeTest {
    private static final String README = SourceTree.text(Path.of("README.md"));
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([A-Za-z][\\w.-]*)");

    @Test
    void mapNamesExactlyThePackagesThatExist() {
        Set<String> packages = SourceTree.files(SourceTree.MAIN, "package-info.java").stream()
                .map(SourceTree.MAIN::relativize)
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(firstCells("## The map"))).isEqualTo(packages);
    }

    @Test
    void settingsTableNamesEveryVariableWithItsDefault() {
        assertThat(firstCells("## Settings")).isEqualTo(Settings.VARIABLES);
        Settings defaults = Settings.from(Map.of());
        assertThat(chapter("## Settings"))
                .contains("`" + defaults.host() + "`", "`" + defaults.port() + "`", "`" + defaults.data() + "`")
                .contains("`" + defaults.baseUrl() + "`");
    }

    @Test
    void everyKindOfRuleIsExplained() {
        assertThat(firstCells("## Rule kinds")).isEqualTo(RuleReader.KINDS);
    }

    @Test
    void commandsAndOptionsExistAsReadmeShowsThem() {
        String cli = SourceTree.files(SourceTree.MAIN.resolve("cli"), ".java").stream()
                .map(SourceTree::text)
                .collect(Collectors.joining());
        assertThat(firstCells("## Run"))
                .containsExactlyInAnyOrderElementsOf(found("(?m)^@Command\\(\\s*name = \"(\\w+)\"", cli, "prongsai"));
        assertThat(found("\"(--[a-z-]+)\"", cli, ""))
                .containsAll(found("(--[a-z][a-z-]+)", chapter("## Run"), "--help"));
    }

    @Test
    void testCommandIsTheOneThatCiRuns() {
        assertThat(README).contains("\nmvn verify ");
        assertThat(SourceTree.text(Path.of(".ci/run"))).contains("exec mvn -B -ntp verify");
    }

    @Test
    void jarIsNamedAsReadmeSays() {
        assertThat(README).contains("java -jar target/prongsai.jar check");
        assertThat(SourceTree.text(Path.of("pom.xml"))).contains("<finalName>prongsai</finalName>");
    }

    @Test
    void chaptersAreAllThere() {
        List<String> chapters = Pattern.compile("(?m)^## (.+)$")
                .matcher(README)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(chapters).contains("Run", "The map", "Two flows", "Recipes", "Words", "Decisions");
    }

    /** The names in the first column of the tables of one chapter. */
    private static List<String> firstCells(String chapter) {
        return FIRST_CELL
                .matcher(chapter(chapter))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> found(String pattern, String text, String except) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .filter(word -> !word.equals(except))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String chapter(String heading) {
        int start = README.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = README.indexOf("\n## ", start);
        return README.substring(start, end < 0 ? README.length() : end);
    }
}
