package org.prongsai.complaint.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

class AnswerTemplatePagesTest {
    @TempDir
    Path folder;

    @Test
    void handlersKeepChangeAndRemoveTheirAgencysTextsAndNoOthers() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff staff = sample.staff;
            sample.open(staff.handlerA);
            AnswerTemplateStore store = sample.portal.store(AnswerTemplateStore.class);
            String templates = path(staff.townA) + "/templates";
            HttpResponse<String> empty = staff.handlerA.send(templates, Map.of("title", "รับเรื่อง", "body", ""));
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains("value=\"รับเรื่อง\"");
            staff.handlerA.send(templates, Map.of("title", "รับเรื่อง", "body", "ได้รับเรื่องแล้ว"));
            AnswerTemplate kept = store.ofAgency(staff.townA.id()).get(0);
            staff.handlerA.send(templates + "/" + kept.id(), Map.of("title", "รับเรื่อง", "body", "ได้รับแล้วค่ะ"));
            assertThat(store.find(staff.townA.id(), kept.id()).orElseThrow().body())
                    .isEqualTo("ได้รับแล้วค่ะ");
            String foreign = path(staff.townB) + "/templates/" + kept.id();
            assertThat(staff.handlerB.open(foreign).statusCode()).isEqualTo(404);
            assertThat(staff.handlerB.send(foreign + "/removal", Map.of()).statusCode())
                    .isEqualTo(404);
            staff.handlerA.send(templates + "/" + kept.id() + "/removal", Map.of());
            assertThat(store.ofAgency(staff.townA.id())).isEmpty();
            assertThat(sample.audited("complaint.template-kept")).hasSize(2);
        }
    }
}
