package org.prongsai.complaint.access;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.Keyring;
import org.prongsai.seal.SealBroken;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.SignedIn;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Frame;

/**
 * Says which handler asks, with the keys that the session opens, and writes down what the handler does. Who may come at all is
 * decided before, by the table of access. Thread-safe.
 */
public final class HandlerGate {
    private final AgencyStore agencies;
    private final ChannelKeys keys;
    private final AuditLog audit;
    private final FormGate forms;
    private final Clock clock;

    public HandlerGate(AgencyStore agencies, ChannelKeys keys, AuditLog audit, FormGate forms, Clock clock) {
        this.agencies = agencies;
        this.keys = keys;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * What every page of a handler shows around its own matter.
     *
     * @param path where the agency's complaints are worked on
     * @param hasAccess whether its reader opens complaints
     * @param mark for the page's forms
     */
    public record Seat(String slug, String name, String path, boolean hasAccess, String mark) {}

    /** The handler who asks. */
    public Handler of(Context ctx) {
        SignedIn signedIn = AccessGate.signedIn(ctx);
        Agency agency = agencies.bySlug(ctx.pathParam("agency"))
                .filter(each -> signedIn.account().isOf(each.id()))
                .orElseThrow(NotFoundResponse::new);
        Keyring none = new Keyring(agency.id(), Map.of());
        if (!keys.isOpened(agency.id())) {
            return new Handler(signedIn.account(), signedIn.key(), agency, none, Handler.Access.UNOPENED);
        }
        try {
            Keyring ring = keys.ring(agency.id(), signedIn.account().id(), signedIn.key());
            Handler.Access access = ring.keys().isEmpty() ? Handler.Access.NONE : Handler.Access.HELD;
            return new Handler(signedIn.account(), signedIn.key(), agency, ring, access);
        } catch (SealBroken anotherKey) {
            return new Handler(signedIn.account(), signedIn.key(), agency, none, Handler.Access.STALE);
        }
    }

    /** What stands around a page of this handler. */
    public Seat seat(Context ctx, Handler handler) {
        return new Seat(
                handler.agency().slug(),
                handler.agency().name(Frame.language(ctx).code()),
                handler.path(),
                handler.hasAccess(),
                forms.mark(ctx));
    }

    /** What another agency is called on a page. */
    public String name(Context ctx, long agencyId) {
        return agencies.byId(agencyId).orElseThrow().name(Frame.language(ctx).code());
    }

    /** Writes down what a handler did; {@code subject} is a number or a name, never what a complaint says. */
    public void write(Handler handler, String action, String subject) {
        audit.write(handler.account(), action, subject, handler.agency().slug());
    }

    public LocalDate today() {
        return ThaiDate.at(clock.instant());
    }
}
