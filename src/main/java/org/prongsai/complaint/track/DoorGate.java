package org.prongsai.complaint.track;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.edge.Turns;

/** Opens complaints by their tracking codes, only so often over all who try. A mistyped code is told before any is tried. */
final class DoorGate {
    private final ComplaintStore store;
    private final CodeKeys codes;
    private final Turns turns;

    DoorGate(ComplaintStore store, CodeKeys codes, Turns turns) {
        this.store = store;
        this.codes = codes;
        this.turns = turns;
    }

    /**
     * What a typed code led to: a complaint, or the message that says why not.
     *
     * @param status of the answer
     * @param why null when it is open
     */
    record Door(
            @Nullable Complaint complaint,
            @Nullable OpenComplaint open,
            int status,
            @Nullable String why) {
        private static Door closed(int status, String why) {
            return new Door(null, null, status, "complaint.code." + why);
        }
    }

    /** Tries a code that somebody typed. */
    Door open(Context ctx, String typed) {
        TrackingCode.Reading reading = TrackingCode.read(typed);
        if (reading.code().isEmpty()) {
            return Door.closed(422, String.valueOf(reading.fault()).toLowerCase(Locale.ROOT));
        }
        if (!turns.take(ctx)) {
            return Door.closed(429, "busy");
        }
        CodeKeys.Way way = codes.of(reading.code().get());
        Complaint complaint = store.byLookup(way.lookup()).orElse(null);
        if (complaint == null) {
            turns.failed(ctx);
            return Door.closed(422, "unknown");
        }
        return new Door(
                complaint, OpenComplaint.byReporter(complaint, store.seals(complaint.id()), way.key()), 200, null);
    }
}
