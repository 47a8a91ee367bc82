package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.check.Examples;
import org.prongsai.config.Settings;

/** What is typed wrongly is told in one sentence, in both languages, and changes nothing. */
class WrongUsageTest {
    private static final String SITE = "http://a.example/";

    @TempDir
    Path folder;

    private final TestProgram program = new TestProgram(visit -> Examples.visit(visit, "O1 O2- O3?"));

    @Test
    void unknownChecklistListsTheKnownOnesAndTheNearest() {
        program.assertRefused(program.check(folder, SITE, "--checklist", "oit-2657"), 2, "น่าจะหมายถึง “oit-2567”");
        assertThat(program.err.toString()).contains("did you mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check http://a.example --no-such-option",
                "check http://a.example --format pdf",
                "check http://a.example --delay soon",
                "check http://a.example --max-pages 0",
                "check http://a.example --max-pages many",
                "nonsense",
                "recheck",
                "import agencies"
            })
    void wrongUsageIsOneSentence(String line) {
        program.assertRefused(program.run(line.split(" ")), 2, "--help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check|ยังไม่ได้ระบุ URL|URL is missing",
                "recheck|เช่น recheck 12 หรือ recheck data|such as recheck 12 or recheck data",
                "import|คำสั่งย่อยต่อท้าย คือ agencies, disclosures|must follow: agencies, disclosures",
                "check a.example b.example|“b.example” เกินมา|“b.example” was not expected",
                "check a.example --max-page 3|น่าจะหมายถึง “--max-pages”|did you mean “--max-pages”?",
                "check a.example --zzzzzzzzzzz|ไม่มีตัวเลือก “--zzzzzzzzzzz”|there is no option “--zzzzzzzzzzz”",
                "check a.example --delay|ต้องระบุค่าหลัง --delay|--delay needs a value",
                "check a.example --format pdf|table, json, html ไม่ใช่ “pdf”|must be one of table, json, html",
                "check a.example --lang fr|th, en ไม่ใช่ “fr”|must be one of th, en",
                "check a.example --fail-under abc|0 ถึง 100|a number from 0 to 100",
                "check a.example --fail-under 101|ไม่ใช่ “101”|not “101”",
                "check a.example --max-pages 0|ตั้งแต่ 1 ขึ้นไป ไม่ใช่ “0”|a whole number of 1 or more",
                "check a.example --max-pages 2.5|ไม่ใช่ “2.5”|not “2.5”",
                "check a.example --max-pages 3 --max-pages 4|มากกว่าหนึ่งครั้ง|more than once",
                "check a.example --delay soon|เช่น 0s 500ms|such as 0s, 500ms",
                "serve --port 99999|0 ถึง 65535 ไม่ใช่ “99999”|from 0 to 65535, not “99999”",
                "serve --port -1|0 ถึง 65535|from 0 to 65535",
                "nonsense|ไม่มีคำสั่ง “nonsense”|there is no command “nonsense”; known are serve, check"
            })
    void wrongUsageIsExplainedInBothLanguages(String line, String thai, String english) {
        program.assertRefused(program.run(line.split(" ")), 2, thai);
        assertThat(program.err.toString()).contains(english);
        assertThat(program.err.toString().split(" / ", 2)[0])
                .doesNotContain("Invalid", "Missing", "expected", "Unknown");
    }

    @Test
    void folderWithoutANameIsRefused() {
        program.assertRefused(program.run("check", SITE, "--data", ""), 2, "ต้องระบุชื่อโฟลเดอร์");
        program.assertRefused(program.run("--data", " "), 2, "--data needs the name of a folder");
    }

    @Test
    void placeThatCannotBeWrittenIsNamedBeforeTheVisit() {
        program.assertRefused(
                program.check(
                        folder, SITE, "--out", folder.resolve("no/such/file").toString()),
                2,
                "เขียนไฟล์");
    }

    @Test
    void unusableDataFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        program.assertRefused(program.run("check", SITE, "--data", file.toString()), 2, "โฟลเดอร์ข้อมูล");
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("prongsai.db"), "not a database at all ".repeat(100));
        program.assertRefused(program.run("check", SITE, "--data", foreign.toString()), 2, "เสียหาย");
    }

    @Test
    void mistakeOfTheProgramIsOneSentenceToo() {
        TestProgram broken = new TestProgram(visit -> {
            throw new IllegalStateException("bug");
        });
        assertThat(broken.run("check", SITE, "--data", folder.toString())).isEqualTo(70);
        assertThat(broken.err.toString().lines()).hasSize(1);
        assertThat(broken.err.toString()).contains("org.prongsai.").doesNotContain("\tat ");
    }

    @Test
    void wrongSettingIsToldInBothLanguages() {
        StringWriter err = new StringWriter();
        Workshop usual = TestProgram.workshop(visit -> Examples.visit(visit, "O1"));
        Workshop wrong = new Workshop(
                usual.version(),
                usual.clock(),
                () -> Settings.from(Map.of("PRONGSAI_PROXIES", "ten")),
                usual.checklists(),
                usual.checkers(),
                usual.visitors(),
                usual.server());
        int code = ProngsaiCommand.commandLine(wrong, new PrintWriter(Writer.nullWriter()), new PrintWriter(err))
                .execute("serve");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("การตั้งค่าไม่ถูกต้อง: PRONGSAI_PROXIES ต้องเป็นตัวเลขตั้งแต่ 0 ถึง 9 ไม่ใช่ “ten” / ")
                .contains("wrong configuration: PRONGSAI_PROXIES must be a number from 0 to 9, not \"ten\"");
    }
}
