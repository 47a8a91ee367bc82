package org.prongsai.complaint.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.web.Routes;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where the first handler opens the agency's channel, and where a recovery key is printed and proved to be on paper. */
public final class ChannelPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/channel";
    private static final String SEALED = "paper";

    private final HandlerGate gate;
    private final ChannelKeys keys;
    private final Views views;

    public ChannelPages(HandlerGate gate, ChannelKeys keys, Views views) {
        this.gate = gate;
        this.keys = keys;
        this.views = views;
    }

    /** The page that says what opening means, or what a new recovery key does. */
    public record OpeningPage(HandlerGate.Seat seat, String access, Problems problems) {}

    /** The recovery key to print, shown now and never again. */
    public record PaperPage(HandlerGate.Seat seat, List<String> groups, String sealed, LocalDate day) {}

    /** The page that asks for two groups from the paper. */
    public record CheckPage(
            HandlerGate.Seat seat, List<Integer> asked, String sealed, List<String> typed, Problems problems) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, gate.of(ctx), Problems.NONE));
        routes.post(PATH + "/paper", this::print);
        routes.post(PATH + "/check", this::ask);
        routes.post(PATH, this::open);
    }

    private void show(Context ctx, Handler handler, Problems problems) {
        views.show(
                ctx,
                "complaint/access/opening",
                new OpeningPage(gate.seat(ctx, handler), handler.access().name(), problems));
    }

    private void print(Context ctx) {
        Handler handler = gate.of(ctx);
        if (refuses(ctx, handler)) {
            return;
        }
        Paper paper = Paper.of(handler, TypedForm.exact(ctx, SEALED)).orElseGet(() -> Paper.fresh(handler));
        gate.write(handler, "complaint.paper-printed", handler.agency().slug());
        views.show(
                ctx,
                "complaint/access/paper",
                new PaperPage(gate.seat(ctx, handler), paper.groups(), paper.sealed(), gate.today()));
    }

    private void ask(Context ctx) {
        Handler handler = gate.of(ctx);
        Paper.of(handler, TypedForm.exact(ctx, SEALED))
                .filter(paper -> !refuses(ctx, handler))
                .ifPresentOrElse(
                        paper -> showCheck(ctx, handler, paper, List.of("", ""), Problems.NONE),
                        () -> again(ctx, handler));
    }

    private void open(Context ctx) {
        Handler handler = gate.of(ctx);
        if (refuses(ctx, handler)) {
            return;
        }
        Paper paper = Paper.of(handler, TypedForm.exact(ctx, SEALED)).orElse(null);
        if (paper == null) {
            again(ctx, handler);
            return;
        }
        List<String> typed = List.of(TypedForm.line(ctx, "first"), TypedForm.line(ctx, "second"));
        if (!paper.isConfirmedBy(typed)) {
            showCheck(
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                    handler,
                    paper,
                    typed,
                    Problems.of("first", "inbox.paper.wrong"));
            return;
        }
        use(handler, paper);
        ctx.redirect(handler.path() + (handler.hasAccess() ? "/keys" : "/settings?opened=yes"), HttpStatus.SEE_OTHER);
    }

    private void use(Handler handler, Paper paper) {
        if (handler.hasAccess()) {
            keys.replaceRecovery(handler.ring(), paper.key());
            gate.write(handler, "complaint.paper-replaced", handler.agency().slug());
        } else {
            keys.open(
                    handler.agency().id(),
                    paper.key(),
                    List.of(handler.holder()),
                    handler.account().id(),
                    gate.today());
            gate.write(handler, "complaint.channel-opened", handler.agency().slug());
        }
    }

    /** A recovery key is made for a new channel, or by one who holds every key; others are told who can help. */
    private boolean refuses(Context ctx, Handler handler) {
        if (handler.access() == Handler.Access.UNOPENED || keys.isComplete(handler.ring())) {
            return false;
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), handler, Problems.of("content", "inbox.opening.refused"));
        return true;
    }

    private void again(Context ctx, Handler handler) {
        if (ctx.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), handler, Problems.of("content", "inbox.paper.lost"));
        }
    }

    private void showCheck(Context ctx, Handler handler, Paper paper, List<String> typed, Problems problems) {
        views.show(
                ctx,
                "complaint/access/check",
                new CheckPage(gate.seat(ctx, handler), paper.asked(), paper.sealed(), typed, problems));
    }
}
