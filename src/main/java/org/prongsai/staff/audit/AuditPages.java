package org.prongsai.staff.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** What staff did, for auditors and administrators to read. */
public final class AuditPages implements Routes {
    private static final String PATH = "/administration/audit";
    private static final int ROWS = 50;

    private final AuditStore store;
    private final Views views;

    public AuditPages(AuditStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * A page of the log.
     *
     * @param who the wanted e-mail address of who acted or was acted upon, empty for all
     * @param action the wanted kind of action, empty for all
     */
    public record AuditPage(List<AuditEntry> entries, List<String> actions, String who, String action, Paging paging) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
    }

    private void list(Context ctx) {
        List<String> actions = new ArrayList<>(List.of(""));
        actions.addAll(store.actions());
        String who = Asked.text(ctx, "who");
        String action = Asked.choice(ctx, "action", actions);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("who", who);
        asked.put("action", action);
        Paging paging = Paging.of(Asked.page(ctx), ROWS, store.count(who, action), PATH, asked);
        views.show(
                ctx,
                "staff/audit",
                new AuditPage(store.list(who, action, ROWS, paging.offset()), actions, who, action, paging));
    }
}
