package org.prongsai.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.config.ConfigFolder;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.word.Vocabulary;

class ChecklistFilesTest {
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.yaml("vocabulary.yaml"));
    private static final Checklists ALL = Checklists.load(FOLDER, VOCABULARY);

    /** The crosswalk of the domain reference: item of 2567, then 2565, 2566, 2568, 2569. */
    private static final String CROSSWALK = """
            1 1 1 1 1; 2 2 2 2 2; 3 3 3 1 1; 4 5 5 3 3; 5 7 7 4 4; 6 8 8 - -; 7 4 4 5 5; 8 10 11 6 6; 9 12 13 7 7;
            10 13 14 8 8; 11 14 15 9 9; 12 15 16 11 10; 13 17 18 10 10; 14 21 19 12 -; 15 22 20 - -; 16 23 21 12 11;
            17 24 22 13 12; 18 25 23 14 13; 19 28 26 15 14; 20 - 39 16 15; 21 38 40 16 15; 22 29 27 17 16;
            23 30 28 18 17; 24 31 29 19 18; 25 33 30 20 19; 26 34 31 21 20; 27 - 32 21 20; 28 - 33 22 20;
            29 - - 22 20; 30 36 34 23 21; 31 37 35 24 22; 32 39 36 25 23; 33 41 38 26 24; 34 42 42 27 25; 35 43 43 28 26
            """;

    @ParameterizedTest
    @CsvSource({
        "oit-2565, 2565, 43, 9 8 7 4 5 8 2",
        "oit-2566, 2566, 43, 10 8 4 4 4 8 5",
        "oit-2567, 2567, 35, 6 7 4 4 4 8 2",
        "oit-2568, 2568, 28, 4 7 2 3 4 4 4",
        "oit-2569, 2569, 26, 19 7",
        "ovec-2569, 2569, 23, 5 4 8 2 4"
    })
    void listsHaveTheItemsAndGroupsOfTheirYear(String id, int year, int items, String sizes) {
        Checklist checklist = ALL.get(id);
        assertThat(checklist.fiscalYear()).isEqualTo(year);
        assertThat(checklist.items()).hasSize(items);
        assertThat(checklist.items().get(items - 1).code()).isEqualTo("O" + items);
        assertThat(checklist.version()).matches("[0-9a-f]{64}");
        assertThat(checklist.subIndicators().stream()
                        .map(sub -> String.valueOf(sub.items().size()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(sizes);
        assertThat(checklist.indicators()).extracting(Indicator::code).containsExactly("9", "10");
    }

    /** Counted in the domain reference, item by item. */
    @ParameterizedTest
    @CsvSource({
        "oit-2565, 2 5 1 3 5 1 2 2 1 4 2 3 2 2 1 1 1 2 1 3 1 1 10 3 1 1 5 3 4 1 4 1 1 1 1 2 1 1 3 2 3 2 1",
        "oit-2566, 3 6 1 3 4 1 2 2 1 1 5 3 3 1 1 1 2 1 2 2 9 3 2 4 5 3 5 3 5 4 3 3 1 2 1 3 2 3 2 4 1 6 1",
        "oit-2567, 3 6 2 4 2 3 4 7 3 5 6 3 3 5 1 7 4 4 3 3 3 4 2 4 6 3 2 2 1 5 2 3 4 6 6",
        "oit-2568, 6 6 4 2 4 5 3 4 6 3 2 10 2 3 3 5 4 2 4 4 3 1 3 1 3 3 2 2",
        "oit-2569, 6 5 4 1 2 5 3 1 6 3 1 1 5 3 5 1 1 2 2 3 1 1 1 1 2 2",
        "ovec-2569, 2 4 5 5 1 4 3 4 1 2 2 1 1 1 1 4 2 5 5 3 2 2 5"
    })
    void everyElementOfTheReferenceStandsInTheList(String id, String counts) {
        assertThat(ALL.get(id).items().stream()
                        .map(item -> String.valueOf(item.elements().size()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(counts);
    }

    /** Elements that can fail an item, over the whole list. */
    @ParameterizedTest
    @CsvSource({
        "oit-2565, 14, 33, 3, 47",
        "oit-2566, 59, 21, 7, 33",
        "oit-2567, 17, 60, 13, 41",
        "oit-2568, 21, 52, 5, 22",
        "oit-2569, 17, 22, 25, 4",
        "ovec-2569, 65, 0, 0, 0"
    })
    void certaintiesAreThoseOfTheReference(String id, int confirmed, int carried, int practice, int unconfirmed) {
        Map<Certainty, Long> counts = ALL.get(id).items().stream()
                .flatMap(item -> item.elements().stream())
                .collect(Collectors.groupingBy(Element::certainty, Collectors.counting()));
        assertThat(Arrays.stream(Certainty.values()).map(certainty -> counts.getOrDefault(certainty, 0L)))
                .containsExactly((long) confirmed, (long) carried, (long) practice, (long) unconfirmed);
    }

    @Test
    void crosswalkAgreesWithTheReference() {
        int[] years = {2565, 2566, 2568, 2569};
        for (String row : CROSSWALK.split(";", -1)) {
            List<String> numbers = List.of(row.strip().split("\\s+", -1));
            Map<Integer, String> expected = new LinkedHashMap<>();
            for (int i = 0; i < years.length; i++) {
                if (!numbers.get(i + 1).equals("-")) {
                    expected.put(years[i], "O" + numbers.get(i + 1));
                }
            }
            Item item = ALL.get("oit-2567").item("O" + numbers.get(0)).orElseThrow();
            assertThat(item.was()).as(item.code()).isEqualTo(expected);
        }
    }

    @Test
    void crosswalkLeadsBackFromEveryYear() {
        for (Checklist checklist : ALL.all()) {
            for (Item item : checklist.items()) {
                item.was().forEach((year, code) -> {
                    Item other = ALL.get("oit-" + year).item(code).orElseThrow();
                    assertThat(other.was())
                            .as("%s of %d, from %s of %s", code, year, item.code(), checklist.id())
                            .containsKey(checklist.fiscalYear());
                });
            }
        }
    }

    @Test
    void dataYearsAreThoseOfTheReference() {
        Checklist list = ALL.get("oit-2567");
        assertThat(year(list, "O1").kind()).isEqualTo(DataYear.Kind.CURRENT);
        assertThat(year(list, "O7"))
                .isEqualTo(new DataYear(DataYear.Kind.COVERS, 2567, DataYear.Part.WHOLE, java.util.Set.of(), false));
        assertThat(year(list, "O8").part()).isEqualTo(DataYear.Part.FIRST_HALF);
        assertThat(year(list, "O9").accepted()).containsExactly(2566);
        assertThat(year(list, "O24").accepted()).containsExactly(2566, 2567);
        assertThat(year(list, "O34").accepted()).containsExactly(2566, 2567);
        assertThat(year(list, "O35").accepted()).containsExactly(2566);
    }

    @Test
    void everyMatterThatAnItemAsksForHasNamesAndMarks() {
        ALL.all().stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.matters().stream())
                .distinct()
                .forEach(matter -> assertThat(VOCABULARY.matters()).contains(matter));
    }

    @Test
    void noComplaintsReplaceTheCounts() {
        Element none =
                ALL.get("oit-2567").item("O24").orElseThrow().element("none").orElseThrow();
        assertThat(none.replaces()).containsExactly("total", "closed", "pending");
        assertThat(ALL.get("oit-2567")
                        .item("O6")
                        .orElseThrow()
                        .element("two-way")
                        .orElseThrow()
                        .reason())
                .contains("not-two-way");
    }

    private static DataYear year(Checklist list, String code) {
        return list.item(code).orElseThrow().year();
    }
}
