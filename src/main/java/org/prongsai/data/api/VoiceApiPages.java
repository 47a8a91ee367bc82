package org.prongsai.data.api;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;

/** What people ask an agency and what it answers, and how many complaints it had, for programs. */
public final class VoiceApiPages implements Routes {
    private final VoiceStore store;
    private final PageCache cache;
    private final URI base;
    private final Clock clock;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public VoiceApiPages(VoiceStore store, PageCache cache, URI base, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Api api = new Api(routes, cache);
        api.get("/agencies/{slug}/questions", Listing.PARAMETERS, this::list);
        api.get("/agencies/{slug}/questions/{number}", List.of(), this::show);
        api.get("/agencies/{slug}/complaint-statistics", Listing.PARAMETERS, this::count);
    }

    private Answer list(Parameters asked) {
        long agency = office(asked).id();
        return new Listing(
                        store.count(agency),
                        asked.page(),
                        asked.size(),
                        store.questions(agency, asked.size(), Listing.offset(asked), base))
                .answer(base, asked, Map.of());
    }

    private Answer show(Parameters asked) {
        long agency = office(asked).id();
        return asked.number("number")
                .filter(number -> number <= Integer.MAX_VALUE)
                .flatMap(number -> store.question(agency, number.intValue(), base))
                .map(Api::json)
                .orElseThrow(() -> Unanswerable.absent("data.problem.no-question"));
    }

    private Answer count(Parameters asked) {
        return Listing.of(store.complaints(office(asked), ThaiDate.at(clock.instant())), asked)
                .answer(base, asked, Map.of());
    }

    private VoiceStore.Office office(Parameters asked) {
        return store.office(asked.path("slug")).orElseThrow(() -> Unanswerable.absent("data.problem.no-agency"));
    }
}
