package org.prongsai.data.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.prongsai.checklist.Checklist;
import org.prongsai.data.open.OpenChecklist;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;

/** The checklists for programs, and the description of all addresses that programs can ask. */
public final class ChecklistApiPages implements Routes {
    private static final String DESCRIPTION = "/data/openapi.yaml";

    private final List<Checklist> checklists;
    private final PageCache cache;
    private final URI base;
    private final Answer description = Answer.text("application/yaml", description());

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public ChecklistApiPages(List<Checklist> checklists, PageCache cache, URI base) {
        this.checklists = List.copyOf(checklists);
        this.cache = cache;
        this.base = base;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Api api = new Api(routes, cache);
        api.get("/checklists", Listing.PARAMETERS, this::list);
        api.get("/checklists/{id}", List.of(), this::show);
        api.get("/openapi.yaml", List.of(), asked -> description);
    }

    private Answer list(Parameters asked) {
        return Listing.of(checklists.stream().map(OpenChecklist::head).toList(), asked)
                .answer(base, asked, Map.of());
    }

    private Answer show(Parameters asked) {
        return checklists.stream()
                .filter(list -> list.id().equals(asked.path("id")))
                .findFirst()
                .map(list -> Api.json(OpenChecklist.whole(list)))
                .orElseThrow(() -> Unanswerable.absent("data.problem.no-checklist"));
    }

    private static String description() {
        try (InputStream in = ChecklistApiPages.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTION + " is missing inside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(DESCRIPTION, e);
        }
    }
}
