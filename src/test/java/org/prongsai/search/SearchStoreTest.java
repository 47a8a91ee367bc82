package org.prongsai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class SearchStoreTest {
    @TempDir
    Path folder;

    private Database database;
    private SearchStore store;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        store = database.store(SearchStore.class);
        agency("1", "เทศบาลตำบลน้ำใส", "Nam Sai Town");
        agency("2", "เทศบาลตำบลน้ำใสเหนือ", null);
        agency("3", "องค์การบริหารส่วนตำบลทุ่งดาว", null);
        store.replace(
                "findings/1",
                List.of(Entry.of(
                        Subject.FINDING,
                        "/checks/1/items/O24",
                        "O24",
                        null,
                        "ข้อมูลสถิติเรื่องร้องเรียน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ จำนวน ๐ เรื่อง")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"น้ำใส", "นำใส", "นํ้าใส", "ตำบลน้ำ", "น้ำใส เทศบาล", "NAM SAI", "nam"})
    void partsOfNamesAreFoundHoweverTheyAreTyped(String typed) {
        assertThat(addresses(Subject.AGENCY, typed)).contains("/agencies/1");
    }

    @Test
    void nearestNameStandsFirst() {
        assertThat(addresses(Subject.AGENCY, "เทศบาลตำบลน้ำใส")).containsExactly("/agencies/1", "/agencies/2");
    }

    @Test
    void digitsAreAlike() {
        assertThat(addresses(Subject.FINDING, "ปีงบประมาณ 2567")).hasSize(1);
        assertThat(addresses(Subject.FINDING, "๒๕๖๗")).hasSize(1);
        assertThat(addresses(Subject.FINDING, "2568")).isEmpty();
    }

    @Test
    void wordsOfTwoLettersAreFoundInNamesOnly() {
        assertThat(addresses(Subject.AGENCY, "ใส")).hasSize(2);
        assertThat(addresses(Subject.AGENCY, "ns")).isEmpty();
        agency("names-only", "เทศบาลตำบลทรายทอง", "Sai Thong");
        assertThat(addresses(Subject.AGENCY, "th")).containsExactly("/agencies/names-only");
        store.replace(
                "agency/9", List.of(new Entry(Subject.AGENCY, "/agencies/9", "บ้านฟ้า", null, "", "ns-fa.example")));
        assertThat(addresses(Subject.AGENCY, "ns")).isEmpty();
        assertThat(addresses(Subject.AGENCY, "ns-fa")).containsExactly("/agencies/9");
        assertThat(addresses(Subject.FINDING, "ปี")).isEmpty();
        assertThat(addresses(Subject.FINDING, "ปี 2567")).hasSize(1);
    }

    @Test
    void allWordsMustStandInOneText() {
        assertThat(addresses(Subject.AGENCY, "น้ำใส ทุ่งดาว")).isEmpty();
    }

    @Test
    void wordIsNotFoundAcrossTwoTexts() {
        store.replace("agency/9", List.of(Entry.of(Subject.AGENCY, "/agencies/9", "บ้านหนอง", "Ban Nong", "แดง")));
        assertThat(addresses(Subject.AGENCY, "หนองban")).isEmpty();
    }

    @Test
    void replacedAndRemovedTextsAreFoundNoMore() {
        agency("1", "เทศบาลตำบลธารดาว", null);
        assertThat(addresses(Subject.AGENCY, "น้ำใส")).containsExactly("/agencies/2");
        assertThat(addresses(Subject.AGENCY, "ธารดาว")).containsExactly("/agencies/1");
        store.remove("agency/1");
        assertThat(addresses(Subject.AGENCY, "ธารดาว")).isEmpty();
    }

    @Test
    void everyOneOfManyShortWordsMustOccur() {
        agency("short-words", "กก ขข คค งง จจ", null);
        assertThat(store.find(Subject.AGENCY, Query.of("กก ขข คค งง จจ"), 10, 0))
                .hasSize(1);
        assertThat(store.find(Subject.AGENCY, Query.of("กก ขข คค ฉฉ"), 10, 0)).isEmpty();
        assertThat(store.count(Subject.AGENCY, Query.of("กก ขข คค งง ฉฉ"))).isZero();
    }

    @Test
    void longListsComeInPages() {
        for (int i = 0; i < 40; i++) {
            agency("many-" + i, "กองทุนหมู่บ้าน " + i, null);
        }
        Query query = Query.of("กองทุน");
        assertThat(store.count(Subject.AGENCY, query)).isEqualTo(40);
        assertThat(store.find(Subject.AGENCY, query, 30, 30)).hasSize(10);
    }

    /** The words of security.md, W-4: each is only a text to look for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "^น้ำใส",
                "NEAR(น้ำ ใส)",
                "form: น้ำใส",
                "น้ำใส AND NOT x",
                "\"\"\"",
                "น้ำใส\"",
                "' OR 1=1 --",
                "%",
                "_",
                "%%%",
                "\\",
                "{form}",
                "-",
                "+น้ำ",
                "ก\u0000ข",
                "้้้",
                "\u0e4d",
                "\ud800",
                "(",
                ")",
                "a OR b",
                "search_index MATCH 'x'",
                "; DROP TABLE agency",
                "🙂"
            })
    void signsOfAQueryLanguageAreOnlyText(String typed) {
        for (Subject subject : Subject.values()) {
            Query query = Query.of(typed);
            assertThat(store.find(subject, query, 10, 0)).hasSizeLessThanOrEqualTo(3);
            assertThat(store.count(subject, query)).isBetween(0, 3);
        }
    }

    @Test
    void tenThousandWordsAndRandomTextsFindNothingAndFailNever() {
        Random random = new Random(7);
        String signs = "\"*^():-+'%_\\ กขคงน้ำใสABCabc0129๐๑ANDORNOTNEAR\u0000\u200b\ud83d\ude00";
        assertThat(addresses(Subject.AGENCY, "คำ ".repeat(10_000))).isEmpty();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(store.count(Subject.AGENCY, Query.of(text.toString()))).isBetween(0, 3);
        }
    }

    private void agency(String slug, String name, @org.jspecify.annotations.Nullable String english) {
        store.replace("agency/" + slug, List.of(Entry.of(Subject.AGENCY, "/agencies/" + slug, name, english, "")));
    }

    private List<String> addresses(Subject subject, String typed) {
        return store.find(subject, Query.of(typed), 10, 0).stream()
                .map(SearchStore.Hit::address)
                .toList();
    }
}
