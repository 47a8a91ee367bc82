package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.check.Examples;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklists;
import org.prongsai.checklist.Element;
import org.prongsai.checklist.Item;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.Words;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;

class ReasonsTest {
    /** Items of the data year, of its first half and of what holds now, which has no year. */
    private static final List<String> ITEMS = List.of("O1", "O4", "O5");

    private static final Checklists CHECKLISTS = Checklists.load(ConfigFolder.crawlerConfig(Path.of("")));

    private final Reasons reasons = new Reasons();

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noSentenceKeepsAPlaceThatNobodyFilled(Reason reason) {
        for (String code : ITEMS) {
            Item item = Examples.itemOf(code);
            for (Judgement judgement : judgements(reason)) {
                Finding finding = new Finding(code, judgement);
                for (String language : List.of("th", "en")) {
                    assertThat(reasons.of(language, finding, item).sentence())
                            .isNotBlank()
                            .doesNotContain("{", "}", "null");
                    assertThat(reasons.of(language, finding, item).remedy())
                            .isNotBlank()
                            .doesNotContain("{", "}", "null");
                }
            }
        }
    }

    @Test
    void itemWithoutAConfirmedElementIsFoundAndNotCalledComplete() {
        Finding found = new Finding("O12", judgement(Reason.FOUND, evidence(2567, 200), List.of()));
        assertThat(reasons.of("th", found, item("oit-2567", "O12")).sentence())
                .contains("2567")
                .contains("ข้อแนะนำ ไม่มีผลต่อผลตรวจ")
                .doesNotContain("ครบตามที่กำหนด");
        assertThat(reasons.of("th", found, item("oit-2567", "O4")).sentence()).contains("ครบตามที่กำหนด");
    }

    @Test
    void itemWithoutAYearThatStandsInAnotherYearsSectionSaysSo() {
        Finding finding = new Finding("O5", judgement(Reason.WRONG_YEAR, evidence(2564, 200), List.of()));
        Item item = Examples.itemOf("O5");
        assertThat(reasons.of("th", finding, item).sentence()).contains("ปีอื่น", "ปัจจุบัน");
        assertThat(reasons.of("en", finding, item).sentence()).contains("another year", "current");
    }

    @Test
    void yearIsSetApartFromTheWordsAfterIt() {
        Finding finding = new Finding("O1", judgement(Reason.WRONG_YEAR, evidence(null, 200), List.of()));
        assertThat(reasons.of("th", finding, Examples.itemOf("O1")).sentence()).endsWith("พ.ศ. 2567 ตามที่ข้อนี้กำหนด");
    }

    @Test
    void pageThatIsBeingPreparedIsNoEmptyLink() {
        Item item = Examples.itemOf("O1");
        Finding page = new Finding("O1", judgement(Reason.PLACEHOLDER, evidence(null, 200), elements()));
        Finding link = new Finding("O1", judgement(Reason.PLACEHOLDER, evidence(null, 200), List.of()));
        assertThat(reasons.of("th", page, item).sentence()).contains("กำลังจัดทำ");
        assertThat(reasons.of("th", link, item).sentence()).contains("ยังไม่ได้ใส่ลิงก์");
        assertThat(reasons.of("en", page, item).remedy()).contains("content");
        assertThat(reasons.of("en", link, item).remedy()).contains("address");
    }

    @Test
    void emptyPageIsToldWhatItMustHoldAndNotToSayThatThereIsNone() {
        Item item = Examples.itemOf("O1");
        for (Reason reason : List.of(Reason.PLACEHOLDER, Reason.HEADING_ONLY)) {
            Finding empty = new Finding("O1", judgement(reason, evidence(null, 200), elements()));
            assertThat(reasons.of("th", empty, item).remedy())
                    .contains("โดยต้องมี")
                    .doesNotContain("“ไม่มี”");
        }
    }

    @Test
    void pictureIsNamedForWhatIsMissingInTheTextBesideIt() {
        Finding pictured = new Finding("O1", judgement(Reason.IMAGE_ONLY, evidence(null, 200), elements()));
        assertThat(reasons.of("th", pictured, Examples.itemOf("O1")).sentence())
                .contains("น่าจะอยู่ในภาพ")
                .doesNotContain("ไม่มีข้อความ");
    }

