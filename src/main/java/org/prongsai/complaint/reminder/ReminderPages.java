package org.prongsai.complaint.reminder;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;

/** Where handlers say whether they want a letter when complaints wait; the list of complaints shows the button. */
public final class ReminderPages implements Routes {
    private final HandlerGate gate;
    private final ReminderStore store;

    public ReminderPages(HandlerGate gate, ReminderStore store) {
        this.gate = gate;
        this.store = store;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/desk/{agency}/complaints/reminder", this::want);
    }

    private void want(Context ctx) {
        Handler handler = gate.of(ctx);
        boolean isWanted = "yes".equals(ctx.formParam("wanted"));
        if (isWanted) {
            store.want(
                    handler.account().id(),
                    handler.agency().id(),
                    Frame.language(ctx).code());
        } else {
            store.wantNot(handler.account().id());
        }
        gate.write(
                handler,
                isWanted ? "complaint.letters-wanted" : "complaint.letters-ended",
                handler.agency().slug());
        ctx.redirect(handler.path(), HttpStatus.SEE_OTHER);
    }
}
