package org.prongsai.complaint.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** One complaint, opened for a handler: to read, and to print for the file. */
public final class CasePages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/{id}";

    private final HandlerGate gate;
    private final CaseGate cases;
    private final Shelf shelf;
    private final Views views;

    public CasePages(HandlerGate gate, Handling handling, Shelf shelf, Views views) {
        this.gate = gate;
        this.cases = new CaseGate(gate, handling, shelf.complaints(), views);
        this.shelf = shelf;
        this.views = views;
    }

    /** Where the pages read. */
    public record Shelf(ComplaintStore complaints, AccountStore accounts) {}

    /**
     * A promise of the agency.
     *
     * @param what the end of its message's key
     * @param done the day on which it was kept, null while it is open
     */
    public record Promise(
            String what, LocalDate by, @Nullable LocalDate done, Due due) {
        /** Whether it was kept after its day, or is not kept though its day has passed. */
        public boolean isBroken() {
            return done == null ? due.isLate() : done.isAfter(by);
        }
    }

    /** That another agency here had the complaint before and forwarded it. */
    public record Came(String from, LocalDate day) {}

    /** That another agency asked the reporter, who has not answered: what it asked is entry {@code line} on the page. */
    public record OpenQuestion(String by, LocalDate day, int line) {}

    /**
     * The complaint on a page.
     *
     * @param came null when it was sent to this agency
     * @param asked null when no question of another agency waits for the reporter
     */
    public record CasePage(
            HandlerGate.Seat seat,
            Complaint complaint,
            @Nullable Came came,
            @Nullable OpenQuestion asked,
            Correspondence correspondence,
            List<Promise> promises,
            List<Act> acts,
            String done) {}

    /** A complaint to which the reader holds no key. */
    public record LockedPage(HandlerGate.Seat seat, Complaint complaint, String access) {}

    /** A complaint that went to another agency here: its number, which one and when, and nothing of what it says. */
    public record LeftPage(HandlerGate.Seat seat, String number, String to, LocalDate day) {}

    /** A complaint for the paper file; {@code withName} and {@code withNotes} say what of it is shown. */
    public record PrintPage(
            HandlerGate.Seat seat,
            Complaint complaint,
            @Nullable Came came,
            Correspondence correspondence,
            boolean withName,
            boolean withNotes,
            LocalDate day,
            String by) {
        /** All that is printed. */
        public Correspondence shown() {
            return withNotes ? correspondence : correspondence.withoutNotes();
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.get(PATH + "/print", this::print);
    }

    /** The complaint that an address names, when it is the agency's. */
    static Complaint asked(Context ctx, Handler handler, ComplaintStore complaints) {
        return CaseGate.number(ctx)
                .flatMap(id -> complaints.find(handler.agency().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx) {
        Handler handler = gate.of(ctx);
        Handling.Opened opened = cases.opened(ctx, handler);
        if (opened == null) {
            return;
        }
        Complaint complaint = opened.complaint();
        gate.write(handler, "complaint.read", complaint.number());
        Correspondence all = correspondence(opened);
        shelf.complaints().markRead(complaint.agencyId(), complaint.id(), complaint.entries());
        String done = Asked.value(ctx, "done", Act::of).map(Act::code).orElse("");
        views.show(
                ctx,
                "complaint/inbox/case",
                new CasePage(
                        gate.seat(ctx, handler),
                        complaint,
                        came(ctx, complaint),
                        asked(ctx, complaint, all),
                        all,
                        promises(complaint, all, gate.today()),
                        Act.possible(complaint),
                        done));
    }

    private void print(Context ctx) {
        Handler handler = gate.of(ctx);
        Handling.Opened opened = cases.opened(ctx, handler);
        if (opened == null) {
            return;
        }
        Complaint complaint = opened.complaint();
        gate.write(handler, "complaint.printed", complaint.number());
        views.show(
                ctx,
                "complaint/inbox/print",
                new PrintPage(
                        gate.seat(ctx, handler),
                        complaint,
                        came(ctx, complaint),
                        correspondence(opened),
                        !Asked.text(ctx, "name").isEmpty(),
                        !Asked.text(ctx, "notes").isEmpty(),
                        gate.today(),
                        handler.account().name()));
    }

    private @Nullable Came came(Context ctx, Complaint complaint) {
        return shelf.complaints()
                .handing(complaint.id())
                .map(handing -> new Came(gate.name(ctx, handing.agencyId()), handing.handedOn()))
                .orElse(null);
    }

    private @Nullable OpenQuestion asked(Context ctx, Complaint complaint, Correspondence all) {
        Correspondence.Line line = all.unanswered();
        if (line == null) {
            return null;
        }
        return shelf.complaints().handings(complaint.id()).stream()
                .filter(handing -> line.number() <= handing.position())
                .findFirst()
                .filter(handing -> handing.agencyId() != complaint.agencyId())
                .map(handing -> new OpenQuestion(
                        gate.name(ctx, handing.agencyId()),
                        line.day(),
                        all.lines().indexOf(line) + 1))
                .orElse(null);
    }

    private Correspondence correspondence(Handling.Opened opened) {
        return Correspondence.of(opened.complaint(), opened.open(), shelf.complaints(), shelf.accounts());
    }

    static List<Promise> promises(Complaint complaint, Correspondence all, LocalDate today) {
        List<Promise> promises = new ArrayList<>();
        promises.add(promise("examined", complaint.examineBy(), all.examinedOn(), today));
        promises.add(promise("preliminary", complaint.preliminaryBy(), complaint.preliminaryOn(), today));
        promises.add(promise("closed", complaint.closeBy(), complaint.closedOn(), today));
        return promises;
    }

    private static Promise promise(String what, LocalDate by, @Nullable LocalDate done, LocalDate today) {
        return new Promise(what, by, done, Due.of(by, today));
    }
}
