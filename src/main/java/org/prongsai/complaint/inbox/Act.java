package org.prongsai.complaint.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.State;

/** Something that a handler may do with a complaint; each leaves one entry. */
public enum Act {
    /** Says that a handler has read it and deals with it. */
    EXAMINATION(Entry.Kind.STEP, State.EXAMINED),
    REPLY(Entry.Kind.REPLY, null),
    /** Asks the reporter for more. */
    ENQUIRY(Entry.Kind.REPLY, null),
    /** Tells what came of it for now; promised within 15 days. */
    PRELIMINARY(Entry.Kind.REPLY, null),
    /** For the agency's handlers alone. */
    NOTE(Entry.Kind.NOTE, null),
    FORWARDING(Entry.Kind.STEP, State.FORWARDED),
    CONCLUSION(Entry.Kind.STEP, State.CONCLUDED),
    CLOSURE(Entry.Kind.STEP, State.CLOSED),
    /** Takes up again what was forwarded, concluded or closed. */
    REOPENING(Entry.Kind.STEP, State.EXAMINED);

    private final Entry.Kind kind;
    private final @Nullable State to;

    Act(Entry.Kind kind, @Nullable State to) {
        this.kind = kind;
        this.to = to;
    }

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The act of a word; none for anything else. */
    public static Optional<Act> of(String code) {
        return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    /** What may be done with a complaint as it stands now. */
    public static List<Act> possible(Complaint complaint) {
        return Stream.of(values()).filter(act -> act.isPossible(complaint)).toList();
    }

    Entry.Kind kind() {
        return kind;
    }

    @Nullable
    State to() {
        return to;
    }

    /** Whether the complaint as it stands now lets it. */
    public boolean isPossible(Complaint complaint) {
        State now = complaint.state();
        return switch (this) {
            case REPLY, ENQUIRY, NOTE -> true;
            case EXAMINATION -> now == State.NEW;
            case REOPENING -> now == State.FORWARDED || now == State.CONCLUDED || now == State.CLOSED;
            case PRELIMINARY -> complaint.preliminaryOn() == null && (now == State.EXAMINED || now == State.FORWARDED);
            case FORWARDING, CONCLUSION, CLOSURE -> to != null && now.next().contains(to);
        };
    }

    /** Whether it says nothing without words. */
    public boolean needsText() {
        return this != EXAMINATION;
    }

    /** Whether the reporter reads it. */
    public boolean isForReporter() {
        return kind.isForReporter();
    }
}
