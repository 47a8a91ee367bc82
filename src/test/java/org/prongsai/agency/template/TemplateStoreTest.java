package org.prongsai.agency.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class TemplateStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everyStatementNamesTheAgencyAndTheMatter() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            TemplateStore store = portal.store(TemplateStore.class);
            long one = portal.agency("one", "เมืองหนึ่ง").id();
            long two = portal.agency("two", "เมืองสอง").id();
            store.add(one, Matter.QUESTION, template(0, "ชื่อ"));
            long id = store.of(one, Matter.QUESTION).get(0).id();
            isNotReached(store, two, Matter.QUESTION, id);
            isNotReached(store, one, Matter.COMPLAINT, id);
            assertThat(store.change(one, Matter.QUESTION, template(id, "ใหม่"))).isOne();
            assertThat(store.find(one, Matter.QUESTION, id)).contains(template(id, "ใหม่"));
            assertThat(store.remove(one, Matter.QUESTION, id)).isOne();
        }
    }

    private static void isNotReached(TemplateStore store, long agency, Matter matter, long id) {
        assertThat(store.of(agency, matter)).isEmpty();
        assertThat(store.find(agency, matter, id)).isEmpty();
        assertThat(store.change(agency, matter, template(id, "x"))).isZero();
        assertThat(store.remove(agency, matter, id)).isZero();
    }

    private static AnswerTemplate template(long id, String title) {
        return new AnswerTemplate(id, title, "ข้อความ", "ใคร", NOON);
    }
}
