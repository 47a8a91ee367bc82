package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.SampleQuestions;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.digest.DigestStore;

class InboxPagesTest {
    private static final String INBOX = "/desk/nong-kaew/questions";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);
    private final SampleQuestions sample = new SampleQuestions(portal, "nong-kaew");

    @Test
    void listsSayWhatWaitsTheLongestOverdueFirst() {
        assertThat(page(INBOX).text()).contains("ตอบครบทุกข้อแล้ว");
        sample.published("คำถามที่เลยกำหนด");
        portal.clock.pass(Duration.ofDays(10));
        sample.published("คำถามที่ยังไม่ถึงกำหนด");
        portal.clock.pass(Duration.ofDays(10));
        sample.ask("คำถามที่รออ่าน");
        Document waiting = page(INBOX);
        assertThat(waiting.select(".questions h2").eachText()).containsExactly("คำถามที่รออ่าน");
        assertThat(waiting.select(".late").text()).contains("1");
        assertThat(page(INBOX + "?show=due").select(".questions h2").eachText())
                .containsExactly("คำถามที่เลยกำหนด", "คำถามที่ยังไม่ถึงกำหนด");
        assertThat(page(INBOX + "?show=all").select(".questions h2")).hasSize(3);
        assertThat(page(INBOX + "?show=nonsense&page=77").select(".questions h2"))
                .hasSize(1);
    }

    @Test
    void letterIsWantedAndWantedNoMore() {
        DigestStore digests = portal.store(DigestStore.class);
        SampleStaff.Person officer = officer();
        assertThat(officer.send(INBOX + "/digest", Map.of("wanted", "yes"))
                        .headers()
                        .firstValue("Location"))
                .contains(INBOX + "?done=on");
        assertThat(page(INBOX + "?done=on").select(".done").text()).contains("จะได้รับอีเมล");
        assertThat(page(INBOX + "?done=off").select(".done").text()).contains("เลิกส่งอีเมล");
        assertThat(digests.wants(officer.account.id(), "questions")).isTrue();
        assertThat(page(INBOX).select("form[action$=digest] button").text()).isEqualTo("เลิกรับอีเมลสรุป");
        officer.send(INBOX + "/digest", Map.of("wanted", "no"));
        assertThat(digests.wants(officer.account.id(), "questions")).isFalse();
    }

    @Test
    void otherAgencysInboxIsClosed() {
        assertThat(staff.again(staff.officerB).open(INBOX).statusCode()).isEqualTo(403);
        assertThat(officer().open("/administration/questions").statusCode()).isEqualTo(403);
    }

    private Document page(String path) {
        return Jsoup.parse(officer().open(path).body());
    }

    private SampleStaff.Person officer() {
        return staff.again(staff.officerA);
    }
}
