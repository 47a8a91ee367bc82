package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Examples;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Snapshot;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.document.Document;

class CommandsTest {
    private static final String SITE = "http://a.example/";

    @TempDir
    Path folder;

    private final TestProgram program = new TestProgram(visit -> Examples.visit(visit, "O1 O2- O3?"));

    @Test
    void checkPrintsATableAndOnlyTheTableToStandardOut() {
        assertThat(program.check(folder, SITE)).isZero();
        assertThat(program.out.toString())
                .contains("✓ ผ่าน")
                .contains("การตรวจที่ 1")
                .contains("คะแนน OIT")
                .doesNotContain("ดูแล้ว");
        assertThat(program.err.toString()).contains("ดูแล้ว 0 จาก 1 ที่อยู่ · http://a.example/");
        String seen = program.out.toString().lines().toList().get(3).replaceFirst("ตรวจเมื่อ .* น\\. · ", "");
        assertThat(seen).startsWith("อ่าน 1 หน้า 0 เอกสาร · เปิดไม่ได้ ");
        assertThat(program.err.toString()).endsWith("ดูครบแล้ว · " + seen + System.lineSeparator());
    }

    @Test
    void checkWritesJsonToAFile() throws IOException {
        Path file = folder.resolve("report.json");
        assertThat(program.check(
                        folder, SITE, "--format", "json", "--out", file.toString(), "--delay", "0s", "--allow-private"))
                .isZero();
        assertThat(program.out.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("\"format\" : \"prongsai-check/1\"");
        assertThat(program.err.toString()).contains("เก็บผลไว้เป็นการตรวจที่ 1 / kept as check 1");
    }

    @Test
    void whatStandsBeforeTheCommandHoldsForItToo() {
        Path other = folder.resolve("other");
        assertThat(program.run("--data", other.toString(), "--lang", "en", "check", SITE))
                .isZero();
        assertThat(other).isNotEmptyDirectory();
        assertThat(program.out.toString()).contains("OIT score").doesNotContain("คะแนน OIT");
        assertThat(program.run("--lang", "en", "check", SITE, "--data", other.toString(), "--lang", "th"))
                .isZero();
        assertThat(program.out.toString()).contains("คะแนน OIT");
    }

    @Test
    void scoreBelowTheMarkEndsWithOne() {
        assertThat(program.check(folder, SITE, "--fail-under", "12.5")).isZero();
        assertThat(program.check(folder, SITE, "--fail-under", "12.51")).isEqualTo(1);
    }

    @Test
    void addressWithoutSchemeSaysWhichOneWasUsed() {
        assertThat(program.check(folder, "a.example")).isZero();
        assertThat(program.err.toString()).contains("https:// หรือ http://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"สวัสดี", "ftp://a.example", "http://", "a b.example", "mailto:a@a.example", ""})
    void whatIsNoAddressIsRefusedBeforeAnythingIsKept(String text) {
        program.assertRefused(program.check(folder, text), 2, "ไม่ใช่ที่อยู่เว็บไซต์");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE,connection refused,3,ไม่รับการเชื่อมต่อ",
        "UNREACHABLE,connect timed out,3,ไม่ตอบภายในเวลา",
        "OLD_TLS,only old TLS,3,TLS 1.2",
        "DEAD_LINK,no such name,3,ไม่มีชื่อโดเมนนี้",
        "REFUSED,private address,2,--allow-private",
        "REFUSED,scheme,3,โปรแกรมไม่เข้าไปดู",
        "BLOCKED,403,3,ไม่ให้โปรแกรมเข้าดู",
        "ROBOTS,robots.txt,3,robots.txt",
        "SERVER_ERROR,503,3,ขัดข้อง",
        "REDIRECT_LOOP,more than 5 redirects,3,ส่งต่อวน"
    })
    void siteThatCannotBeSeenIsOneSentence(Failure.Outcome outcome, String detail, int code, String sentence) {
        TestProgram silent = new TestProgram(visit -> Examples.silent(visit, outcome, detail));
        int ended = silent.run("check", SITE, "--data", folder.resolve("data").toString());
        assertThat(ended).isEqualTo(code);
        assertThat(silent.out.toString()).isEmpty();
        assertThat(silent.err.toString()).contains(sentence).doesNotContain("Exception");
        assertThat(silent.err.toString().lines()).hasSize(1);
    }

    @Test
    void siteThatCannotBeSeenStillHasAReportForMachines() {
        TestProgram silent = new TestProgram(visit -> Examples.silent(visit, Failure.Outcome.BLOCKED, "403"));
        assertThat(silent.run("check", SITE, "--format", "json", "--data", folder.toString()))
                .isEqualTo(3);
        assertThat(silent.out.toString())
                .contains("\"verdict\" : \"unchecked\"")
                .contains("\"oit\" : null");
    }

    @Test
    void fileInsteadOfASiteIsNamed() {
        TestProgram file = new TestProgram(visit -> Examples.visit(visit, "%PDF-1.7"));
        assertThat(file.run("check", SITE, "--data", folder.toString())).isEqualTo(3);
        assertThat(file.err.toString()).contains("เป็นไฟล์");
    }

    @Test
    void recheckListsChangesByNumberAndByFolder() {
        program.check(folder, SITE);
        String data = folder.resolve("data").toString();
        assertThat(program.run("recheck", "1", "--data", data)).isZero();
        assertThat(program.out.toString()).contains("ผลตรวจทุกข้อเหมือนเดิม").contains("ตรวจซ้ำ 1 ครั้ง");
        assertThat(program.run("recheck", data, "--save")).isZero();
        assertThat(program.out.toString()).contains("บันทึกเป็นการตรวจที่ 2");
        try (Database database = SampleDatabase.open(folder.resolve("data"))) {
            assertThat(database.store(CheckStore.class).done()).hasSize(2);
        }
    }

    @Test
    void recheckNamesWhatItCannotFind() throws IOException {
        program.assertRefused(program.run("recheck", folder.resolve("none").toString()), 2, "ไม่ใช่โฟลเดอร์ข้อมูล");
        assertThat(folder.resolve("none")).doesNotExist();
        program.check(folder, SITE);
        String data = folder.resolve("data").toString();
        program.assertRefused(program.run("recheck", "99", "--data", data), 2, "ไม่มีการตรวจหมายเลข 99");
        try (var files = Files.walk(folder.resolve("data/evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(program.run("recheck", "1", "--data", data)).isEqualTo(3);
        assertThat(program.err.toString()).contains("อ่านหลักฐานของการตรวจหมายเลข 1 ไม่ได้", ".gz หายหรือเสียหาย");
    }

    @Test
    void addressThatIsNotVisitedLeavesNothingToJudgeAgain() {
        TestProgram refused =
                new TestProgram(visit -> Examples.silent(visit, Failure.Outcome.REFUSED, "private address"));
        String data = folder.resolve("data").toString();
        refused.assertRefused(refused.check(folder, SITE, "--format", "json"), 2, "--allow-private");
        assertThat(refused.out.toString()).isEmpty();
        refused.assertRefused(refused.run("recheck", "1", "--data", data), 3, "ไม่มีผลให้ตรวจซ้ำ");
        refused.assertRefused(refused.run("recheck", data), 3, "ไม่มีการตรวจที่เสร็จสมบูรณ์");
        assertThat(refused.out.toString()).isEmpty();
    }

    @Test
    void folderWithoutADatabaseIsNamedAsSuch() {
        String none = folder.resolve("none").toString();
        program.assertRefused(program.run("verify", "--data", none), 2, "ไม่มีฐานข้อมูลของโปรแกรมนี้");
        assertThat(program.err.toString()).doesNotContain("หมายเลขการตรวจ");
        program.assertRefused(program.run("recheck", "1", "--data", none), 2, "ไม่มีฐานข้อมูลของโปรแกรมนี้");
    }

    @Test
    void checkOfAnImportedAgencysSiteBelongsToIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"), "name,kind,province,url\nก,อบต.,เลย,https://a.example/\n");
        program.run(
                "import",
                "agencies",
                file.toString(),
                "--data",
                folder.resolve("data").toString());
        program.check(folder, SITE);
        assertThat(program.out.toString()).contains("การตรวจที่ 1 · ก\n");
        try (Database database = SampleDatabase.open(folder.resolve("data"))) {
            assertThat(database.store(CheckStore.class).latest()).hasSize(1);
            assertThat(database.store(AgencyStore.class).byUrl("www.a.example")).isPresent();
        }
    }

    @Test
    void siteOfNoKeptAgencyIsCalledByTheNameOnItsHomePage() {
        TestProgram titled = new TestProgram(visit -> {
            Snapshot seen = Examples.visit(visit, "O1");
            return new Snapshot(seen.visited(), page -> titled(seen.document(page), "หน้าแรก - อบต.ทุ่งสมมติ"));
        });
        titled.check(folder, SITE);
        assertThat(titled.out.toString()).contains("การตรวจที่ 1 · อบต.ทุ่งสมมติ\n");
        titled.check(folder, SITE, "--format", "html");
        assertThat(titled.out.toString()).contains("<dd>อบต.ทุ่งสมมติ</dd>");
    }

    private static Document titled(Document page, String title) {
        return new Document(
                page.kind(), page.state(), title, page.blocks(), page.links(), List.of(), List.of(), List.of());
    }

    @Test
    void helpNamesEveryOptionOfEveryCommand() {
        assertThat(program.run("--help")).isZero();
        assertThat(program.out.toString())
                .contains("check")
                .contains("recheck")
                .contains("serve")
                .contains("import");
        assertThat(program.run("check", "--help")).isZero();
        assertThat(program.out.toString())
                .contains(List.of(
                        "--checklist",
                        "--format",
                        "--out",
                        "--delay",
                        "--max-pages",
                        "--allow-private",
                        "--fail-under",
                        "--data",
                        "--lang",
                        "ไฟล์เอกสารไม่นับรวม",
                        "รหัสจบการทำงาน",
                        "130"));
        assertThat(program.run("--version")).isZero();
        assertThat(program.out.toString()).contains("prongsai 0.1.0");
    }

    @Test
    void newestUsualChecklistUpToTheFiscalYearIsTaken() {
        ConfigFolder config = ConfigFolder.crawlerConfig(Path.of(""));
        Checklists all = Checklists.load(config);
        assertThat(newest(all, "2024-09-30T16:59:59Z")).isEqualTo("oit-2567");
        assertThat(newest(all, "2024-09-30T17:00:00Z")).isEqualTo("oit-2568");
        assertThat(newest(all, "2031-01-01T00:00:00Z")).isEqualTo("oit-2569");
        program.run("check", "--help");
        assertThat(config.names("checklists").stream().map(name -> name.replace(".yaml", "")))
                .isNotEmpty()
                .allMatch(program.out.toString()::contains);
    }

    private static String newest(Checklists all, String now) {
        Workshop real = TestProgram.workshop(visit -> Examples.visit(visit, ""));
        return new Workshop(
                        real.version(),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                        real.settings(),
                        all::all,
                        real.checkers(),
                        real.visitors(),
                        real.server())
                .newest()
                .id();
    }

    @Test
    void withoutACommandTheDemoRuns() {
        assertThat(program.run()).isEqualTo(40);
        assertThat(program.err.toString()).contains("กำลังเตรียมเว็บไซต์สาธิต", "preparing the demo");
        assertThat(program.run("serve", "--port", "0")).isEqualTo(41);
        assertThat(program.err.toString()).contains("กำลังเริ่มโปรแกรม", "starting");
    }

    @Test
    void onlyTheFirstStartOfTheDemoIsSaidToMakeWhatItShows(@TempDir Path made) throws IOException {
        program.run("serve", "--demo", "--data", made.toString());
        assertThat(program.err.toString()).contains("สร้างข้อมูลสมมติ", "invented people");
        Files.createFile(made.resolve("prongsai.db"));
        for (String[] start :
                new String[][] {{"serve", "--demo", "--data", made.toString()}, {"--data", made.toString()}}) {
            program.run(start);
            assertThat(program.err.toString())
                    .contains("กำลังเปิดเว็บไซต์สาธิต", "starting the demo")
                    .doesNotContain("สร้างข้อมูลสมมติ")
                    .doesNotContain("invented people");
        }
    }
}
