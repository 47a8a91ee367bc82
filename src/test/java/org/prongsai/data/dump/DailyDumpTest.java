package org.prongsai.data.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.OpenPortal;
import org.prongsai.data.voice.SampleVoices;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.export.CsvTable;
import org.prongsai.web.view.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DailyDumpTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private OpenPortal portal;
    private DumpFolder dumps;
    private DailyDump dump;

    @BeforeEach
    void open() {
        portal = new OpenPortal(folder);
        dumps = new DumpFolder(folder);
        dump = new DailyDump(
                dumps,
                new DumpWriter(
                        portal.store, portal.database.store(VoiceStore.class), portal.checklists, OpenPortal.BASE),
                portal.clock);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void explanationSaysWhichYearsAreBuddhist() throws IOException {
        portal.fill();
        dump.write();
        assertThat(text("README.txt"))
                .contains("เฉพาะช่อง fiscal_year (fiscalYear ใน JSON) และ year เป็นปี พ.ศ.")
                .contains("Only fiscal_year (fiscalYear in JSON) and year are of the Buddhist era");
    }

    @Test
    void nothingIsWrittenBeforeAnythingWasChecked() {
        dump.write();
        assertThat(dumps.days()).isEmpty();
        portal.fill();
        dump.write();
        assertThat(dumps.days()).containsExactly(TODAY);
    }

    @Test
    void dumpHoldsEverythingAndItsSums() throws IOException {
        portal.fill();
        dump.write();
        assertThat(dumps.files(TODAY))
                .extracting(DumpFolder.DumpFile::name)
                .containsExactly(
                        "README.txt",
                        "SHA256SUMS",
                        "agencies.csv",
                        "agencies.jsonl",
                        "changes.csv.gz",
                        "changes.jsonl.gz",
                        "checklists.csv",
                        "checklists.jsonl",
                        "complaint-statistics.csv",
                        "complaint-statistics.jsonl",
                        "findings.csv.gz",
                        "findings.jsonl.gz",
                        "questions.csv.gz",
                        "questions.jsonl.gz");
        int items = portal.sample.checklist.items().size();
        assertThat(table("agencies.csv")).hasSize(3);
        assertThat(text("agencies.jsonl").lines()).hasSize(3);
        assertThat(table("findings.csv.gz")).hasSize(2 * items);
        assertThat(text("findings.jsonl.gz").lines()).hasSize(2 * items);
        assertThat(table("changes.csv.gz")).hasSize(1);
        assertThat(table("checklists.csv"))
                .hasSize(portal.checklists.stream()
                        .mapToInt(list -> list.items().size())
                        .sum());
        assertThat(text("README.txt")).contains("2026-11-20", "https://portal.example", "CC BY 4.0");
        List<String> sums = text("SHA256SUMS").lines().toList();
        assertThat(sums).hasSize(13);
        for (String sum : sums) {
            byte[] bytes = Files.readAllBytes(file(sum.substring(66)));
            assertThat(sum.substring(0, 64)).as(sum).isEqualTo(Fingerprint.of(bytes));
        }
    }

    @Test
    void questionsAndFiguresAreThoseOfTheApiAndNothingElse() throws IOException {
        portal.fill();
        new SampleVoices(portal).speak();
        dump.write();
        JsonNode answers = JSON.readTree(
                        portal.visitor.open("/api/v1/agencies/thara/questions").body())
                .get("results");
        assertThat(text("questions.jsonl.gz").lines().map(JSON::readTree).toList())
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(answers);
        assertThat(text("questions.csv.gz") + text("questions.jsonl.gz"))
                .contains("ตอบแล้ว")
                .doesNotContain(SampleVoices.SECRET, "asker@");
        JsonNode years = JSON.readTree(portal.visitor
                        .open("/api/v1/agencies/thara/complaint-statistics")
                        .body())
                .get("results");
        assertThat(text("complaint-statistics.jsonl")
                        .lines()
                        .map(JSON::readTree)
                        .toList())
                .isNotEmpty()
                .containsExactlyElementsOf(years);
        assertThat(table("complaint-statistics.csv")).hasSizeGreaterThan(3);
    }

    @Test
    void linesOfAFileAreTheAnswersOfTheApi() throws IOException {
        portal.fill();
        dump.write();
        JsonNode answers =
                JSON.readTree(portal.visitor.open("/api/v1/agencies").body()).get("results");
        List<JsonNode> lines =
                text("agencies.jsonl").lines().map(JSON::readTree).toList();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(answers);
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        portal.fill();
        dump.write();
        assertThat(text("findings.csv.gz")).contains("\"'=HYPERLINK(").doesNotContain(",=", ",\"=");
        assertThat(text("findings.jsonl.gz")).contains("\"=HYPERLINK(");
    }

    @Test
    void sevenDaysAreKept() {
        portal.fill();
        for (int day = 0; day < 10; day++) {
            dump.write();
            dump.write();
            portal.clock.pass(Duration.ofDays(1));
        }
        assertThat(dumps.days())
                .hasSize(7)
                .startsWith(LocalDate.parse("2026-11-29"))
                .endsWith(LocalDate.parse("2026-11-23"));
    }

    @Test
    void dayIsThatOfThailand() {
        portal.fill();
        portal.clock.pass(Duration.ofHours(14));
        dump.write();
        assertThat(dumps.days()).containsExactly(LocalDate.parse("2026-11-21"));
    }

    @Test
    void failingDiskLeavesTheOldDumpAndSaysWhich() throws IOException {
        portal.fill();
        dump.write();
        portal.clock.pass(Duration.ofDays(1));
        Path inTheWay = folder.resolve("dumps/.2026-11-21");
        Files.writeString(inTheWay, "a file where a folder should be");
        assertThatThrownBy(dump::write).isInstanceOf(UncheckedIOException.class).hasMessage("dump of 2026-11-21");
        assertThat(dumps.days()).containsExactly(TODAY);
        assertThat(table("agencies.csv")).hasSize(3);
        Files.delete(inTheWay);
        dump.write();
        assertThat(dumps.days()).hasSize(2);
    }

    @Test
    void dumpThatBreaksHalfwayIsNeverShown() throws IOException {
        portal.fill();
        dump.write();
        portal.clock.pass(Duration.ofDays(1));
        portal.database.close();
        assertThatThrownBy(dump::write).isInstanceOf(RuntimeException.class);
        assertThat(dumps.days()).containsExactly(TODAY);
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThatThrownBy(() -> dumps.write(tomorrow, beside -> {
                    Files.writeString(beside.resolve("agencies.csv"), "half");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(dumps.days()).containsExactly(TODAY);
        try (var left = Files.list(folder.resolve("dumps"))) {
            assertThat(left).hasSize(1);
        }
    }

    private Path file(String name) {
        return dumps.file(TODAY, name).orElseThrow();
    }

    private String text(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file(name));
        if (!name.endsWith(".gz")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<CsvTable.Row> table(String name) throws IOException {
        return CsvTable.read(text(name).getBytes(StandardCharsets.UTF_8)).rows();
    }
}