    @Test
    void pictureIsNotToBeReplacedByTheWordsOfTheCriterion() {
        Item chart = item("oit-2567", "O1");
        Finding drawn = new Finding("O1", judgement(Reason.IMAGE_ONLY, evidence(null, 200), elements(chart)));
        assertThat(reasons.of("th", drawn, chart).remedy())
                .contains("รอคนเปิดดูภาพ", "ส่วนงานและตำแหน่งใดบ้าง", "ขึ้นตรงต่อใคร")
                .doesNotContain("“");
        assertThat(reasons.of("en", drawn, chart).remedy()).contains("which belongs under whom");
        Item people = item("oit-2567", "O2");
        Finding photos = new Finding("O2", judgement(Reason.IMAGE_ONLY, evidence(null, 200), elements(people)));
        assertThat(reasons.of("th", photos, people).remedy())
                .contains("ข้อมูลเดียวกับในภาพ")
                .doesNotContain("“", "แผนผัง");
    }

    @Test
    void planCoversAYearAndOtherDataAreOfIt() {
        Item plan = item("oit-2569", "O5");
        Finding old = new Finding("O5", judgement(Reason.WRONG_YEAR, evidence(2565, 200), List.of()));
        assertThat(reasons.of("th", old, plan).sentence()).endsWith("แต่ข้อนี้ต้องครอบคลุมปี พ.ศ. 2569");
        assertThat(reasons.of("th", old, plan).remedy())
                .startsWith("เผยแพร่ “" + plan.title().th() + "” ที่ครอบคลุมปี พ.ศ. 2569 และ");
        assertThat(reasons.of("en", old, plan).sentence()).endsWith("but this item must cover 2569 (B.E.)");
        Finding undated = new Finding("O5", judgement(Reason.WRONG_YEAR, evidence(null, 200), List.of()));
        assertThat(reasons.of("th", undated, plan).sentence()).startsWith("ข้อมูลที่พบไม่ครอบคลุมปี พ.ศ. 2569");
        Finding none = new Finding("O5", Judgement.without(Reason.NOT_FOUND, List.of()));
        assertThat(reasons.of("th", none, plan).remedy()).contains("” ที่ครอบคลุมปี พ.ศ. 2569 แล้ววางลิงก์");
    }

    @ParameterizedTest
    @CsvSource({"oit-2569, O4, 2569", "oit-2567, O5, 2567"})
    void newsOfAnotherYearAskForDatedNewsAndNotForADocument(String checklist, String code, String year) {
        Item news = item(checklist, code);
        Finding old = new Finding(code, judgement(Reason.WRONG_YEAR, evidence(2565, 200), List.of()));
        assertThat(reasons.of("th", old, news).remedy())
                .startsWith("เผยแพร่ข่าวของปีงบประมาณ พ.ศ. " + year)
                .contains("วันที่ของข่าว")
                .doesNotContain("เอกสาร", "ชื่อเรื่อง");
        assertThat(reasons.of("en", old, news).remedy())
                .contains("date of each")
                .doesNotContain("title");
    }

    @Test
    void wordsOfRejectedCandidatesHaveNoPlaces() {
        for (String language : List.of("th", "en")) {
            Words words = Words.of("report", language);
            assertThat(Arrays.stream(Reason.values()).map(reason -> words.text("rejected." + reason.code())))
                    .noneMatch(text -> text.contains("{"));
        }
    }

    @Test
    void whatMustNotBeThereIsAsAskedOrNotAndNeverFound() {
        Item item = Examples.itemAsking("none-of: [{text: {words: x}}]");
        Finding finding = new Finding("O1", judgement(Reason.MISSING_ELEMENT, evidence(2567, 200), elements()));
        assertThat(reasons.of("th", finding, item).sentence()).endsWith("แต่ยังไม่เป็นไปตามเกณฑ์: “ต้องไม่มี”");
        assertThat(reasons.of("en", finding, item).remedy()).endsWith("as asked: “Not there”");
    }

    @Test
    void onlyWhatTheChecklistSaysMayBeNoneIsToBeCalledNone() {
        Item fee = item("oit-2567", "O11");
        Finding unpaid = missing(fee, "fee");
        assertThat(reasons.of("th", unpaid, fee).remedy())
                .contains("ค่าธรรมเนียม")
                .contains("ระบุว่า “ไม่มี”");
        assertThat(reasons.of("en", unpaid, fee).remedy()).contains("say “none”");
        Finding vague = missing(fee, fee.elements().get(0).id(), "fee");
        assertThat(reasons.of("th", vague, fee).remedy()).doesNotContain("“ไม่มี”");
        Finding tail = new Finding("O1", judgement(Reason.MISSING_ELEMENT, evidence(2567, 200), elements()));
        assertThat(reasons.of("th", tail, Examples.itemOf("O1")).remedy()).doesNotContain("ไม่มี");
        assertThat(reasons.of("en", tail, Examples.itemOf("O1")).remedy()).doesNotContain("none");
    }

