package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.config.RoomSettings;
import org.prongsai.web.FilledForm;

/** No room for files, and a disk that takes nothing more: a sentence, nothing half there, and then it works again. */
class RoomTest {
    private static final RoomSettings ONE_MEGABYTE = new RoomSettings(1_000_000, 1);

    @TempDir
    Path folder;

    @Test
    void agencyWhoseFilesFillItsRoomStillTakesWordsAndTheDeskKnows() {
        try (ReportPortal portal = new ReportPortal(folder, ONE_MEGABYTE)) {
            assertThat(send(portal, form(portal), 700_000).statusCode()).isEqualTo(200);
            long town = portal.sample.town.id();
            assertThat(portal.sample.room.of(town).isNearlyFull()).isFalse();
            FilledForm second = form(portal);
            HttpResponse<String> refused = send(portal, second, 700_000);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("ส่งข้อความไปก่อนโดยไม่แนบไฟล์ได้ทันที")
                    .contains("เห็นการรับเงิน</textarea>");
            assertThat(files(folder)).isEqualTo(1);
            assertThat(send(portal, form(portal), 250_000).statusCode()).isEqualTo(200);
            assertThat(portal.sample.room.of(town).isNearlyFull()).isTrue();
            assertThat(portal.sample.room.of(town).used()).isLessThanOrEqualTo(1_000_000);
            assertThat(portal.sample.room.of(portal.sample.other.id()).used()).isZero();
            HttpResponse<String> words = FilledForm.on(refused.body())
                    .typed("what", "เห็นการรับเงิน")
                    .send(portal.server.port());
            assertThat(words.statusCode()).isEqualTo(200);
            portal.sample.clock.pass(Duration.ofMinutes(2));
            assertThat(portal.sample.room.of(town).used()).isBetween(950_000L, 1_000_000L);
        }
    }

    @Test
    void reporterWhoWritesOnKeepsTheWordsWhenThereIsNoRoom() {
        try (ReportPortal portal = new ReportPortal(folder, ONE_MEGABYTE)) {
            TrackingCode code = portal.sample.file("เรื่อง");
            String page = portal.visitor.open("/complaints/track").body();
            String status = portal.visitor
                    .send("/complaints/track", java.util.Map.of("code", code.text(), "mark", mark(page)))
                    .body();
            HttpResponse<String> refused = FilledForm.on(status)
                    .typed("message", "เพิ่มหลักฐาน")
                    .chosen("a.txt", text(1_200_000))
                    .send(portal.server.port());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("ไม่มีที่เก็บไฟล์ใหม่").contains("เพิ่มหลักฐาน</textarea>");
            assertThat(files(folder)).isZero();
        }
    }

    @Test
    void diskNearItsEndTakesWordsAndNoFiles() {
        try (ReportPortal portal = new ReportPortal(folder, new RoomSettings(1_000_000, Long.MAX_VALUE))) {
            assertThat(portal.sample.room.of(portal.sample.town.id()).isFull()).isTrue();
            assertThat(send(portal, form(portal), 10).body()).contains("ไม่มีที่เก็บไฟล์ใหม่");
            assertThat(form(portal)
                            .typed("what", "มีแต่ข้อความ")
                            .send(portal.server.port())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void folderThatRefusesFilesLosesNothingAndWorksWhenItTakesThemAgain() throws IOException {
        try (ReportPortal portal = new ReportPortal(folder, RoomSettings.STANDARD)) {
            Path files = folder.resolve("attachments/complaints");
            Path away = files.resolveSibling("away");
            FilledForm form = form(portal).typed("what", "เห็นการรับเงิน").chosen("a.txt", text(1_000));
            Files.move(files, away);
            Files.writeString(files, "in the way");
            assertThatIsNotKept(portal, form);
            Files.delete(files);
            Files.move(away, files);
            assertThatOneIsKept(portal, form);
        }
    }

    @Test
    void fullDiskLosesNothingAndWorksWhenSpaceReturns() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "only who may mount a small disk can fill one");
        try (ReportPortal portal = new ReportPortal(disk, new RoomSettings(1_000_000_000, 1))) {
            FilledForm form = form(portal).typed("what", "เห็นการรับเงิน").chosen("a.txt", text(400_000));
            Path filler = disk.resolve("filler");
            fill(filler, 200_000);
            assertThatIsNotKept(portal, form);
            fill(filler, 0);
            assertThatIsNotKept(portal, form);
            assertThat(portal.visitor.open(ReportPortal.FORM).statusCode()).isEqualTo(200);
            Files.delete(filler);
            assertThatOneIsKept(portal, form);
            assertThat(portal.sample.integrity()).isEqualTo("ok");
        } finally {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static void assertThatIsNotKept(ReportPortal portal, FilledForm form) {
        HttpResponse<String> refused = form.send(portal.server.port());
        assertThat(refused.statusCode()).isIn(422, 503);
        assertThat(refused.body())
                .containsAnyOf("ระบบบันทึกเรื่องไม่ได้ในขณะนี้", "ไม่มีที่เก็บไฟล์ใหม่")
                .contains("เห็นการรับเงิน</textarea>");
        assertThat(portal.sample.complaints.count(portal.sample.town.id(), null, null))
                .isZero();
    }

    private static void assertThatOneIsKept(ReportPortal portal, FilledForm form) {
        assertThat(form.send(portal.server.port()).statusCode()).isEqualTo(200);
        assertThat(form.send(portal.server.port()).statusCode()).isEqualTo(200);
        assertThat(portal.sample.complaints.count(portal.sample.town.id(), null, null))
                .isEqualTo(1);
        assertThat(files(portal.sample.folder)).isEqualTo(1);
    }

    /** A disk of eight megabytes in place of the folder. */
    private static boolean mount(Path folder) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Fills the disk until so many bytes are left. */
    private static void fill(Path filler, int left) throws IOException {
        try (var out = Files.newOutputStream(
                filler, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            byte[] page = new byte[4_096];
            while (Files.getFileStore(filler).getUsableSpace() > left) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(left).isZero();
        }
    }

    private static HttpResponse<String> send(ReportPortal portal, FilledForm form, int bytes) {
        return form.typed("what", "เห็นการรับเงิน").chosen("a.txt", text(bytes)).send(portal.server.port());
    }

    private static FilledForm form(ReportPortal portal) {
        FilledForm form = FilledForm.on(portal.visitor.open(ReportPortal.FORM).body());
        portal.sample.clock.pass(Duration.ofSeconds(6));
        return form;
    }

    private static String mark(String page) {
        return page.replaceFirst("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1");
    }

    /** No two alike, so that none is taken for one that is there. */
    private static byte[] text(int bytes) {
        StringBuilder text = new StringBuilder();
        Random random = new Random();
        while (text.length() < bytes) {
            text.append(random.nextInt(10));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int files(Path folder) {
        String[] names = folder.resolve("attachments/complaints").toFile().list();
        return names == null ? 0 : names.length;
    }
}
