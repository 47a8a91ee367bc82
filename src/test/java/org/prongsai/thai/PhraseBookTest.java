package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.PhraseBook.Hit;

/** That phrases are found whatever their spelling, and only where they really stand. */
class PhraseBookTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "แผนการใช้จ่ายงบประมาณ | ดู แผนการ ใช้จ่าย งบประมาณ ประจำปี | แผนการ ใช้จ่าย งบประมาณ",
                "กฎหมายที่เกี่ยวข้อง | 06 กฏหมายที่เกี่ยวข้อง | กฏหมายที่เกี่ยวข้อง",
                "Q&A | ถาม - ตอบ (Q & A) | Q & A",
                "E-Service | บริการ E–SERVICE ของเรา | E–SERVICE",
                "การดำเนินการ | ผลการดําเนินการ | การดําเนินการ",
                "ita | หน้าITA2566 | ITA",
                "lpa | /lpa-65 | lpa",
                "แผน ๓ ปี | แผน 3 ปี | แผน 3 ปี",
                "รับแจ้งเรื่อง | รับเเจ้งเรื่องราว | รับเเจ้งเรื่อง",
            })
    void phraseIsFoundInItsSpellings(String phrase, String text, String stretch) {
        PhraseBook book = PhraseBook.of(Map.of("list", List.of(phrase)), Map.of());
        assertThat(book.find(text))
                .singleElement()
                .satisfies(hit ->
                        assertThat(text.substring(hit.start(), hit.end())).isEqualTo(stretch));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ita | digital | ",
                "ita | capita",
                "ita | make it a rule",
                "oit | MOIT 9",
                "Q&A | งานประกันคุณภาพ QA",
                "Q&A | FAQ&A",
                "มาตรา 9 | มาตรา 93",
                "6 เดือน | 16 เดือน",
                "กข + คง | มีแต่ กข",
                "กข + คง | มีแต่ คง",
            })
    void pieceOfALongerWordIsNotFound(String phrase, String text) {
        assertThat(PhraseBook.of(Map.of("list", List.of(phrase)), Map.of()).find(text))
                .isEmpty();
    }

    @Test
    void overlappingPhrasesAreAllFound() {
        PhraseBook book = PhraseBook.of(
                Map.of("a", List.of("แผนพัฒนา", "พัฒนาท้องถิ่น"), "b", List.of("พัฒนา", "แผนพัฒนาท้องถิ่น")), Map.of());
        assertThat(book.find("แผนพัฒนาท้องถิ่น"))
                .extracting(Hit::phrase)
                .containsExactly("แผนพัฒนาท้องถิ่น", "แผนพัฒนา", "พัฒนาท้องถิ่น", "พัฒนา");
        assertThat(book.lists("แผนพัฒนา")).containsExactly("a", "b");
    }

    @Test
    void phraseInTwoListsIsFoundForBoth() {
        PhraseBook book = PhraseBook.of(Map.of("a", List.of("คู่มือ"), "b", List.of("คู่ มือ")), Map.of());
        assertThat(book.find("คู่มือ")).hasSize(2);
    }

    @Test
    void partsMayStandInAnyOrder() {
        PhraseBook book = PhraseBook.of(Map.of("a", List.of("รายงาน + ไตรมาส")), Map.of());
        assertThat(book.find("ไตรมาส 1 รายงานผล")).singleElement().satisfies(hit -> {
            assertThat(hit.start()).isEqualTo(9);
            assertThat(hit.phrase()).isEqualTo("รายงาน + ไตรมาส");
        });
        assertThat(book.find("รายงาน รายงาน ไตรมาส")).hasSize(2);
    }

    @Test
    void misspellingsAreSetRightInTextsAndPhrases() {
        PhraseBook book = PhraseBook.of(
                Map.of("a", List.of("ทรัพยากรบุคคล", "ผลประโยชน์", "ยุธศาสตร์")),
                Map.of("บุคล", "บุคคล", "โยชน์", "ประโยชน์", "ยุธศาสตร์", "ยุทธศาสตร์"));
        String text = "การบริหารทรัพยากรบุคล ผลประโยชน์ แผนยุทธศาสตร์ชาติ";
        assertThat(book.find(text))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("ทรัพยากรบุคล", "ผลประโยชน์", "ยุทธศาสตร์");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o29-แนวปฏบตการจดการรองเรยนการทจรต | แนวปฏบตการจดการรองเรยนการทจรต",
                "แนวป ฏิบตั กิ ารจดั การ�ร้องเรียน การทุจริต | แนวป ฏิบตั กิ ารจดั การ�ร้องเรียน การทุจริต",
            })
    void brokenTextIsFoundByItsConsonants(String text, String stretch) {
        PhraseBook book =
                PhraseBook.of(Map.of("a", List.of("แนวปฏิบัติการจัดการร้องเรียนการทุจริต", "ทุจริต")), Map.of());
        assertThat(book.findLoose(text)).singleElement().satisfies(hit -> {
            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(stretch);
            assertThat(hit.loose()).isTrue();
        });
    }

    @Test
    void phraseWithNothingToFindItByIsRefused() {
        Map<String, List<String>> lists = Map.of("a", List.of("…"));
        assertThatThrownBy(() -> PhraseBook.of(lists, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list a");
    }

    @Test
    void emptyBookFindsNothing() {
        assertThat(PhraseBook.of(Map.of(), Map.of()).find("แผน")).isEmpty();
    }

    @Property(tries = 300)
    void everyPhraseIsFoundWhereItStands(@ForAll("words") List<String> words, @ForAll("words") List<String> around) {
        PhraseBook book = PhraseBook.of(Map.of("a", words), Map.of());
        String text = String.join("", around) + String.join(" ", words) + String.join("", around);
        String plain = text.replace(" ", "");
        for (String word : words.stream().distinct().toList()) {
            long expected = IntStream.range(0, plain.length())
                    .filter(at -> plain.startsWith(word, at))
                    .count();
            assertThat(book.find(text))
                    .filteredOn(hit -> hit.phrase().equals(word))
                    .hasSizeGreaterThanOrEqualTo((int) expected);
        }
    }

    @Property(tries = 500)
    void hitsLieInsideTheText(@ForAll String text) {
        PhraseBook book = PhraseBook.of(
                Map.of("a", text.isBlank() || ThaiText.comparison(text).isEmpty() ? List.of("ก") : List.of(text)),
                Map.of("ก", "ขขข", "a", ""));
        for (Hit hit : book.find(text)) {
            assertThat(hit.start()).isBetween(0, text.length());
            assertThat(hit.end()).isBetween(hit.start(), text.length());
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("กขคงจ")
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Test
    void bookOfFourThousandPhrasesReadsAPageInOnePass() {
        Random random = new Random(7);
        List<String> syllables = List.of(
                "การ", "แผน", "ราย", "งาน", "ประ", "เมิน", "จัด", "ซื้อ", "จ้าง", "ความ", "เสี่ยง", "ทุ", "จริต", "ปี",
                "งบ", "มาณ", "บริ", "หาร", "พัฒ", "นา", "ทรัพ", "ยา", "กร", "บุค", "คล", "ส่ง", "เสริม", "คุณ", "ธรรม");
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            phrases.add(sentence(random, syllables, 5 + random.nextInt(6)));
        }
        PhraseBook book = PhraseBook.of(Map.of("a", phrases), Map.of("บุคล", "บุคคล", "ทุจริจ", "ทุจริต"));
        String text = IntStream.range(0, 1000)
                .mapToObj(i -> i % 20 == 0 ? phrases.get(i) : sentence(random, syllables, 25))
                .collect(Collectors.joining(" "))
                .substring(0, 48_000);
        List<Hit> hits = book.find(text);
        assertThat(hits).hasSizeGreaterThan(20).isSortedAccordingTo(Comparator.comparingInt(Hit::start));
        for (Hit hit : hits) {
            assertThat(ThaiText.comparison(text.substring(hit.start(), hit.end())))
                    .isEqualTo(ThaiText.comparison(hit.phrase()));
        }
    }

    private static String sentence(Random random, List<String> syllables, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> syllables.get(random.nextInt(syllables.size())))
                .collect(Collectors.joining());
    }
}
