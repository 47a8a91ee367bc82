package org.prongsai.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.staff.SampleStaff;

class SettingsPagesTest {
    private static final Map<String, String> DAYS =
            Map.of("examine", "3", "preliminary", "15", "close", "45", "kept", "365");

    @TempDir
    Path folder;

    @Test
    void agencySaysHowItHandlesComplaintsAndWhichFormsAreOpen() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff staff = sample.staff;
            sample.open(staff.handlerA);
            Map<String, String> fields = new HashMap<>(DAYS);
            fields.put("unit", "กองกฎหมาย ชั้นสอง");
            fields.put("open", "misconduct");
            String settings = path(staff.townA) + "/settings";
            assertThat(staff.handlerA.send(settings, fields).statusCode()).isEqualTo(303);
            var kept = sample.portal.store(GuidelineStore.class).of(staff.townA.id());
            assertThat(kept.unit()).isEqualTo("กองกฎหมาย ชั้นสอง");
            assertThat(kept.examineDays()).isEqualTo(3);
            assertThat(sample.keyStore.current(staff.townA.id(), Channel.MISCONDUCT))
                    .isPresent();
            assertThat(sample.keyStore.current(staff.townA.id(), Channel.SERVICE))
                    .isEmpty();
            String guideline = sample.portal
                    .visitor
                    .open("/agencies/" + staff.townA.slug() + "/complaints")
                    .body();
            assertThat(guideline)
                    .contains("กองกฎหมาย ชั้นสอง", "/new/misconduct")
                    .doesNotContain("/new/service");
            assertThat(staff.handlerA.open(settings).body()).contains("กองกฎหมาย ชั้นสอง");
            assertThat(sample.audited("complaint.settings-changed")).hasSize(1);
        }
    }

    @Test
    void daysThatMakeNoSenseAreRefusedAndEverythingTypedStays() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff staff = sample.staff;
            sample.open(staff.handlerA);
            for (Map.Entry<String, String> wrong : Map.of(
                            "preliminary", "16", "examine", "0", "close", "x", "kept", "5")
                    .entrySet()) {
                Map<String, String> fields = new HashMap<>(DAYS);
                fields.put("how", "ข้อความที่พิมพ์ไว้");
                fields.put(wrong.getKey(), wrong.getValue());
                HttpResponse<String> answer = staff.handlerA.send(path(staff.townA) + "/settings", fields);
                assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
                assertThat(answer.body()).contains("ข้อความที่พิมพ์ไว้", "href=\"#" + wrong.getKey() + "\"");
            }
            Map<String, String> disordered = new HashMap<>(DAYS);
            disordered.put("close", "10");
            assertThat(staff.handlerA
                            .send(path(staff.townA) + "/settings", disordered)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(sample.portal.store(GuidelineStore.class).find(staff.townA.id()))
                    .isEmpty();
        }
    }
}
