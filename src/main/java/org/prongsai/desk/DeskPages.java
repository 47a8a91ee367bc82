package org.prongsai.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Reports;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.check.standing.ChangedItem;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.complaint.access.Holders;
import org.prongsai.complaint.access.KeyPages;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.inbox.Due;
import org.prongsai.complaint.inbox.InboxPages;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.complaint.intake.Room;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.YearCount;
import org.prongsai.question.QuestionStore;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** The desk on which everybody who is signed in begins: what waits for them today, the most pressing first. */
public final class DeskPages implements Routes {
    private static final int SHOWN = 6;
    private static final int SHOWN_ITEMS = 10;

    private final Waiting waiting;
    private final Standing standing;
    private final AccountStore accounts;
    private final Clock clock;
    private final Views views;

    public DeskPages(Waiting waiting, Standing standing, AccountStore accounts, Clock clock, Views views) {
        this.waiting = waiting;
        this.standing = standing;
        this.accounts = accounts;
        this.clock = clock;
        this.views = views;
    }

    /** Where the page reads what people sent. */
    public record Waiting(
            InboxStore complaints,
            ChannelKeyStore keys,
            Room room,
            GuidelineStore guidelines,
            org.prongsai.question.desk.InboxStore questions) {}

    /** Where the page reads how agencies stand. */
    public record Standing(
            AgencyStore agencies,
            CheckStore checks,
            Reports reports,
            ChangeStore changes,
            DeskStore open,
            DisclosureStore disclosures,
            List<Checklist> checklists) {}

    /**
     * A handler's complaints.
     *
     * @param isOpened whether the agency ever opened its channel
     * @param holders who reads them, null before
     * @param room how much of what its files may take they take
     */
    public record Complaints(
            boolean isOpened,
            InboxStore.Counts counts,
            List<InboxPages.Row> rows,
            @Nullable Holders holders,
            Room.Fill room) {}

    /** Questions of an agency. */
    public record Questions(
            org.prongsai.question.desk.InboxStore.Counts counts, List<Question> toRelease, List<Question> toAnswer) {}

    /**
     * An officer's desk.
     *
     * @param complaints null for an officer without the right to them
     * @param items null before the first check
     */
    public record AgencyDesk(
            Account account,
            Agency agency,
            String name,
            @Nullable Complaints complaints,
            Questions questions,
            @Nullable Items items,
            List<YearCount> years,
            FirstSteps first) {}

    /**
     * What an agency has not done yet and has to do once only.
     *
     * @param channel whether complaints cannot come in yet
     * @param guideline whether nobody has looked over what the public reads of its handling
     * @param disclosures whether it publishes nothing here
     */
    public record FirstSteps(boolean channel, boolean guideline, boolean disclosures) {
        /** Whether any is left. */
        public boolean isAny() {
            return channel || guideline || disclosures;
        }
    }

    /** An administrator's desk. */
    public record AdministratorDesk(Account account, List<Account> invited, List<Account> bare, int toModerate) {}

    /** An auditor's desk. */
    public record AuditorDesk(
            Account account, int count, List<DeskStore.Open> open, List<ChangedItem> changes, ItemTitles titles) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/desk", this::show);
        routes.get("/desk/{agency}", this::showAgency);
    }

    private void show(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        Long agency = account.agencyId();
        if (agency != null) {
            String slug = standing.agencies().byId(agency).map(Agency::slug).orElseThrow(NotFoundResponse::new);
            ctx.redirect("/desk/" + slug, HttpStatus.SEE_OTHER);
        } else if (account.role() == Role.ADMINISTRATOR) {
            views.show(ctx, "desk/administrator", administrator(account));
        } else {
            views.show(ctx, "desk/auditor", auditor(account));
        }
    }

    private void showAgency(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        Agency agency = standing.agencies().bySlug(ctx.pathParam("agency")).orElseThrow(NotFoundResponse::new);
        String language = Frame.language(ctx).code();
        LocalDate today = ThaiDate.at(clock.instant());
        List<YearCount> years = standing.disclosures().years(agency.id());
        views.show(
                ctx,
                "desk/agency",
                new AgencyDesk(
                        account,
                        agency,
                        agency.name(language),
                        account.handles() ? complaints(agency.id(), today) : null,
                        questions(agency.id(), today),
                        standing.checks()
                                .latest(agency.id())
                                .flatMap(check ->
                                        standing.reports().of(check).map(reading -> Items.of(check, reading, language)))
                                .orElse(null),
                        years,
                        new FirstSteps(
                                waiting.keys().all(agency.id()).isEmpty(),
                                waiting.guidelines().find(agency.id()).isEmpty(),
                                years.isEmpty())));
    }

    private Complaints complaints(long agencyId, LocalDate today) {
        boolean isOpened = !waiting.keys().all(agencyId).isEmpty();
        return new Complaints(
                isOpened,
                waiting.complaints().counts(agencyId, null, today),
                waiting.complaints().list(agencyId, new InboxStore.View("open", null), today, 0, SHOWN).stream()
                        .map(complaint -> InboxPages.Row.of(complaint, today))
                        .toList(),
                isOpened ? KeyPages.holders(waiting.keys(), accounts, agencyId) : null,
                waiting.room().of(agencyId));
    }

    private Questions questions(long agencyId, LocalDate today) {
        QuestionStore.Part first = new QuestionStore.Part(SHOWN, 0);
        return new Questions(
                waiting.questions().counts(agencyId, today),
                lines(waiting.questions().waiting(agencyId, first).stream(), today, false),
                lines(waiting.questions().due(agencyId, first).stream(), today, true));
    }

    private static List<Question> lines(
            Stream<org.prongsai.question.desk.InboxStore.Line> lines, LocalDate today, boolean isPromised) {
        return lines.map(line -> new Question(line.address(), line.title(), due(line.dueOn(), today, isPromised)))
                .toList();
    }

    private static @Nullable Due due(@Nullable LocalDate day, LocalDate today, boolean isPromised) {
        return day == null || !isPromised ? null : Due.of(day, today);
    }

    private AdministratorDesk administrator(Account account) {
        List<Account> all =
                accounts.all().stream().filter(each -> !each.disabled()).toList();
        return new AdministratorDesk(
                account,
                all.stream().filter(each -> each.publicKey().isEmpty()).toList(),
                all.stream()
                        .filter(each -> each.publicKey().isPresent() && !each.hasFactor())
                        .toList(),
                waiting.questions().counts(null, ThaiDate.at(clock.instant())).waiting());
    }

    private AuditorDesk auditor(Account account) {
        return new AuditorDesk(
                account,
                standing.open().countOpen(),
                standing.open().open(SHOWN_ITEMS),
                standing.changes().list("", "", SHOWN_ITEMS, 0),
                new ItemTitles(standing.checklists()));
    }
}
