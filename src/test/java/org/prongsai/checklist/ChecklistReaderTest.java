package org.prongsai.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.Yaml;
import org.prongsai.rule.word.Vocabulary;

class ChecklistReaderTest {
    private static final Vocabulary VOCABULARY = Vocabulary.read(Yaml.read("vocabulary.yaml", """
            misspellings: {กฏหมาย: กฎหมาย}
            words:
              complaints-total: [จำนวนเรื่อง]
              no-complaints: [ไม่มีเรื่องร้องเรียน]
            matters:
              complaint-statistics:
                title: {th: สถิติ, en: Statistics}
                names: [สถิติเรื่องร้องเรียน]
                marks: [ดำเนินการแล้วเสร็จ]
            """));

    private static final String TEXT = """
            checklist: oit-2599
            fiscal-year: 2599
            agencies: local-government
            title: {th: แบบตรวจ, en: List}
            source: invented
            indicators:
              - code: "9"
                title: {th: การเปิดเผยข้อมูล, en: Open data}
                sub-indicators:
                  - code: "9.1"
                    title: {th: ข้อมูลพื้นฐาน, en: Basic}
                    items:
                      - code: O1
                        title: {th: สถิติ, en: Statistics}
                        was: {2567: O24}
                        matter: complaint-statistics
                        year: {fiscal: 2599, part: first-half, also: [2598], unconfirmed: true}
                        accept: [page, pdf]
                        elements:
                          - id: total
                            title: {th: ทั้งหมด, en: All}
                            certainty: carried
                            rule: {text: {words: complaints-total}}
                          - id: none
                            title: {th: ไม่มี, en: None}
                            certainty: unconfirmed
                            rule: {text: {words: no-complaints}}
                            replaces: [total]
            """;

    private final ChecklistReader reader = new ChecklistReader(VOCABULARY);

    @Test
    void everythingThatIsWrittenIsRead() {
        Checklist checklist = reader.read("checklists/oit-2599.yaml", TEXT);
        Item item = checklist.item("O1").orElseThrow();
        assertThat(item.title()).isEqualTo(new Localized("สถิติ", "Statistics"));
        assertThat(item.was()).containsEntry(2567, "O24");
        assertThat(item.accept()).containsExactlyInAnyOrder("page", "pdf");
        assertThat(item.year().accepted()).containsExactly(2598, 2599);
        assertThat(item.element("none").orElseThrow().certainty().isBinding()).isFalse();
        assertThat(item.element("total").orElseThrow().certainty().isBinding()).isTrue();
        assertThat(checklist.version())
                .isNotEqualTo(
                        reader.read("checklists/oit-2599.yaml", TEXT + "#").version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule: {text: {words: complaints-total}} | rule: {txet: {words: complaints-total}} | 23: unknown rule "txet" – did you mean "text"?
            words: complaints-total | words: complaints-totl | 23: unknown word list "complaints-totl" – did you mean "complaints-total"?
            matter: complaint-statistics | matter: complaint-statistic | 13: unknown matter "complaint-statistic" – did you mean "complaint-statistics"?
            certainty: carried | certainty: carred | 20: unknown certainty "carred" – did you mean "carried"?
            replaces: [total] | replaces: [totla] | 24: unknown element "totla" – did you mean "total"?
            accept: [page, pdf] | accept: [page, pfd] | 13: unknown form "pfd" – did you mean "pdf"?
            accept: [page, pdf] | acept: [page, pdf] | 18: unknown key "acept" – did you mean "accept"?
            part: first-half | part: first-haf | 17: unknown part of a year "first-haf" – did you mean "first-half"?
            fiscal: 2599, part | fiscal: 2599, covers: 2599, part | 17: a data year is exactly one of current: true, fiscal: YEAR, covers: YEAR
            code: O1 | code: O2 | 13: O1 is expected here, not O2
            code: O1 | code: "01" | 13: a code looks like O24, not "01"
            id: none | id: total | 24: the element "total" stands twice in O1
            was: {2567: O24} | was: {2599: O24} | 15: "was" names other fiscal years, not "2599"
            checklist: oit-2599 | checklist: oit-2589 | 1: the checklist "oit-2589" must stand in a file of its name
            fiscal-year: 2599 | fiscal-year: soon | 2: "fiscal-year" must be a whole number, not "soon"
            """)
    void mistakesAreRefusedWithLineAndSuggestion(String right, String wrong, String complaint) {
        assertThat(TEXT).contains(right);
        assertThatThrownBy(() -> reader.read(
                        "checklists/oit-2599.yaml", TEXT.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessage("checklists/oit-2599.yaml:" + complaint.strip());
    }

    @Test
    void unknownChecklistIsRefusedWithTheKnownOnes() {
        Checklists all = Checklists.load(ConfigFolder.crawlerConfig(Path.of("")));
        assertThat(all.get("oit-2567").fiscalYear()).isEqualTo(2567);
        assertThatThrownBy(() -> all.get("oit-2657"))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageStartingWith("unknown checklist \"oit-2657\"; known are oit-2565, oit-2566")
                .hasMessageEndingWith(" – did you mean \"oit-2567\"?");
    }
}
