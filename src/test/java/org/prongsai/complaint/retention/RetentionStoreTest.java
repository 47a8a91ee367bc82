package org.prongsai.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.statistics.StatisticsStore;

class RetentionStoreTest {
    @TempDir
    Path folder;

    @Test
    void nothingOfAComplaintStandsAnywhereAfterItsTimeAndItStaysCounted() throws IOException {
        try (SampleChannel sample = new SampleChannel(folder)) {
            Retention retention = new Retention(
                    sample.database.store(RetentionStore.class), sample.files, sample.database::emptyLog, sample.clock);
            List<String> planted = new ArrayList<>();
            for (int each = 0; each < 20; each++) {
                planted.addAll(closed(sample, each));
            }
            Complaint open = sample.of(sample.file("ยังเปิดอยู่", "ไฟล์ที่ต้องเหลือ"));
            sample.database.emptyLog();
            assertThat(found(planted))
                    .as("what will be looked for is there before")
                    .isEqualTo(planted.size());
            sample.clock.pass(Duration.ofDays(365));
            assertThat(retention.run()).as("on its last day").isZero();
            sample.clock.pass(Duration.ofDays(1));
            assertThat(retention.run()).isEqualTo(20);
            assertThat(found(planted)).isZero();
            assertThat(sample.complaints.find(sample.town.id(), open.id())).isPresent();
            assertThat(folder.resolve("attachments/complaints").toFile().list()).hasSize(1);
            assertThat(sample.database
                            .store(StatisticsStore.class)
                            .months(sample.town.id(), LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30)))
                    .singleElement()
                    .satisfies(month -> assertThat(month.received()).isEqualTo(21))
                    .satisfies(month -> assertThat(month.finished()).isEqualTo(20));
        }
    }

    @Test
    void whereAComplaintWentIsForgottenWithIt() throws IOException {
        try (SampleChannel sample = new SampleChannel(folder)) {
            Complaint there = sample.forward(sample.of(sample.file("เรื่อง")), "เกิดในเขตนั้น");
            RetentionStore store = sample.database.store(RetentionStore.class);
            OpenComplaint open = sample.keys
                    .ring(sample.other.id(), SampleChannel.STRANGER, sample.account(SampleChannel.STRANGER))
                    .open(there, sample.complaints.seals(there.id()))
                    .orElseThrow();
            for (State to : List.of(State.EXAMINED, State.CONCLUDED, State.CLOSED)) {
                Entry step = open.seal(
                        Entry.Draft.of(Entry.Kind.STEP, SampleChannel.STRANGER, sample.today(), to), Told.of("จบ"));
                assertThat(sample.complaints.step(there, step)).isTrue();
                there = sample.complaints.find(sample.other.id(), there.id()).orElseThrow();
            }
            sample.clock.pass(Duration.ofDays(366));
            assertThat(new Retention(store, sample.files, sample.database::emptyLog, sample.clock).run())
                    .isEqualTo(1);
            assertThat(sample.complaints.left(sample.town.id(), there.id())).isEmpty();
            assertThat(sample.complaints.handing(there.id())).isEmpty();
        }
    }

    @Test
    void agencySaysHowLongItsComplaintsAreKept() throws IOException {
        try (SampleChannel sample = new SampleChannel(folder)) {
            long town = sample.town.id();
            sample.guidelines.keep(new Guideline(town, "", "", "", "", 5, 15, 60, 30), sample.today());
            closed(sample, 1);
            sample.clock.pass(Duration.ofDays(31));
            assertThat(new Retention(
                                    sample.database.store(RetentionStore.class),
                                    sample.files,
                                    sample.database::emptyLog,
                                    sample.clock)
                            .run())
                    .isEqualTo(1);
        }
    }

    /** Files and closes one, and returns pieces of everything that is kept of it. */
    private List<String> closed(SampleChannel sample, int each) throws IOException {
        Complaint complaint = sample.of(sample.file("เรื่อง " + each, "ไฟล์ของเรื่อง " + each));
        for (State state : List.of(State.EXAMINED, State.CONCLUDED, State.CLOSED)) {
            complaint = sample.step(complaint, state);
        }
        List<String> pieces = new ArrayList<>();
        pieces.add(piece(sample.complaints.seals(complaint.id()).handlers()));
        pieces.add(piece(sample.complaints.seals(complaint.id()).reporter()));
        for (Entry entry : sample.complaints.entries(complaint.id())) {
            pieces.add(piece(entry.sealed()));
        }
        for (KeptFile file : sample.complaints.files(complaint.id())) {
            pieces.add(piece(file.sealed()));
            pieces.add(file.place());
            pieces.add(piece(Files.readAllBytes(folder.resolve("attachments/complaints/" + file.place()))));
        }
        return pieces;
    }

    private static String piece(byte[] sealed) {
        return new String(sealed, sealed.length - 24, 24, StandardCharsets.ISO_8859_1);
    }

    private long found(List<String> planted) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return planted.stream().filter(piece -> all.indexOf(piece) >= 0).count();
    }
}
