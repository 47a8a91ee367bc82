package org.prongsai.question.desk;

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
    void everyStatementNamesTheAgency() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            TemplateStore store = portal.store(TemplateStore.class);
            long one = portal.agency("one", "เมืองหนึ่ง").id();
            long two = portal.agency("two", "เมืองสอง").id();
            store.add(one, new TemplateStore.Template(0, "ชื่อ", "ข้อความ", "ใคร", NOON));
            long id = store.of(one).get(0).id();
            assertThat(store.of(two)).isEmpty();
            assertThat(store.find(two, id)).isEmpty();
            assertThat(store.change(two, new TemplateStore.Template(id, "x", "x", "x", NOON)))
                    .isZero();
            assertThat(store.remove(two, id)).isZero();
            assertThat(store.change(one, new TemplateStore.Template(id, "ใหม่", "ข้อความใหม่", "ใครอีกคน", NOON)))
                    .isOne();
            assertThat(store.find(one, id).orElseThrow().title()).isEqualTo("ใหม่");
            assertThat(store.remove(one, id)).isOne();
        }
    }
}
