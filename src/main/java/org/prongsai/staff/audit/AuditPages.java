package org.prongsai.staff.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.staff.Office;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** What staff did, for auditors and administrators to read. */
public final class AuditPages implements Routes {
    private static final String PATH = "/administration/audit";
    private static final int ROWS = 50;

    private final AuditStore store;
    private final Office.Register register;
    private final Views views;

    public AuditPages(AuditStore store, Office.Register register, Views views) {
        this.store = store;
        this.register = register;
        this.views = views;
    }

    /**
     * A page of the log.
     *
     * @param who the wanted e-mail address of who acted or was acted upon, empty for all
     * @param action the wanted kind of action, empty for all
     */
    public record AuditPage(List<AuditLine> lines, List<String> actions, String who, String action, Paging paging) {}

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
        Paging paging = Asked.page(ctx, number -> Paging.of(number, ROWS, store.count(who, action), PATH, asked));
        String language = Frame.language(ctx).code();
        List<AuditLine> lines = store.list(who, action, ROWS, paging.offset()).stream()
                .map(entry -> AuditLine.of(entry, register, language))
                .toList();
        views.show(ctx, "staff/audit", new AuditPage(lines, actions, who, action, paging));
    }
}
