package org.prongsai.complaint.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.retention.Retention;
import org.prongsai.complaint.retention.RetentionStore;

class ComplaintFolderTest {
    @AutoClose
    private final SampleChannel sample = new SampleChannel();

    private final Path folder = sample.folder.resolve("attachments/complaints");
    private final Retention duty = new Retention(
            sample.database.store(RetentionStore.class), sample.files, sample.database::emptyLog, sample.clock);

    @Test
    void inTheNightAfterEachFileIsANewOneForTheDiskAndOnlyOnce() throws IOException {
        OpenComplaint open = sample.open(sample.file("เรื่อง", "หลักฐานหนึ่ง", "หลักฐานสอง"));
        Set<Object> first = onDisk();
        holdNumbers();
        duty.run();
        assertThat(onDisk()).as("on its own day").isEqualTo(first);
        sample.clock.pass(Duration.ofDays(1));
        duty.run();
        Set<Object> second = onDisk();
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(contents(open)).containsExactly("หลักฐานหนึ่ง", "หลักฐานสอง");
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept)
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file).toInstant())
                                    .isEqualTo(Instant.parse("2026-11-20T16:59:59Z")));
        }
        sample.clock.pass(Duration.ofDays(1));
        duty.run();
        assertThat(onDisk()).isEqualTo(second);
    }

    @Test
    void theFolderTellsTheDutysHourAndNotTheLastComplaints() throws IOException {
        sample.file("เรื่อง", "หลักฐานหนึ่ง");
        FileTime before = (FileTime) Files.getAttribute(folder, "unix:ctime");
        duty.run();
        assertThat((FileTime) Files.getAttribute(folder, "unix:ctime")).isGreaterThan(before);
        assertThat(Files.getLastModifiedTime(folder).toInstant()).isEqualTo(Instant.parse("2026-11-19T17:00:00Z"));
    }

    @Test
    void whatAKillLeftOfACopyIsInNobodysWay() throws IOException {
        OpenComplaint open = sample.open(sample.file("เรื่อง", "หลักฐานหนึ่ง"));
        String place = sample.complaints.files(open.id()).get(0).place();
        Files.writeString(folder.resolve(place + ".part"), "half a copy");
        assertThat(contents(open)).containsExactly("หลักฐานหนึ่ง");
        sample.clock.pass(Duration.ofDays(1));
        duty.run();
        assertThat(contents(open)).containsExactly("หลักฐานหนึ่ง");
        assertThat(folder.toFile().list()).containsExactly(place);
    }

    @Test
    void whatIsBeingBroughtIsLeftAlone() throws IOException {
        var brought = sample.filing.begin(sample.town.id());
        brought.take(new ByteArrayInputStream("ยังไม่ได้ส่ง".getBytes(StandardCharsets.UTF_8)), "a.txt", 1 << 20);
        Set<Object> first = onDisk();
        sample.clock.pass(Duration.ofDays(1));
        duty.run();
        assertThat(onDisk()).isEqualTo(first);
        brought.drop();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void filesOfNearbyLengthsTakeTheSameRoom() throws IOException {
        OpenComplaint open = sample.open(sample.file("เรื่อง", "a".repeat(5), "a".repeat(9_000), "a".repeat(16_384)));
        assertThat(lengths()).hasSize(1);
        assertThat(contents(open)).extracting(String::length).containsExactly(5, 9_000, 16_384);
        sample.file("เรื่อง", "b".repeat(705_000), "b".repeat(720_000));
        assertThat(lengths()).hasSize(2);
    }

    @Test
    void fileThatCameBeforeAnyWasFilledUpOpensAsItIs() throws IOException {
        OpenComplaint open = sample.open(sample.file("เรื่อง", "หลักฐานหนึ่ง"));
        KeptFile file = sample.complaints.files(open.id()).get(0);
        Path path = folder.resolve(file.place());
        Files.delete(path);
        try (OutputStream out = open.files().closing(Files.newOutputStream(path), KeptFile.about(file.place()))) {
            out.write("หลักฐานหนึ่ง".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(contents(open)).containsExactly("หลักฐานหนึ่ง");
    }

    @Test
    void fileThatWasCutOffDoesNotOpen() throws IOException {
        OpenComplaint open = sample.open(sample.file("เรื่อง", "a".repeat(200_000)));
        Path path = folder.resolve(sample.complaints.files(open.id()).get(0).place());
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(whole, 150_000));
        assertThatIOException().isThrownBy(() -> contents(open));
    }

    private List<String> contents(OpenComplaint open) throws IOException {
        List<String> contents = new ArrayList<>();
        for (KeptFile file : sample.complaints.files(open.id())) {
            try (InputStream in = sample.files.open(file.place(), open.facts(file), open.files())) {
                contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    /** By what the disk itself knows them. */
    private Set<Object> onDisk() throws IOException {
        Set<Object> known = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                known.add(Files.getAttribute(file, "unix:ino"));
            }
        }
        return known;
    }

    /** So that the disk gives no number of a file that is gone to a new one. */
    private void holdNumbers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.createLink(sample.folder.resolve("held-" + file.getFileName()), file);
            }
        }
    }

    private Set<Long> lengths() throws IOException {
        Set<Long> lengths = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                lengths.add(Files.size(file));
            }
        }
        return lengths;
    }
}
