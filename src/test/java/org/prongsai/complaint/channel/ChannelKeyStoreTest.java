package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SealBroken;

class ChannelKeyStoreTest {
    private static final long COLLEAGUE = 33;

    @AutoClose
    private final SampleChannel sample = new SampleChannel();

    private final KeyPair colleague = KeyPair.fresh();

    @Test
    void colleagueReadsOldComplaintsFromTheMomentAHandlerGivesTheKeys() {
        Complaint old = sample.of(sample.file("เรื่องเก่า"));
        assertThat(read(old)).isEmpty();
        sample.keys.give(sample.ring(), newcomer(), SampleChannel.HANDLER, sample.today());
        assertThat(read(old)).isPresent();
        assertThat(sample.keyStore.holders(sample.town.id())).containsExactly(SampleChannel.HANDLER, COLLEAGUE);
    }

    @Test
    void handlerWhoLeavesReadsNothingAndTheRestReadsOldAndNew() {
        Complaint old = sample.of(sample.file("เรื่องเก่า"));
        sample.keys.give(sample.ring(), newcomer(), SampleChannel.HANDLER, sample.today());
        Keyring taken = sample.ring();
        sample.keys.remove(sample.town.id(), SampleChannel.HANDLER, List.of(newcomer()), 1, sample.today());
        Complaint fresh = sample.of(sample.file("เรื่องใหม่"));
        assertThat(sample.ring().keys()).isEmpty();
        assertThat(taken.open(fresh, sample.complaints.seals(fresh.id())))
                .as("new complaints are closed even to who kept the old key")
                .isEmpty();
        assertThat(read(old)).isPresent();
        assertThat(read(fresh)).isPresent();
    }

    @Test
    void channelWithoutAnyHandlerIsClosedUntilThePaperBringsOne() {
        Complaint old = sample.of(sample.file("เรื่องเก่า"));
        sample.keys.remove(sample.town.id(), SampleChannel.HANDLER, List.of(), 1, sample.today());
        assertThat(sample.keyStore.current(sample.town.id())).isEmpty();
        RecoveryKey typed = RecoveryKey.read(
                        String.join(" ", sample.paper.orElseThrow().groups()))
                .key()
                .orElseThrow();
        sample.keys.recover(sample.town.id(), typed, newcomer(), sample.today());
        assertThat(sample.keyStore.current(sample.town.id())).isPresent();
        assertThat(read(old)).isPresent();
        assertThat(read(sample.of(sample.file("เรื่องใหม่")))).isPresent();
    }

    @Test
    void paperOfAnotherAgencyOpensNothing() {
        assertThatThrownBy(() ->
                        sample.keys.recover(sample.other.id(), sample.paper.orElseThrow(), newcomer(), sample.today()))
                .isInstanceOf(SealBroken.class);
        assertThat(sample.keyStore.holders(sample.other.id())).containsExactly(SampleChannel.STRANGER);
    }

    @Test
    void newPaperMakesTheOldOneWorthless() {
        RecoveryKey second = sample.keys.replaceRecovery(sample.ring());
        assertThatThrownBy(() ->
                        sample.keys.recover(sample.town.id(), sample.paper.orElseThrow(), newcomer(), sample.today()))
                .isInstanceOf(SealBroken.class);
        sample.keys.recover(sample.town.id(), second, newcomer(), sample.today());
        assertThat(sample.keys.ring(sample.town.id(), COLLEAGUE, colleague).keys())
                .hasSize(1);
    }

    @Test
    void channelOpensOnceAndNeverWithoutAHandler() {
        assertThatThrownBy(() -> sample.keys.open(sample.town.id(), List.of(newcomer()), COLLEAGUE, sample.today()))
                .isInstanceOf(IllegalStateException.class);
        long third = sample.agency("third", "เทศบาลที่สาม").id();
        assertThatThrownBy(() -> sample.keys.open(third, List.of(), 1, sample.today()))
                .isInstanceOf(IllegalStateException.class);
    }

    private Holder newcomer() {
        return new Holder(COLLEAGUE, colleague.publicKey());
    }

    private Optional<OpenComplaint> read(Complaint complaint) {
        return sample.keys
                .ring(sample.town.id(), COLLEAGUE, colleague)
                .open(complaint, sample.complaints.seals(complaint.id()));
    }
}
