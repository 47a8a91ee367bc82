package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.Told;

class FilingTest {
    @AutoClose
    private final SampleChannel sample = new SampleChannel();

    @Test
    void handlerReadsTheReportAndItsFilesAndTheDayIsAllThatIsKeptOfTheTime() throws IOException {
        TrackingCode code = sample.file("เห็นการรับเงิน", "บันทึกการจ่ายเงิน", "สำเนาใบเสร็จ");
        Complaint complaint = sample.of(code);
        assertThat(complaint.receivedOn()).isEqualTo(sample.today());
        OpenComplaint open = sample.open(complaint);
        List<KeptFile> files = sample.complaints.files(complaint.id());
        assertThat(files).hasSize(2);
        KeptFile.Facts facts = open.facts(files.get(0));
        assertThat(facts.name()).isEqualTo("บันทึ.txt");
        try (var in = sample.files.open(files.get(0).place(), open.facts(files.get(0)), open.files())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("บันทึกการจ่ายเงิน");
        }
        try (Stream<Path> kept = Files.walk(sample.folder.resolve("attachments/complaints"))) {
            assertThat(kept)
                    .hasSize(3)
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file).toInstant())
                                    .isEqualTo(Instant.parse("2026-11-19T17:00:00Z")));
        }
    }

    @Test
    void sameFormSentAgainIsTheSameComplaint() {
        TrackingCode code = sample.file("เรื่องหนึ่ง", "หลักฐานหนึ่ง");
        assertThat(sample.file(code, "เรื่องหนึ่ง", "หลักฐานหนึ่ง")).isEqualTo(Filing.Outcome.SAME);
        assertThat(sample.complaints.count(sample.town.id(), null, Channel.MISCONDUCT))
                .isEqualTo(1);
        assertThat(sample.folder.resolve("attachments/complaints").toFile().list())
                .hasSize(1);
    }

    @Test
    void whatWasChangedBeforeTheFormWasSentAgainIsAddedOnce() throws IOException {
        TrackingCode code = sample.file("เรื่องหนึ่ง", "หลักฐานหนึ่ง");
        for (Filing.Outcome outcome : List.of(Filing.Outcome.ADDED, Filing.Outcome.SAME)) {
            assertThat(sample.file(code, "เรื่องหนึ่ง แก้แล้ว", "หลักฐานหนึ่ง", "หลักฐานสอง"))
                    .isEqualTo(outcome);
        }
        Complaint complaint = sample.of(code);
        OpenComplaint open = sample.open(complaint);
        List<Entry> entries = sample.complaints.entries(complaint.id());
        assertThat(entries).extracting(Entry::kind).containsExactly(Entry.Kind.REPORT, Entry.Kind.MESSAGE);
        assertThat(open.told(entries.get(1)).orElseThrow())
                .isEqualTo(Told.again(SampleChannel.report("เรื่องหนึ่ง แก้แล้ว")));
        List<KeptFile> files = sample.complaints.files(complaint.id());
        assertThat(files)
                .extracting(KeptFile::entryId)
                .containsExactly(entries.get(0).id(), entries.get(1).id());
        try (var in = sample.files.open(files.get(1).place(), open.facts(files.get(1)), open.files())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("หลักฐานสอง");
        }
        assertThat(sample.folder.resolve("attachments/complaints").toFile().list())
                .hasSize(2);
    }

    @Test
    void formThatWasSentAgainOnlyWithMoreFilesSaysNothingTwice() {
        TrackingCode code = sample.file("เรื่องหนึ่ง", "หลักฐานหนึ่ง");
        assertThat(sample.file(code, "เรื่องหนึ่ง", "หลักฐานสอง")).isEqualTo(Filing.Outcome.ADDED);
        OpenComplaint open = sample.open(code);
        List<Entry> entries = sample.complaints.entries(open.id());
        assertThat(open.told(entries.get(1)).orElseThrow()).isEqualTo(Told.again(null));
    }

    @Test
    void changeThatWasKeptAsWordsAloneIsKnownWhenItComesAgain() {
        TrackingCode code = sample.file("เรื่องหนึ่ง");
        OpenComplaint open = sample.open(code);
        Entry.Draft draft = Entry.Draft.of(Entry.Kind.MESSAGE, null, sample.today(), null);
        String whole = SampleChannel.report("แก้แล้ว").whole();
        sample.complaints.add(new ComplaintStore.Written(open.seal(draft, Told.of(whole)), List.of()));
        assertThat(sample.file(code, "แก้แล้ว")).isEqualTo(Filing.Outcome.SAME);
    }

    @Test
    void formSentEightTimesAtOnceIsOneComplaint() throws Exception {
        TrackingCode code = TrackingCode.of(TrackingCode.word()).orElseThrow();
        assertThat(eightAtOnce(() -> sample.file(code, "เรื่องเดียว", "หลักฐานเดียว")))
                .containsOnlyOnce(Filing.Outcome.FILED)
                .doesNotContain(Filing.Outcome.ADDED);
        assertThat(sample.complaints.count(sample.town.id(), null, null)).isEqualTo(1);
        assertThat(sample.folder.resolve("attachments/complaints").toFile().list())
                .hasSize(1);
    }

    @Test
    void changedFormSentEightTimesAtOnceIsAddedOnce() throws Exception {
        TrackingCode code = sample.file("เรื่องหนึ่ง", "หลักฐานหนึ่ง");
        assertThat(eightAtOnce(() -> sample.file(code, "เรื่องหนึ่ง แก้แล้ว", "หลักฐานหนึ่ง", "หลักฐานสอง")))
                .containsOnlyOnce(Filing.Outcome.ADDED)
                .doesNotContain(Filing.Outcome.FILED);
        Complaint complaint = sample.of(code);
        assertThat(sample.complaints.entries(complaint.id())).hasSize(2);
        assertThat(sample.complaints.files(complaint.id())).hasSize(2);
        assertThat(sample.folder.resolve("attachments/complaints").toFile().list())
                .hasSize(2);
    }

    @Test
    void formToWriteOnThatWasSentAgainChangedEightTimesAtOnceIsAddedOnce() throws Exception {
        OpenComplaint open = sample.open(sample.file("เรื่องหนึ่ง"));
        String word = TrackingCode.word();
        Callable<Filing.Outcome> first =
                () -> sample.filing.add(sample.filing.more(open, sample.town.id()), Told.of("แรก"), word);
        assertThat(eightAtOnce(first)).containsOnlyOnce(Filing.Outcome.FILED).doesNotContain(Filing.Outcome.ADDED);
        assertThat(eightAtOnce(
                        () -> sample.filing.add(sample.filing.more(open, sample.town.id()), Told.of("แก้แล้ว"), word)))
                .containsOnlyOnce(Filing.Outcome.ADDED)
                .doesNotContain(Filing.Outcome.FILED);
        assertThat(sample.complaints.entries(open.id())).hasSize(3);
    }

    private static List<Filing.Outcome> eightAtOnce(Callable<Filing.Outcome> sending) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Filing.Outcome> outcomes = new ArrayList<>();
            for (Future<Filing.Outcome> each : threads.invokeAll(Collections.nCopies(8, sending))) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingThatWasBroughtStandsReadableInTheDataFolder() throws IOException {
        for (int each = 0; each < 20; each++) {
            sample.file("PLANTEDTEXT" + each, "PLANTEDFILE" + each);
        }
        try (Stream<Path> all = Files.walk(sample.folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain("PLANTED")
                            .doesNotContain("PLANT.txt"));
        }
    }

    @Test
    void lengthOfASealTellsLittleOfTheTextInIt() {
        assertThat(Stream.of(1, 90, 500)
                        .map(length -> sealed("ก".repeat(length / 4)))
                        .distinct())
                .containsExactly(2_048 + 40);
        assertThat(Stream.of(4_100, 4_150, 4_200)
                        .map(length -> sealed("ก".repeat(length)))
                        .distinct())
                .hasSizeLessThan(3);
    }

    private int sealed(String text) {
        return sample.complaints
                .entries(sample.of(sample.file(text)).id())
                .get(0)
                .sealed()
                .length;
    }

    @Test
    void filesThatNothingNamesGoAtTheStart() throws IOException {
        sample.file("เรื่อง", "หลักฐาน");
        Path files = sample.folder.resolve("attachments/complaints");
        Files.writeString(files.resolve("00".repeat(16)), "whole, but its transaction never came");
        Files.writeString(files.resolve("11".repeat(16) + ".part"), "half");
        assertThat(sample.filing.removeOrphans()).isEqualTo(2);
        assertThat(files.toFile().list()).hasSize(1);
    }
}
