package org.prongsai.complaint.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.SampleChannel;

class AnswerTemplateStoreTest {
    @TempDir
    Path folder;

    @Test
    void textOfAnotherAgencyIsNeitherFoundChangedNorRemoved() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            AnswerTemplateStore store = sample.database.store(AnswerTemplateStore.class);
            store.add(new AnswerTemplate(0, sample.town.id(), "ชื่อ", "ข้อความ"), 1, sample.today());
            long id = store.ofAgency(sample.town.id()).get(0).id();
            assertThat(store.find(sample.other.id(), id)).isEmpty();
            store.change(new AnswerTemplate(id, sample.other.id(), "x", "y"), 1, sample.today());
            assertThat(store.remove(sample.other.id(), id)).isZero();
            assertThat(store.find(sample.town.id(), id))
                    .contains(new AnswerTemplate(id, sample.town.id(), "ชื่อ", "ข้อความ"));
        }
    }
}