    @ParameterizedTest
    @CsvSource({
        "ข้อมูลการติดต่อ อยู่ระหว่างดำเนินการจัดทำ, กำลังจัดทำ, แบบฟอร์ม",
        "ชื่อ .................... ตำแหน่ง ______, แบบฟอร์ม, กำลังจัดทำ"
    })
    void emptyPageIsCalledWhatItIs(String excerpt, String said, String unsaid) {
        Evidence seen = new Evidence("http://a.example/x", "x", List.of(), null, 200, "text/html", "", null, excerpt);
        Finding empty = new Finding("O1", judgement(Reason.PLACEHOLDER, seen, elements()));
        assertThat(reasons.of("th", empty, Examples.itemOf("O1")).sentence())
                .contains(said)
                .doesNotContain(unsaid);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "NOT_FOUND",
                "DEAD_LINK",
                "PLACEHOLDER",
                "HEADING_ONLY",
                "CRITERION_ONLY",
                "HOME_PAGE_ONLY",
                "WRONG_YEAR",
                "MISSING_ELEMENT",
                "WRONG_CONTENT",
                "NEWS_ONLY"
            })
    void systemIsToBeOpenedAndNotAttached(Reason reason) {
        for (String code : List.of("O6", "O13")) {
            Item system = item("oit-2567", code);
            for (List<ElementResult> elements : List.of(List.<ElementResult>of(), elements(system))) {
                Finding finding = new Finding(code, judgement(reason, evidence(null, 200), elements));
                assertThat(reasons.of("th", finding, system).remedy())
                        .doesNotContain("ไฟล์", "เอกสาร", "“ไม่มี”", "จัดทำ");
                assertThat(reasons.of("en", finding, system).remedy()).doesNotContain("file", "document", "“none”");
            }
        }
    }

    @Test
    void channelOfItsOwnIsAskedForOnce() {
        Item channel = item("oit-2567", "O23");
        Finding none = new Finding("O23", Judgement.without(Reason.NOT_FOUND, List.of()));
        assertThat(reasons.of("th", none, channel).remedy()).endsWith("แยกต่างหากจากช่องทางร้องเรียนทั่วไป");
        assertThat(reasons.of("en", none, channel).remedy()).endsWith("apart from the one for general complaints");
        assertThat(reasons.of("th", missing(channel, "separate"), channel).remedy())
                .containsOnlyOnce("แยกต่างหาก");
        Finding unseen = new Finding("O23", Judgement.without(Reason.BUDGET, List.of()));
        assertThat(reasons.of("th", unseen, channel).remedy()).doesNotContain("แยกต่างหาก");
    }

    @Test
    void wordsThatElementsShareStandOnce() {
        Item people = item("oit-2567", "O2");
        Finding finding = missing(people, "position", "photo");
        assertThat(reasons.of("th", finding, people).sentence())
                .endsWith("ยังขาด “แต่ละคน: (2) ตำแหน่ง” · “(3) รูปถ่าย”");
        assertThat(Element.withoutRepeats(List.of("ก: ข", "ก: ค", "ง", "ก: จ", "ฉ: ช")))
                .containsExactly("ก: ข", "ค", "ง", "ก: จ", "ฉ: ช");
    }

    private static Item item(String checklist, String code) {
        return CHECKLISTS.get(checklist).item(code).orElseThrow();
    }

    private static Finding missing(Item item, String... ids) {
        List<ElementResult> results = item.elements().stream()
                .map(element -> new ElementResult(element.id(), !List.of(ids).contains(element.id()), true, ""))
                .toList();
        return new Finding(item.code(), judgement(Reason.MISSING_ELEMENT, evidence(null, 200), results));
    }

    private static List<ElementResult> elements(Item item) {
        return item.elements().stream()
                .map(element -> new ElementResult(element.id(), false, true, ""))
                .toList();
    }

    private static List<Judgement> judgements(Reason reason) {
        List<Judgement> judgements = new ArrayList<>(List.of(Judgement.without(reason, List.of())));
        for (List<ElementResult> elements : List.of(List.<ElementResult>of(), elements())) {
            Stream.of(evidence(null, 200), evidence(2564, 200), evidence(null, 404), evidence(2567, 0))
                    .forEach(evidence -> judgements.add(judgement(reason, evidence, elements)));
        }
        return judgements;
    }

    private static Judgement judgement(Reason reason, Evidence evidence, List<ElementResult> elements) {
        return new Judgement(reason, 0.9, evidence, elements, List.of());
    }

    private static List<ElementResult> elements() {
        return List.of(
                new ElementResult("head", true, true, "หัว"),
                new ElementResult("tail", false, true, ""),
                new ElementResult("extra", false, false, ""));
    }

    private static Evidence evidence(@Nullable Integer year, int status) {
        return new Evidence("http://a.example/x", "ข้อมูล", List.of(), null, status, "text/html", "", year, "");
    }
}
