package org.prongsai.complaint.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.seal.SealBroken;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Attempts;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where a handler types the key that lies in the safe, when nobody is left who could give the keys. */
public final class RecoveryPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/recovery";
    private static final String FIELD = "key";

    private final HandlerGate gate;
    private final ChannelKeys keys;
    private final Attempts attempts;
    private final Views views;

    public RecoveryPages(HandlerGate gate, ChannelKeys keys, Attempts attempts, Views views) {
        this.gate = gate;
        this.keys = keys;
        this.attempts = attempts;
        this.views = views;
    }

    /** The page with the form; {@code typed} is what was typed, to be mended. */
    public record RecoveryPage(HandlerGate.Seat seat, String typed, Problems problems) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, gate.of(ctx), "", Problems.NONE));
        routes.post(PATH, this::recover);
    }

    private void recover(Context ctx) {
        Handler handler = gate.of(ctx);
        String typed = TypedForm.line(ctx, FIELD);
        RecoveryKey.Reading reading = RecoveryKey.read(typed);
        Problems problems =
                reading.key().isPresent() ? tried(handler, reading.key().get()) : mistyped(reading);
        if (problems.isEmpty()) {
            ctx.redirect(handler.path() + "/channel?restored=yes", HttpStatus.SEE_OTHER);
        } else {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), handler, typed, problems);
        }
    }

    private Problems tried(Handler handler, RecoveryKey paper) {
        String who = "recovery of " + handler.agency().id();
        if (handler.access() == Handler.Access.UNOPENED) {
            return Problems.of(FIELD, "inbox.recovery.unopened");
        }
        if (!attempts.take(who)) {
            return Problems.of(FIELD, "inbox.recovery.wait");
        }
        try {
            keys.recover(handler.agency().id(), paper, handler.holder(), gate.today());
        } catch (SealBroken notThisAgencys) {
            gate.write(handler, "complaint.recovery-failed", handler.agency().slug());
            return Problems.of(FIELD, "inbox.recovery.other");
        }
        attempts.forget(who);
        gate.write(handler, "complaint.recovered", handler.agency().slug());
        return Problems.NONE;
    }

    private static Problems mistyped(RecoveryKey.Reading reading) {
        return reading.wrongGroup() == 0
                ? Problems.of(FIELD, "inbox.recovery.length")
                : new Problems(java.util.List.of(new Problem(
                        FIELD, "inbox.recovery.group", Map.of("group", String.valueOf(reading.wrongGroup())))));
    }

    private void show(Context ctx, Handler handler, String typed, Problems problems) {
        views.show(ctx, "complaint/access/recovery", new RecoveryPage(gate.seat(ctx, handler), typed, problems));
    }
}
