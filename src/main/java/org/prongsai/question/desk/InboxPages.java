package org.prongsai.question.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.question.Promise;
import org.prongsai.question.QuestionStore;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.digest.Digest;
import org.prongsai.staff.digest.DigestStore;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** What waits: for an officer the questions to one agency, for the portal's moderation those to all. */
public final class InboxPages implements Routes {
    private static final List<String> SHOWS = List.of("waiting", "due", "all");
    private static final String INBOX = "questions";
    private static final int ON_A_PAGE = 30;

    private final Shelf shelf;
    private final Promise promise;
    private final FormGate forms;
    private final Outbox outbox;
    private final Views views;

    /** Where inboxes read and write. */
    public record Shelf(AgencyStore agencies, InboxStore inbox, DigestStore digests, AuditLog audit) {}

    public InboxPages(Shelf shelf, Promise promise, FormGate forms, Outbox outbox, Views views) {
        this.shelf = shelf;
        this.promise = promise;
        this.forms = forms;
        this.outbox = outbox;
        this.views = views;
    }

    /** The letter on what waits here: what nobody released, what is to be answered, and what of that is late. */
    public static Digest digest(InboxStore store) {
        return new Digest(INBOX, "question.mail.digest", account -> true, (agencyId, today) -> {
            InboxStore.Counts counts = store.counts(agencyId, today);
            return new Digest.Waiting(counts.waiting(), counts.due(), counts.overdue());
        });
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/administration/questions", this::listAll);
        routes.get("/desk/{agency}/questions", this::list);
        routes.post("/desk/{agency}/questions/digest", this::want);
    }

    private void listAll(Context ctx) {
        show(ctx, null, "/administration/questions");
    }

    private void list(Context ctx) {
        Agency agency = agency(ctx);
        show(ctx, agency, "/desk/" + agency.slug() + "/questions");
    }

    private void want(Context ctx) {
        Agency agency = agency(ctx);
        Account account = AccessGate.signedIn(ctx).account();
        boolean isWanted = "yes".equals(ctx.formParam("wanted"));
        if (isWanted) {
            shelf.digests()
                    .want(account.id(), INBOX, agency.id(), Frame.language(ctx).code());
        } else {
            shelf.digests().wantNot(account.id(), INBOX);
        }
        shelf.audit()
                .write(account, isWanted ? "question.letters-wanted" : "question.letters-ended", agency.slug(), "");
        ctx.redirect("/desk/" + agency.slug() + "/questions?done=" + (isWanted ? "on" : "off"), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, @Nullable Agency agency, String path) {
        Account account = AccessGate.signedIn(ctx).account();
        Long agencyId = agency == null ? null : agency.id();
        InboxStore.Counts counts = shelf.inbox().counts(agencyId, promise.today());
        String show = Asked.choice(ctx, "show", counts.waiting() == 0 ? List.of("due", "waiting", "all") : SHOWS);
        int total = Map.of("waiting", counts.waiting(), "due", counts.due(), "all", counts.sent())
                .getOrDefault(show, 0);
        Paging paging = Asked.page(ctx, number -> Paging.of(number, ON_A_PAGE, total, path, Map.of("show", show)));
        QuestionStore.Part part = new QuestionStore.Part(ON_A_PAGE, paging.offset());
        List<InboxStore.Line> lines = switch (show) {
            case "waiting" -> shelf.inbox().waiting(agencyId, part);
            case "due" -> shelf.inbox().due(agencyId, part);
            default -> shelf.inbox().all(agencyId, part);
        };
        views.show(
                ctx,
                "question/inbox",
                new Inbox(
                        agency,
                        agency == null ? "" : agency.name(Frame.language(ctx).code()),
                        path,
                        show,
                        counts,
                        lines,
                        paging,
                        promise.today(),
                        agency != null && account.role() == Role.OFFICER && outbox.isOpen(),
                        shelf.digests().wants(account.id(), INBOX),
                        Asked.choice(ctx, "done", List.of("", "on", "off")),
                        forms.mark(ctx)));
    }

    private Agency agency(Context ctx) {
        return shelf.agencies().bySlug(ctx.pathParam("agency")).orElseThrow(NotFoundResponse::new);
    }

    /**
     * What waits.
     *
     * @param agency null for that of all agencies
     * @param mayWant whether letters can be had
     * @param done {@code on} or {@code off} when letters were just switched so, else empty
     */
    public record Inbox(
            @Nullable Agency agency,
            String name,
            String path,
            String show,
            InboxStore.Counts counts,
            List<InboxStore.Line> lines,
            Paging paging,
            LocalDate today,
            boolean mayWant,
            boolean wants,
            String done,
            String mark) {
        /** What can be shown. */
        public List<String> shows() {
            return SHOWS;
        }

        /** How much there is of it. */
        public int count(String list) {
            return list.equals("waiting") ? counts.waiting() : list.equals("due") ? counts.due() : counts.sent();
        }
    }
}
