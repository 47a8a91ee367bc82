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
        if ("yes".equals(ctx.formParam("wanted"))) {
            store.want(
                    handler.account().id(),
                    handler.agency().id(),
                    Frame.language(ctx).code());
        } else {
            store.wantNot(handler.account().id());
        }
        ctx.redirect(handler.path(), HttpStatus.SEE_OTHER);
    }
}
