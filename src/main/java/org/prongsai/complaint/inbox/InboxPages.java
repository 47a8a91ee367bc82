package org.prongsai.complaint.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.complaint.access.Holders;
import org.prongsai.complaint.access.KeyPages;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.digest.Digest;
import org.prongsai.staff.digest.DigestStore;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** The list of an agency's complaints: what is promised first at the top, and nothing of what they say. */
public final class InboxPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints";
    private static final String INBOX = "complaints";
    private static final int ROWS = 50;
    /** What the letter counts as due soon: today and as many days more. */
    private static final int SOON_DAYS = 2;

    private static final List<String> VIEWS =
            List.of("open", "late", "news", "NEW", "EXAMINED", "FORWARDED", "CONCLUDED", "CLOSED", "all");

    private final HandlerGate gate;
    private final InboxStore store;
    private final ChannelKeyStore keys;
    private final Letters letters;
    private final Views views;

    public InboxPages(HandlerGate gate, InboxStore store, ChannelKeyStore keys, Letters letters, Views views) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.letters = letters;
        this.views = views;
    }

    /** Who works here, and who of them wants letters on what waits, where letters are sent. */
    public record Letters(AccountStore accounts, DigestStore digests, Outbox outbox) {
        /** The word on the button for letters: wanted, not, or empty where nobody carries any. */
        String digest(long account) {
            return !outbox.isOpen() ? "" : digests.wants(account, INBOX) ? "off" : "on";
        }
    }

    /** One complaint; {@code due} is null when nothing is promised any more. */
    public record Row(Complaint complaint, @Nullable Due due) {
        public static Row of(Complaint complaint, LocalDate today) {
            return new Row(
                    complaint, complaint.due().map(day -> Due.of(day, today)).orElse(null));
        }
    }

    /** A complaint that another agency here has now. */
    public record Gone(String number, String address, Channel channel, LocalDate day, String to) {}

    /** A link to a part of the list. */
    public record View(String word, String address, int count, boolean current) {}

    /** A link to one form's complaints; the word is empty for all. */
    public record Form(String word, String address, boolean current) {}

    /**
     * The list.
     *
     * @param access how its reader stands to the keys
     * @param holders who could give them
     * @param gone those of the part that went to other agencies here, after the rows
     * @param view the part that is shown
     * @param reader the number of the reader's account
     * @param done what was just done, empty for nothing
     * @param digest whether letters can be switched {@code on} or {@code off}, empty where there are none
     */
    public record InboxPage(
            HandlerGate.Seat seat,
            String access,
            Holders holders,
            List<View> views,
            List<Form> forms,
            List<Row> rows,
            List<Gone> gone,
            String view,
            long reader,
            Paging paging,
            String done,
            String digest) {
        /** The word of the form whose complaints are shown, empty for all. */
        public String form() {
            return forms.stream()
                    .filter(Form::current)
                    .findFirst()
                    .orElseThrow()
                    .word();
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH + "/digest", this::want);
    }

    /** The letter to handlers on what waits here; what came today is not counted in it. */
    public static Digest digest(InboxStore store) {
        return new Digest(
                INBOX,
                "inbox.digest",
                Account::handles,
                (agencyId, today) -> store.waitedYesterday(agencyId, today, today.plusDays(SOON_DAYS)));
    }

    private void want(Context ctx) {
        Handler handler = gate.of(ctx);
        long account = handler.account().id();
        boolean isWanted = "yes".equals(ctx.formParam("wanted"));
        if (isWanted) {
            letters.digests()
                    .want(
                            account,
                            INBOX,
                            handler.agency().id(),
                            Frame.language(ctx).code());
        } else {
            letters.digests().wantNot(account, INBOX);
        }
        gate.write(
                handler,
                isWanted ? "complaint.letters-wanted" : "complaint.letters-ended",
                handler.agency().slug());
        ctx.redirect(handler.path() + "?done=letters-" + (isWanted ? "on" : "off"), HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx) {
        Handler handler = gate.of(ctx);
        if (handler.access() == Handler.Access.UNOPENED) {
            ctx.redirect(handler.path() + "/channel", HttpStatus.SEE_OTHER);
            return;
        }
        String view = Asked.choice(ctx, "view", VIEWS);
        Channel channel = Asked.value(ctx, "form", Channel::of).orElse(null);
        LocalDate today = gate.today();
        long agencyId = handler.agency().id();
        InboxStore.Counts counts = store.counts(agencyId, channel, today);
        Paging paging = Asked.page(
                ctx, number -> Paging.of(number, ROWS, counts.of(view), handler.path(), asked(view, channel)));
        List<Row> rows = store.list(agencyId, new InboxStore.View(view, channel), today, paging.offset(), ROWS).stream()
                .map(complaint -> Row.of(complaint, today))
                .toList();
        views.show(
                ctx,
                "complaint/inbox/inbox",
                new InboxPage(
                        gate.seat(ctx, handler),
                        handler.access().name(),
                        KeyPages.holders(keys, letters.accounts(), agencyId),
                        views(handler, counts, view, channel),
                        forms(handler, view, channel),
                        rows,
                        view.equals("FORWARDED")
                                ? gone(ctx, handler, channel, paging.offset() - counts.forwarded(), ROWS - rows.size())
                                : List.of(),
                        view,
                        handler.account().id(),
                        paging,
                        Asked.choice(ctx, "done", List.of("", "forwarded", "letters-on", "letters-off")),
                        letters.digest(handler.account().id())));
    }

    /** What fills the rest of a page, from a place among them on. */
    private List<Gone> gone(Context ctx, Handler handler, @Nullable Channel channel, int from, int most) {
        return store.left(handler.agency().id(), channel, Math.max(0, from), most).stream()
                .map(left -> new Gone(
                        Complaint.numberOf(left.complaintId()),
                        handler.path() + "/" + left.complaintId(),
                        left.channel(),
                        left.handedOn(),
                        gate.name(ctx, left.toId())))
                .toList();
    }

    private static List<View> views(
            Handler handler, InboxStore.Counts counts, String current, @Nullable Channel channel) {
        return VIEWS.stream()
                .map(view -> new View(
                        view,
                        Paging.address(handler.path(), asked(view, channel)),
                        counts.of(view),
                        view.equals(current)))
                .toList();
    }

    private static List<Form> forms(Handler handler, String view, @Nullable Channel current) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("", Paging.address(handler.path(), asked(view, null)), current == null));
        Stream.of(Channel.values())
                .map(channel -> new Form(
                        channel.code(), Paging.address(handler.path(), asked(view, channel)), channel == current))
                .forEach(forms::add);
        return forms;
    }

    private static Map<String, String> asked(String view, @Nullable Channel channel) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("view", view.equals("open") ? "" : view);
        asked.put("form", channel == null ? "" : channel.code());
        return asked;
    }
}
