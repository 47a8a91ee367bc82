package org.prongsai.complaint.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** Where handlers see who reads the agency's complaints, let a colleague read them, and lock out who has left. */
public final class KeyPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/keys";

    private final HandlerGate gate;
    private final ChannelKeys keys;
    private final ChannelKeyStore store;
    private final AccountStore accounts;
    private final Views views;

    public KeyPages(HandlerGate gate, ChannelKeys keys, ChannelKeyStore store, AccountStore accounts, Views views) {
        this.gate = gate;
        this.keys = keys;
        this.store = store;
        this.accounts = accounts;
        this.views = views;
    }

    /**
     * The page of the keys.
     *
     * @param access how its reader stands to them
     * @param versions how many there are
     * @param reader the number of the reader's account
     * @param done what was just done, empty for nothing
     */
    public record KeysPage(
            HandlerGate.Seat seat, String access, Holders holders, int versions, long reader, String done) {
        /** Those who can give the reader the keys. */
        public List<Holders.Person> others() {
            return holders.others(reader);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/renewal", this::renew);
        routes.post(PATH + "/{account}", this::give);
    }

    /** How an agency's people stand to its keys. */
    public static Holders holders(ChannelKeyStore store, AccountStore accounts, long agencyId) {
        List<Account> holding = store.holders(agencyId).stream()
                .flatMap(id -> accounts.find(id).stream())
                .toList();
        return Holders.of(accounts.ofAgency(agencyId), holding);
    }

    private void show(Context ctx) {
        Handler handler = gate.of(ctx);
        if (handler.access() == Handler.Access.UNOPENED) {
            ctx.redirect(handler.path() + "/channel", HttpStatus.SEE_OTHER);
            return;
        }
        views.show(
                ctx,
                "complaint/access/keys",
                new KeysPage(
                        gate.seat(ctx, handler),
                        handler.access().name(),
                        holders(store, accounts, handler.agency().id()),
                        store.all(handler.agency().id()).size(),
                        handler.account().id(),
                        Asked.choice(ctx, "done", List.of("", "given", "renewed", "restored"))));
    }

    private void give(Context ctx) {
        Handler handler = gate.of(ctx);
        String id = ctx.pathParam("account");
        Account newcomer = accounts.handlersOf(handler.agency().id()).stream()
                .filter(each -> String.valueOf(each.id()).equals(id) && handler.hasAccess())
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        keys.give(
                handler.ring(),
                new Holder(newcomer.id(), newcomer.publicKey().orElseThrow()),
                handler.account().id(),
                gate.today());
        gate.write(handler, "complaint.key-given", newcomer.email());
        back(ctx, handler, "given");
    }

    private void renew(Context ctx) {
        Handler handler = gate.of(ctx);
        if (!handler.hasAccess()) {
            throw new NotFoundResponse();
        }
        Holders holders = holders(store, accounts, handler.agency().id());
        for (Holders.Person left : holders.those(Holders.Standing.LEFT)) {
            keys.remove(
                    handler.agency().id(),
                    left.account().id(),
                    holders.staying(),
                    handler.account().id(),
                    gate.today());
            gate.write(handler, "complaint.key-renewed", left.account().email());
        }
        back(ctx, handler, "renewed");
    }

    private static void back(Context ctx, Handler handler, String done) {
        ctx.redirect(handler.path() + "/keys?done=" + done, HttpStatus.SEE_OTHER);
    }
}
