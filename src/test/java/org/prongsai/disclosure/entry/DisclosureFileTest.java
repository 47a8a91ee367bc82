package org.prongsai.disclosure.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.Words;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.TestFiles;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.entry.DisclosureFile.Fault;

class DisclosureFileTest {
    private static final List<Checklist> CHECKLISTS =
            List.copyOf(Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).all());
    private static final String HEAD = "agency,checklist,year,item,title,explanation,url,file,published\n";
    private static final String GOOD = HEAD + """
            muang-mai,,2567,O1,โครงสร้าง,แผนผัง,,,20/11/2567
            เทศบาลเมืองใหม่,oit-2567,,ข้อ ๗,แผนพัฒนา,,https://www.example.go.th/แผน,แผน.pdf,20 พ.ย. 2567
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void layFiles() {
        TestFiles.write(folder.resolve("แผน.pdf"), TestFiles.pdf());
        TestFiles.write(folder.resolve("sub/plan.docx"), TestFiles.docx("แผน"));
    }

    @Test
    void everyRowBecomesAnEntry() {
        DisclosureFile file = read(GOOD);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows())
                .extracting(DisclosureFile.Row::disclosure)
                .extracting(
                        Disclosure::agencyId,
                        Disclosure::checklistId,
                        Disclosure::itemCode,
                        Disclosure::url,
                        Disclosure::publishedOn)
                .containsExactly(
                        tuple(7L, "oit-2567", "O1", null, LocalDate.of(2024, 11, 20)),
                        tuple(7L, "oit-2567", "O7", "https://www.example.go.th/แผน", LocalDate.of(2024, 11, 20)));
        assertThat(file.rows().get(1).file()).extracting(Attachment::name).isEqualTo("แผน.pdf");
    }

    @Test
    void spreadsheetsFormsAndThaiColumnsMakeNoDifference() {
        List<DisclosureFile.Row> good = read(GOOD).rows();
        String thai = GOOD.replace(HEAD, "หน่วยงาน,แบบวัด,ปีงบประมาณ,ข้อ,หัวข้อ,คำอธิบาย,ลิงก์,ไฟล์,วันที่เผยแพร่\n");
        assertThat(read("\ufeff" + thai.replace(",", ";").replace("\n", "\r\n")).rows())
                .isEqualTo(good);
        assertThat(read(GOOD.replace(",", "\t")).rows()).isEqualTo(good);
        assertThat(DisclosureFile.read(thai.getBytes(Charset.forName("x-windows-874")), folder, known(), Instant.EPOCH)
                        .rows())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1", "o1", "ข้อ 1", "ข้อที่ ๑", "O๑", "1", "๑", "O01", "oit 1", "O1 โครงสร้าง"})
    void itemIsKnownHoweverItIsWritten(String item) {
        assertThat(read(HEAD + "muang-mai,,2567," + item + ",t,e,,,\n").rows())
                .extracting(row -> row.disclosure().itemCode())
                .containsExactly("O1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-20",
        "2567-11-20",
        "20/11/2567",
        "20/11/2024",
        "20-11-2567",
        "20 พ.ย. 2567",
        "๒๐ พฤศจิกายน ๒๕๖๗",
        "20 พ.ย. 67",
        "20 Nov 2024"
    })
    void dayIsKnownHoweverItIsWritten(String day) {
        assertThat(read(HEAD + "muang-mai,,2567,O1,t,e,,," + day + "\n").rows())
                .extracting(row -> row.disclosure().publishedOn())
                .containsExactly(LocalDate.of(2024, 11, 20));
    }

    /** One wrong cell in a second row, after a good one: nothing is taken, and line, column and fault are told. */
    @TestFactory
    Stream<DynamicTest> everyFaultIsToldWithLineAndColumn() throws IOException {
        layBadFiles();
        return Stream.concat(wrongCells(), wrongFiles())
                .map(wrong ->
                        DynamicTest.dynamicTest(wrong.fault() + " " + brief(wrong.row()), () -> assertTold(wrong)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(read(HEAD + "nobody,,2567,O99,,,ftp:x,../y,z\nmuang-mai,,2567,O1,t,,,,\n")
                        .problems())
                .extracting(DisclosureFile.Problem::line, DisclosureFile.Problem::fault)
                .containsExactly(
                        tuple(2L, Fault.UNKNOWN_AGENCY),
                        tuple(2L, Fault.UNKNOWN_ITEM),
                        tuple(2L, Fault.EMPTY),
                        tuple(2L, Fault.NOT_AN_ADDRESS),
                        tuple(2L, Fault.BAD_PATH),
                        tuple(2L, Fault.NOT_A_DATE),
                        tuple(3L, Fault.NOTHING_TO_SHOW));
    }

    @ParameterizedTest
    @CsvSource({
        "'agency,year,item\n', NO_COLUMN",
        "'agency,item,title\n', NO_COLUMN",
        "'agency,year,item,title,colour\n', UNKNOWN_COLUMN",
        "'agency,year,item,title,หัวข้อ\n', COLUMN_TWICE",
        "'agency,year,item,title\n', NO_ROWS",
        "'', EMPTY_LIST",
        "'PK\0\0', NOT_A_TABLE"
    })
    void fileThatIsNoListIsToldSo(String text, Fault fault) {
        assertThat(read(text).problems())
                .extracting(DisclosureFile.Problem::fault)
                .containsExactly(fault);
    }

    @Test
    void everyFaultHasASentenceThatSaysWhatIsExpected() {
        for (String language : List.of("th", "en")) {
            for (Fault fault : Fault.values()) {
                assertThat(Words.of("cli", language)
                                .text(
                                        "disclosures." + fault.code(),
                                        Map.of("column", "c", "found", "f", "expected", "x")))
                        .as(fault + " in " + language)
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    private static Stream<Wrong> wrongCells() {
        return Stream.of(
                wrong(",,2567,O1,t,e,,,", "agency", Fault.EMPTY),
                wrong("nobody,,2567,O1,t,e,,,", "agency", Fault.UNKNOWN_AGENCY),
                wrong("เทศบาลซ้ำ,,2567,O1,t,e,,,", "agency", Fault.SEVERAL_AGENCIES),
                wrong("muang-mai,,,O1,t,e,,,", "year", Fault.EMPTY),
                wrong("muang-mai,,2512,O1,t,e,,,", "year", Fault.UNKNOWN_CHECKLIST),
                wrong("muang-mai,oit-9999,,O1,t,e,,,", "checklist", Fault.UNKNOWN_CHECKLIST),
                wrong("muang-mai,,2569,O1,t,e,,,", "year", Fault.SEVERAL_CHECKLISTS),
                wrong("muang-mai,oit-2567,2566,O1,t,e,,,", "year", Fault.OTHER_YEAR),
                wrong("muang-mai,,2567,,t,e,,,", "item", Fault.EMPTY),
                wrong("muang-mai,,2567,O36,t,e,,,", "item", Fault.UNKNOWN_ITEM),
                wrong("muang-mai,,2567,O1 O2,t,e,,,", "item", Fault.UNKNOWN_ITEM),
                wrong("muang-mai,,2567,แผน,t,e,,,", "item", Fault.UNKNOWN_ITEM),
                wrong("muang-mai,,2567,O1,,e,,,", "title", Fault.EMPTY),
                wrong("muang-mai,,2567,O1,\u200b\u200b,e,,,", "title", Fault.EMPTY),
                wrong("muang-mai,,2567,O1," + "ก".repeat(501) + ",e,,,", "title", Fault.TOO_LONG),
                wrong("muang-mai,,2567,O1,t," + "ก".repeat(20_001) + ",,,", "explanation", Fault.TOO_LONG),
                wrong("muang-mai,,2567,O1,t,,,,", "", Fault.NOTHING_TO_SHOW),
                wrong("muang-mai,,2567,O1,t,,javascript:alert(1),,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,,ftp://a.example/x,,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,,https://a b.example,,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,,https://u:p@a.example,,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,,https://,,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,,https://a.example/\u202egpj,,", "url", Fault.NOT_AN_ADDRESS),
                wrong("muang-mai,,2567,O1,t,e,,,เร็ว ๆ นี้", "published", Fault.NOT_A_DATE),
                wrong("muang-mai,,2567,O1,t,e,,,31/02/2567", "published", Fault.NOT_A_DATE),
                wrong("muang-mai,,2567,O1,t,e,,,1/1/2567 - 2/1/2567", "published", Fault.NOT_A_DATE),
                wrong("muang-mai,,2567,O1,t,e,,,,,", "", Fault.TOO_WIDE),
                wrong("muang-mai,,2567,O1,good,e,,,", "", Fault.TWICE));
    }

    private static Stream<Wrong> wrongFiles() {
        return Stream.of(
                wrong("muang-mai,,2567,O1,t,,,../x.pdf,", "file", Fault.BAD_PATH),
                wrong("muang-mai,,2567,O1,t,,,none.pdf,", "file", Fault.NO_FILE),
                wrong("muang-mai,,2567,O1,t,,,sub,", "file", Fault.NO_FILE),
                wrong("muang-mai,,2567,O1,t,,,link.pdf,", "file", Fault.OUTSIDE),
                wrong("muang-mai,,2567,O1,t,,,large.pdf,", "file", Fault.TOO_LARGE),
                wrong("muang-mai,,2567,O1,t,,,empty.pdf,", "file", Fault.EMPTY_FILE),
                wrong("muang-mai,,2567,O1,t,,,page.pdf,", "file", Fault.WEB_PAGE),
                wrong("muang-mai,,2567,O1,t,,,run.txt,", "file", Fault.SCRIPT),
                wrong("muang-mai,,2567,O1,t,,,setup.pdf,", "file", Fault.PROGRAM),
                wrong("muang-mai,,2567,O1,t,,,macro.docx,", "file", Fault.MACROS),
                wrong("muang-mai,,2567,O1,t,,,all.zip,", "file", Fault.ARCHIVE),
                wrong("muang-mai,,2567,O1,t,,,cut.png,", "file", Fault.BROKEN),
                wrong("muang-mai,,2567,O1,t,,,film.mp4,", "file", Fault.OTHER_TYPE));
    }

    private void assertTold(Wrong wrong) {
        DisclosureFile file = read(HEAD + "muang-mai,,2567,O1,good,e,,,\n" + wrong.row() + "\n");
        assertThat(file.rows()).isEmpty();
        assertThat(file.problems())
                .extracting(DisclosureFile.Problem::line, DisclosureFile.Problem::column, DisclosureFile.Problem::fault)
                .containsExactly(tuple(3L, wrong.column(), wrong.fault()));
    }

    private void layBadFiles() throws IOException {
        TestFiles.write(folder.resolve("large.pdf"), new byte[(20 << 20) + 1]);
        TestFiles.write(folder.resolve("empty.pdf"), new byte[0]);
        TestFiles.write(folder.resolve("page.pdf"), TestFiles.text("<!doctype html><script>alert(1)</script>"));
        TestFiles.write(folder.resolve("run.txt"), TestFiles.text("#!/bin/sh\nrm -r x\n"));
        TestFiles.write(folder.resolve("setup.pdf"), new byte[] {'M', 'Z', 0, 1, 2, 0, 0, 0, 4, 0, 0});
        TestFiles.write(
                folder.resolve("macro.docx"),
                TestFiles.zip("[Content_Types].xml", "x", "word/document.xml", "x", "word/vbaProject.bin", "x"));
        TestFiles.write(folder.resolve("all.zip"), TestFiles.zip("plan.pdf", "x"));
        TestFiles.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(TestFiles.picture("png"), 12));
        TestFiles.write(
                folder.resolve("film.mp4"), "\0\0\0\u0018ftypmp42\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Path outside = TestFiles.write(folder.resolveSibling(folder.getFileName() + "-outside.pdf"), TestFiles.pdf());
        Files.createSymbolicLink(folder.resolve("link.pdf"), outside);
    }

    private DisclosureFile read(String text) {
        return DisclosureFile.read(text.getBytes(StandardCharsets.UTF_8), folder, known(), Instant.EPOCH);
    }

    private static DisclosureFile.Known known() {
        Map<String, List<Agency>> agencies = Map.of(
                "muang-mai", List.of(agency(7, "muang-mai")),
                "เทศบาลเมืองใหม่", List.of(agency(7, "muang-mai")),
                "เทศบาลซ้ำ", List.of(agency(8, "one"), agency(9, "other")));
        return new DisclosureFile.Known(text -> agencies.getOrDefault(text, List.of()), CHECKLISTS);
    }

    private static Agency agency(long id, String slug) {
        return new Agency(id, slug, "เทศบาลเมืองใหม่", null, Kind.TOWN_MUNICIPALITY, "ศรีตะวัน", "http://a.example/");
    }

    private static Wrong wrong(String row, String column, Fault fault) {
        return new Wrong(row, column, fault);
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    /** A row with one fault. */
    private record Wrong(String row, String column, Fault fault) {}
}
