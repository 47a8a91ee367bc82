package org.prongsai.complaint.inbox;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Handing;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.web.view.Views;

/** The gate to one complaint: it opens for whoever has the key, and tells others where the complaint went or who could help. */
final class CaseGate {
    private final HandlerGate gate;
    private final Handling handling;
    private final ComplaintStore complaints;
    private final Views views;

    CaseGate(HandlerGate gate, Handling handling, ComplaintStore complaints, Views views) {
        this.gate = gate;
        this.handling = handling;
        this.complaints = complaints;
        this.views = views;
    }

    /** The number in an address. */
    static Optional<Long> number(Context ctx) {
        String id = ctx.pathParam("id");
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    /** The complaint that an address names; null when the answer is given already. */
    Handling.@Nullable Opened opened(Context ctx, Handler handler) {
        Optional<Handing> left =
                number(ctx).flatMap(id -> complaints.left(handler.agency().id(), id));
        if (left.isPresent()) {
            showLeft(ctx, handler, left.get());
            return null;
        }
        Complaint complaint = CasePages.asked(ctx, handler, complaints);
        Handling.Opened opened = handling.open(handler, complaint).orElse(null);
        if (opened == null) {
            gate.write(handler, "complaint.refused", complaint.number());
            views.show(
                    ctx.status(HttpStatus.FORBIDDEN),
                    "complaint/inbox/locked",
                    new CasePages.LockedPage(
                            gate.seat(ctx, handler), complaint, handler.access().name()));
        }
        return opened;
    }

    private void showLeft(Context ctx, Handler handler, Handing handing) {
        views.show(
                ctx.status(HttpStatus.GONE),
                "complaint/inbox/left",
                new CasePages.LeftPage(
                        gate.seat(ctx, handler), handing.number(), gate.name(ctx, handing.toId()), handing.handedOn()));
    }
}
