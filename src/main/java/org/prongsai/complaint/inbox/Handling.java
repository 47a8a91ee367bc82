package org.prongsai.complaint.inbox;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.State;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.channel.ChannelKey;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.channel.GuidelineStore;

/**
 * Does what handlers decide: seals the entry, and keeps it only when the complaint is still as the handler saw it. Handing a
 * complaint to another agency seals its key to that agency's handlers, and takes it from those who handed it. Thread-safe.
 */
public final class Handling {
    private final InboxStore store;
    private final ChannelKeyStore keys;
    private final GuidelineStore guidelines;

    public Handling(InboxStore store, ChannelKeyStore keys, GuidelineStore guidelines) {
        this.store = store;
        this.keys = keys;
        this.guidelines = guidelines;
    }

    /** A complaint in a handler's hands. */
    public record Opened(Handler handler, Complaint complaint, OpenComplaint open) {}

    /** What came of it. */
    public enum Result {
        DONE,
        /** The same was done before by the same handler, as by a second click. */
        DONE_BEFORE,
        /** Somebody did something else meanwhile, and nothing was done. */
        MEANWHILE
    }

    /** A complaint of the handler's agency with what opens it; nothing for a number of another's or one they cannot open. */
    public Optional<Opened> open(Handler handler, Complaint complaint) {
        return handler.ring()
                .open(complaint, store.complaints().seals(complaint.id()))
                .map(open -> new Opened(handler, complaint, open));
    }

    /** Where the complaint may be handed, and which agency the form means. */
    Destination destination(Complaint complaint, ActForm form) {
        return Destination.of(store, complaint.agencyId(), form);
    }

    /** Does it, when the form has no problems; {@code receiver} is the agency that a complaint is handed to, null for none. */
    Result act(Opened opened, Act act, ActForm form, @Nullable Agency receiver, LocalDate today) {
        Complaint complaint = opened.complaint();
        if (form.seen() != complaint.entries() || !act.isPossible(complaint)) {
            return wasDone(opened, act, form) ? Result.DONE_BEFORE : Result.MEANWHILE;
        }
        String to = receiver == null ? form.body() : receiver.name();
        Entry.Draft draft =
                Entry.Draft.of(act.kind(), opened.handler().account().id(), today, act.to());
        Entry entry = opened.open().seal(draft, form.told(act, to));
        return keep(opened, act, entry, receiver) ? Result.DONE : Result.MEANWHILE;
    }

    private boolean keep(Opened opened, Act act, Entry entry, @Nullable Agency receiver) {
        Complaint complaint = opened.complaint();
        return switch (act) {
            case NOTE, REPLY, ENQUIRY -> store.write(complaint, entry, false);
            case PRELIMINARY -> store.write(complaint, entry, true);
            case EXAMINATION, CONCLUSION, CLOSURE -> store.step(complaint, entry, null);
            case REOPENING ->
                store.step(
                        complaint,
                        entry,
                        later(complaint, guidelines.of(complaint.agencyId()).from(entry.writtenOn())));
            case FORWARDING ->
                receiver == null
                        ? store.step(complaint, entry, null)
                        : store.forward(complaint, entry, move(opened, receiver, entry.writtenOn()));
        };
    }

    /** What is taken up again gets new days, and never fewer than it had. */
    private static LocalDate later(Complaint complaint, Guideline.Days days) {
        return days.closeBy().isAfter(complaint.closeBy()) ? days.closeBy() : complaint.closeBy();
    }

    private ComplaintStore.Move move(Opened opened, Agency receiver, LocalDate day) {
        ChannelKey key = keys.current(receiver.id()).orElseThrow();
        Guideline.Days days = guidelines.of(receiver.id()).from(day);
        return new ComplaintStore.Move(
                receiver.id(),
                key.id(),
                opened.open().sealTo(key.publicKey()),
                days.examineBy(),
                days.preliminaryBy(),
                days.closeBy());
    }

    /** Whether the first entry that the form did not know is this very act. */
    private boolean wasDone(Opened opened, Act act, ActForm form) {
        Long self = opened.handler().account().id();
        State to = act.to();
        return store.complaints().entries(opened.complaint().id()).stream()
                .filter(entry -> entry.position() == form.seen() + 1)
                .filter(entry -> entry.kind() == act.kind() && entry.state() == to && self.equals(entry.accountId()))
                .anyMatch(entry -> opened.open()
                        .told(entry)
                        .filter(told -> told.text().equals(form.text()))
                        .isPresent());
    }
}
