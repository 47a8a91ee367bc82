package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.config.RoomSettings;

class RoomOnDeskTest {
    @TempDir
    Path folder;

    @Test
    void handlersSeeWhenFilesFillTheirAgencysRoom() throws IOException {
        try (SampleInbox sample = new SampleInbox(folder)) {
            String desk = "/desk/" + sample.staff.townA.slug();
            sample.open(sample.staff.handlerA);
            sample.report(
                    sample.staff.townA,
                    new Report("ดูไฟล์", "", "", "", ""),
                    Map.of("a.txt", SampleInbox.bytes("ข้อความธรรมดา")));
            assertThat(sample.staff.handlerA.open(desk).body()).doesNotContain("ใช้พื้นที่ไปแล้ว");
            // a file with a hole takes no room itself
            lengthen(RoomSettings.STANDARD.agencyBytes() * 9 / 10);
            sample.portal.clock.pass(Duration.ofMinutes(2));
            assertThat(sample.staff.handlerA.open(desk).body()).contains("ใช้พื้นที่ไปแล้ว");
            assertThat(sample.staff
                            .handlerB
                            .open("/desk/" + sample.staff.townB.slug())
                            .body())
                    .doesNotContain("ใช้พื้นที่ไปแล้ว");
            lengthen(RoomSettings.STANDARD.agencyBytes());
            sample.portal.clock.pass(Duration.ofMinutes(2));
            assertThat(sample.staff.handlerA.open(desk).body())
                    .contains("ผู้ร้องเรียนส่งข้อความได้ แต่แนบไฟล์ไม่ได้")
                    .contains("เต็มพื้นที่");
            assertThat(sample.staff.handlerA.openEnglish(desk).body())
                    .contains("Reporters can send words, but no files");
        }
    }

    private void lengthen(long bytes) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("attachments/complaints"));
                RandomAccessFile file =
                        new RandomAccessFile(files.findFirst().orElseThrow().toFile(), "rw")) {
            file.setLength(bytes);
        }
    }
}
