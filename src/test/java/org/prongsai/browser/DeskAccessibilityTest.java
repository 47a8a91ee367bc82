package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

/** What reporters and staff see is read by axe-core as the public pages are. */
class DeskAccessibilityTest {
    @TempDir
    static Path folder;

    private static SampleInbox sample;
    private static Complaint complaint;
    private static Browser browser;

    @BeforeAll
    static void open() {
        sample = new SampleInbox(folder);
        browser = Browser.open(sample.portal.server.port());
        browser.bringAxe();
        sample.open(sample.staff.handlerA);
        complaint = sample.report(
                sample.staff.townA,
                new Report(
                        "เรียกรับเงินค่าต่อใบอนุญาต " + "ยาว".repeat(80),
                        "ที่สำนักงาน",
                        "เจ้าหน้าที่รับเรื่อง",
                        "",
                        ""),
                Map.of("ภาพถ่ายใบเสร็จ.pdf", "%PDF-1.4 สลิป".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        sample.report(sample.staff.townA, "ทิ้งขยะหน้าตลาด");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        sample.close();
    }

    @Test
    void axeFindsNothingOnThePagesOfReporters() {
        String town = "/agencies/" + sample.staff.townA.slug() + "/complaints";
        browser.carry("");
        assertThat(browser.faults(List.of(
                        town,
                        town + "/new/misconduct",
                        town + "/new/general",
                        town + "/statistics/2569",
                        "/agencies/" + sample.staff.townB.slug() + "/complaints",
                        "/complaints/track",
                        "/sign-in")))
                .isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfAHandler() {
        String desk = SampleInbox.path(sample.staff.townA);
        String one = SampleInbox.path(sample.staff.townA, complaint);
        assertThat(as(
                        sample.staff.handlerA,
                        desk,
                        desk + "/keys",
                        desk + "/recovery",
                        desk + "/settings",
                        desk + "/templates",
                        one,
                        one + "/acts/reply",
                        one + "/acts/forwarding",
                        one + "/print",
                        "/desk/" + sample.staff.townA.slug(),
                        "/desk/" + sample.staff.townA.slug() + "/questions",
                        "/desk/" + sample.staff.townA.slug() + "/questions/templates",
                        "/account"))
                .isEmpty();
        assertThat(as(sample.staff.handlerB, SampleInbox.path(sample.staff.townB) + "/channel"))
                .isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfAdministratorsAndAuditors() {
        assertThat(as(
                        sample.staff.administrator,
                        "/desk",
                        "/administration/accounts",
                        "/administration/accounts/new",
                        "/administration/accounts/" + sample.staff.officerA.account.id(),
                        "/administration/questions"))
                .isEmpty();
        assertThat(as(sample.staff.auditor, "/desk", "/administration/audit")).isEmpty();
    }

    private static List<String> as(SampleStaff.Person person, String... paths) {
        browser.carry(person.cookie());
        for (String path : paths) {
            assertThat(person.open(path).statusCode()).as(path).isEqualTo(200);
        }
        return browser.faults(List.of(paths));
    }
}
