package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.SampleChannel;

class FormClosingStoreTest {
    @TempDir
    Path folder;

    @Test
    void formsOfOneAgencyAreClosedAndOpenedAgain() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            FormClosingStore store = sample.database.store(FormClosingStore.class);
            store.keepClosed(
                    sample.town.id(), Set.of(Channel.GENERAL, Channel.SERVICE), SampleChannel.HANDLER, sample.today());
            assertThat(store.closed(sample.town.id())).containsExactlyInAnyOrder(Channel.GENERAL, Channel.SERVICE);
            assertThat(store.closed(sample.other.id())).isEmpty();
            assertThat(sample.keyStore.current(sample.town.id(), Channel.GENERAL))
                    .isEmpty();
            assertThat(sample.keyStore.open(Channel.values().length))
                    .containsExactlyInAnyOrder(sample.town.slug(), sample.other.slug());
            store.keepClosed(sample.town.id(), Set.of(Channel.values()), SampleChannel.HANDLER, sample.today());
            assertThat(sample.keyStore.open(Channel.values().length)).containsExactly(sample.other.slug());
            store.keepClosed(sample.town.id(), Set.of(Channel.SERVICE), SampleChannel.HANDLER, sample.today());
            assertThat(store.closed(sample.town.id())).containsExactly(Channel.SERVICE);
            assertThat(sample.keyStore.current(sample.town.id(), Channel.GENERAL))
                    .isPresent();
        }
    }
}
