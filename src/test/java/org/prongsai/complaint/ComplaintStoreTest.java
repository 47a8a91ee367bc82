package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.seal.SealBroken;

class ComplaintStoreTest {
    @AutoClose
    private final SampleChannel sample = new SampleChannel();

    @Test
    void handlerAndReporterReadTheSameAndWriteToEachOther() {
        TrackingCode code = sample.file("เห็นการรับเงินใต้โต๊ะ");
        Complaint complaint = sample.of(code);
        OpenComplaint handler = sample.open(complaint);
        assertThat(handler.report(sample.complaints.entries(complaint.id()).get(0)))
                .isEqualTo(SampleChannel.report("เห็นการรับเงินใต้โต๊ะ"));
        sample.complaints.add(new ComplaintStore.Written(
                handler.seal(
                        Entry.Draft.of(Entry.Kind.REPLY, SampleChannel.HANDLER, sample.today(), null),
                        Told.of("มีเลขที่ใบเสร็จไหม")),
                List.of()));
        OpenComplaint reporter = sample.open(code);
        List<Entry> entries = sample.complaints.entries(complaint.id());
        assertThat(reporter.told(entries.get(1))).contains(Told.of("มีเลขที่ใบเสร็จไหม"));
        assertThat(entries).extracting(Entry::position).containsExactly(1, 2);
    }

    @Test
    void noteOfHandlersDoesNotOpenWithTheCode() {
        TrackingCode code = sample.file("เรื่อง");
        Complaint complaint = sample.of(code);
        OpenComplaint handler = sample.open(complaint);
        Entry note = handler.seal(
                Entry.Draft.of(Entry.Kind.NOTE, SampleChannel.HANDLER, sample.today(), null), Told.of("ลับ"));
        sample.complaints.add(new ComplaintStore.Written(note, List.of()));
        Entry kept = sample.complaints.entries(complaint.id()).get(1);
        assertThat(handler.told(kept)).contains(Told.of("ลับ"));
        assertThat(sample.open(code).told(kept)).isEmpty();
    }

    @Test
    void sealDoesNotOpenInAnotherPlaceOrUnderAnotherMeaning() {
        TrackingCode code = sample.file("เรื่อง");
        OpenComplaint open = sample.open(code);
        Entry entry = sample.complaints.entries(open.id()).get(0);
        Entry asReply = new Entry(
                entry.id(),
                entry.complaintId(),
                1,
                Entry.Kind.REPLY,
                SampleChannel.HANDLER,
                entry.writtenOn(),
                null,
                entry.sealed());
        assertThatThrownBy(() -> open.told(asReply)).isInstanceOf(SealBroken.class);
    }

    @Test
    void stepsFollowTheStatesAndEachIsARow() {
        TrackingCode code = sample.file("เรื่อง");
        Complaint complaint = sample.of(code);
        assertThat(complaint.due()).contains(LocalDate.of(2026, 11, 25));
        assertThatThrownBy(() -> sample.step(complaint, State.CLOSED)).isInstanceOf(IllegalArgumentException.class);
        Complaint examined = sample.step(complaint, State.EXAMINED);
        assertThat(examined.due()).contains(LocalDate.of(2026, 12, 5));
        sample.clock.pass(Duration.ofDays(20));
        assertThat(examined.isOverdue(sample.today())).isTrue();
        Complaint closed = sample.step(sample.step(examined, State.CONCLUDED), State.CLOSED);
        assertThat(closed.concludedOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(closed.due()).isEmpty();
        Complaint again = sample.step(closed, State.EXAMINED);
        assertThat(again.concludedOn()).isNull();
        assertThat(sample.complaints.entries(complaint.id()))
                .extracting(Entry::state)
                .containsExactly(null, State.EXAMINED, State.CONCLUDED, State.CLOSED, State.EXAMINED);
    }

    @Test
    void ofTwoHandlersWhoLeadOnTheSameOnlyTheFirstDoes() {
        Complaint complaint = sample.of(sample.file("เรื่อง"));
        sample.step(complaint, State.EXAMINED);
        Entry second = sample.open(complaint)
                .seal(
                        Entry.Draft.of(Entry.Kind.STEP, SampleChannel.HANDLER, sample.today(), State.FORWARDED),
                        new Told("ช้าไป", "ป.ป.ช."));
        assertThat(sample.complaints.step(complaint, second)).isFalse();
        assertThat(sample.complaints.entries(complaint.id())).hasSize(2);
    }

    @Test
    void numberOfAnotherAgencyFindsNothing() {
        Complaint complaint = sample.of(sample.file("เรื่อง"));
        assertThat(sample.complaints.find(sample.other.id(), complaint.id())).isEmpty();
        assertThat(sample.complaints.list(sample.other.id(), null, null, 0, 10)).isEmpty();
        assertThat(sample.complaints.list(sample.town.id(), State.NEW, Channel.MISCONDUCT, 0, 10))
                .containsExactly(complaint);
        assertThat(sample.complaints.count(sample.town.id(), State.NEW, Channel.GENERAL))
                .isZero();
    }

    @Test
    void forwardedComplaintIsReadByTheOtherAgencyAloneAndTheCodeStillOpensIt() {
        TrackingCode code = sample.file("เรื่อง");
        Complaint complaint = sample.of(code);
        Complaint moved = sample.forward(complaint, "อยู่ในอำนาจของหน่วยงานนั้น");
        assertThat(sample.complaints.find(sample.town.id(), complaint.id())).isEmpty();
        assertThat(sample.complaints.left(sample.town.id(), complaint.id()))
                .contains(new Handing(complaint.id(), 2, sample.town.id(), sample.other.id(), sample.today()));
        assertThat(sample.complaints.left(sample.other.id(), complaint.id())).isEmpty();
        assertThat(moved.state()).isEqualTo(State.NEW);
        assertThat(sample.ring().open(moved, sample.complaints.seals(moved.id())))
                .isEmpty();
        OpenComplaint there = sample.keys
                .ring(sample.other.id(), SampleChannel.STRANGER, sample.account(SampleChannel.STRANGER))
                .open(moved, sample.complaints.seals(moved.id()))
                .orElseThrow();
        Entry told = sample.complaints.entries(moved.id()).get(1);
        assertThat(there.told(told)).isEqualTo(sample.open(code).told(told)).isPresent();
    }

    @Test
    void newsAreWhatNobodyOfTheHandlersHasRead() {
        Complaint complaint = sample.of(sample.file("เรื่อง"));
        assertThat(complaint.hasNews()).isTrue();
        sample.complaints.markRead(sample.town.id(), complaint.id(), 1);
        assertThat(sample.complaints
                        .find(sample.town.id(), complaint.id())
                        .orElseThrow()
                        .hasNews())
                .isFalse();
        sample.complaints.markRead(sample.other.id(), complaint.id(), 0);
    }
}
