package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.digest.DigestStore;

class InboxPagesTest {
    @TempDir
    Path folder;

    @Test
    void listIsByDeadlineWithOverdueFirstAndSaysNothingOfTheContent() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff staff = sample.staff;
            sample.open(staff.handlerA);
            Complaint old = sample.report(staff.townA, "เรื่องเก่าลับ");
            sample.portal.clock.pass(Duration.ofDays(7));
            Complaint fresh = sample.report(staff.townA, "เรื่องใหม่ลับ");
            Complaint examined = sample.report(staff.townA, "เรื่องกำลังตรวจลับ");
            SampleStaff.Person handler = staff.again(staff.handlerA);
            sample.act(handler, staff.townA, examined, "examination", Map.of());
            Document page = Jsoup.parse(handler.open(path(staff.townA)).body());
            assertThat(numbers(page)).containsExactly(old.number(), fresh.number(), examined.number());
            assertThat(page.text())
                    .contains("เลยกำหนดมาแล้ว 2 วัน", "เหลืออีก 5 วัน")
                    .doesNotContain("ลับ");
            assertThat(numbers(Jsoup.parse(
                            handler.open(path(staff.townA) + "?view=late").body())))
                    .containsExactly(old.number());
            assertThat(numbers(Jsoup.parse(handler.open(path(staff.townA) + "?view=EXAMINED&form=misconduct")
                            .body())))
                    .containsExactly(examined.number());
            assertThat(numbers(Jsoup.parse(
                            handler.open(path(staff.townA) + "?form=service").body())))
                    .isEmpty();
            assertThat(handler.open(path(staff.townA)).headers().firstValue("Cache-Control"))
                    .contains("no-store");
        }
    }

    @Test
    void longListsComePageByPage() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            sample.open(sample.staff.handlerA);
            for (int each = 0; each < 51; each++) {
                sample.report(sample.staff.townA, "เรื่อง " + each);
            }
            String list = path(sample.staff.townA);
            assertThat(numbers(Jsoup.parse(sample.staff.handlerA.open(list).body())))
                    .hasSize(50);
            assertThat(numbers(Jsoup.parse(
                            sample.staff.handlerA.open(list + "?page=2").body())))
                    .hasSize(1);
        }
    }

    @Test
    void listHasTheButtonThatSwitchesLettersOnAndOff() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff.Person handler = sample.staff.handlerA;
            sample.open(handler);
            DigestStore store = sample.portal.store(DigestStore.class);
            String path = path(sample.staff.townA);
            assertThat(handler.open(path).body()).contains("รับอีเมลเตือน");
            assertThat(handler.send(path + "/digest", Map.of("wanted", "yes"))
                            .headers()
                            .firstValue("Location"))
                    .contains(path + "?done=letters-on");
            assertThat(Jsoup.parse(handler.open(path + "?done=letters-on").body())
                            .select(".done")
                            .text())
                    .contains("จะได้รับอีเมลเตือน");
            assertThat(handler.open(path + "?done=letters-off").body()).contains("เลิกส่งอีเมลเตือน");
            assertThat(store.wants(handler.account.id(), "complaints")).isTrue();
            assertThat(handler.open(path).body()).contains("เลิกรับอีเมลเตือน");
            handler.send(path + "/digest", Map.of("wanted", "no"));
            assertThat(store.wants(handler.account.id(), "complaints")).isFalse();
        }
    }

    @Test
    void listsToChooseFromFoldUnderWhatIsChosen() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            sample.open(sample.staff.handlerA);
            Document page = Jsoup.parse(sample.staff
                    .handlerA
                    .open(path(sample.staff.townA) + "?view=late&form=misconduct")
                    .body());
            assertThat(page.select("details.fold ~ ul.filters")).hasSize(2);
            assertThat(page.select("details.fold summary").text())
                    .startsWith("เลยกำหนด · ")
                    .doesNotContain("ทุกช่องทาง");
        }
    }

    @Test
    void emptyInboxPraises() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            sample.open(sample.staff.handlerA);
            assertThat(sample.staff.handlerA.open(path(sample.staff.townA)).body())
                    .contains("ไม่มีเรื่องค้าง");
        }
    }

    private static List<String> numbers(Document page) {
        return page.select("table.inbox tbody th a").eachText();
    }
}
