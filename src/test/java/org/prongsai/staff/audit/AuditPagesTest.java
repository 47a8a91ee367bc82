package org.prongsai.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class AuditPagesTest {
    private static final String PAGE = "/administration/audit";

    @TempDir
    Path folder;

    private SamplePortal portal;
    private SampleStaff staff;

    @BeforeEach
    void open() {
        portal = new SamplePortal(folder);
        staff = new SampleStaff(portal);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void emptyLogIsAPageToo() {
        assertThat(staff.auditor.open(PAGE).body()).contains("พบ 0 รายการ");
    }

    @Test
    void entriesAreFoundByPersonAndActionTheNewestFirst() {
        for (int i = 0; i < 60; i++) {
            staff.auditor.send("/account", Map.of("name", "ชื่อ" + i, "position", "ผู้ตรวจ<b>"));
        }
        staff.officerA.send("/account", Map.of("name", "เจ้าหน้าที่", "position", "นักวิชาการ"));
        String first = staff.administrator.open(PAGE).body();
        assertThat(first).contains("พบ 61 รายการ", "ชื่อ59", "page=2").doesNotContain("ชื่อ5,");
        assertThat(staff.administrator.open(PAGE + "?page=2").body()).contains("ชื่อ5,", "ผู้ตรวจ&lt;b&gt;");
        assertThat(staff.administrator
                        .open(PAGE + "?who=officer@nong-kaew.example")
                        .body())
                .contains("พบ 1 รายการ");
        assertThat(staff.administrator
                        .openEnglish(PAGE + "?action=account.renamed")
                        .body())
                .contains("Entries: 61, newest first", "changed name or position");
        assertThat(staff.administrator
                        .open(PAGE + "?action=none.such&who=%27%22%3C")
                        .statusCode())
                .isEqualTo(200);
    }
}
