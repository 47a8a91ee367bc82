package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTest {
    private static final String TEXT = """
            # a comment
            checklist: oit-2567
            year: 2567
            was: {2566: O29, 2565: O31}
            accept: [page, on, 007]
            items:
              - code: O24
                unconfirmed: true
                title:
                  th: ข้อมูลสถิติ
            """;

    private final YamlNode file = Yaml.read("checklists/oit-2567.yaml", TEXT);

    @Test
    void valuesAreReadAsTheyAreWritten() {
        assertThat(file.text("checklist")).isEqualTo("oit-2567");
        assertThat(file.number("year")).isEqualTo(2567);
        assertThat(file.map("was").entries().keySet()).containsExactly("2566", "2565");
        assertThat(file.texts("accept")).containsExactly("page", "on", "007");
        assertThat(file.list("items").get(0).flag("unconfirmed", false)).isTrue();
        assertThat(file.list("items").get(0).map("title").text("th")).isEqualTo("ข้อมูลสถิติ");
        assertThat(file.texts("elements")).isEmpty();
        assertThat(file.textIfAny("source")).isEmpty();
    }

    @Test
    void everyPlaceKnowsItsLine() {
        assertThat(file.line()).isEqualTo(2);
        assertThat(file.list("items").get(0).line()).isEqualTo(7);
        assertThat(file.list("items").get(0).map("title").line()).isEqualTo(9);
    }

    @Test
    void unknownKeyIsRefusedWithTheNearestKnownOne() {
        YamlNode item = file.list("items").get(0);
        assertThatThrownBy(() -> item.allow("code", "unconfirmed", "titel"))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessage("checklists/oit-2567.yaml:9: unknown key \"title\" – did you mean \"titel\"?");
    }

    @Test
    void missingKeyIsNamed() {
        assertThatThrownBy(() -> file.text("source")).hasMessage("checklists/oit-2567.yaml:2: \"source\" is missing");
    }

    @Test
    void wrongKindIsNamed() {
        assertThatThrownBy(() -> file.number("checklist"))
                .hasMessage("checklists/oit-2567.yaml:2: \"checklist\" must be a whole number, not \"oit-2567\"");
        assertThatThrownBy(() -> file.text("accept"))
                .hasMessage("checklists/oit-2567.yaml:5: a text is expected here, not a list");
        assertThatThrownBy(() -> file.map("year"))
                .hasMessage("checklists/oit-2567.yaml:3: keys with values are expected here, not a text");
        assertThatThrownBy(() -> file.flag("year", true)).hasMessageContaining(":3: \"year\" must be true or false");
    }

    @Test
    void keyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> Yaml.read("crawler.yaml", "a: 1\nb: 2\na: 3\n"))
                .hasMessage("crawler.yaml:3: the key \"a\" stands twice");
    }

    @Test
    void brokenYamlIsToldWhereItBreaks() {
        assertThatThrownBy(() -> Yaml.read("crawler-config/a.yaml", "a: 1\n b: 2\n"))
                .hasMessage("crawler-config/a.yaml:2: not valid YAML: mapping values are not allowed here (column 3)");
        assertThatThrownBy(() -> Yaml.read("crawler-config/a.yaml", "a: 1\nb: [1, 2\nc: 3\n"))
                .hasMessageStartingWith("crawler-config/a.yaml:3: not valid YAML: expected ',' or ']'");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        for (String text : List.of(
                "a: 1\nb: [1, 2\nc: 3\n", "a: 1\n\tb: 2\n", "a: 1\nb: *x\n", "a: 1\nb:\n", "a: 1\n---\nb: 2\n")) {
            assertThatThrownBy(() -> Yaml.read("crawler.yaml", text))
                    .isInstanceOf(ConfigurationProblem.class)
                    .hasMessageMatching("crawler\\.yaml:[1-4]: .+");
        }
        assertThatThrownBy(() -> Yaml.read("crawler.yaml", "")).hasMessage("crawler.yaml:1: the file is empty");
    }
}
