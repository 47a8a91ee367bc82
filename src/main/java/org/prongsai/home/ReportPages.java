package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.search.Query;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** The one door for whoever saw wrongdoing or has a complaint: to the agency that is meant, to the commission, or back by a code. */
public final class ReportPages implements Routes {
    /** More than anybody reads to find the one that is meant. */
    private static final int MOST = 20;
    /** Among so many those whose forms are open here are looked for. */
    private static final int AMONG = 200;

    private final SearchStore search;
    private final ChannelKeyStore keys;
    private final Views views;
    private final PageCache cache;

    public ReportPages(SearchStore search, ChannelKeyStore keys, Views views, PageCache cache) {
        this.search = search;
        this.keys = keys;
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/complaints", cache.kept(this::choose));
        routes.get("/report", ReportPages::moved);
    }

    /** It was a page of its own once, and is linked from elsewhere. */
    private static void moved(Context ctx) {
        Asked.lead(ctx, "/complaints");
    }

    private void choose(Context ctx) {
        String text = Asked.text(ctx, "q");
        boolean isEnglish = Frame.language(ctx).code().equals("en");
        List<SearchStore.Hit> hits = search.find(Subject.AGENCY, Query.of(text), AMONG, 0);
        Set<String> open = hits.isEmpty() ? Set.of() : keys.open(Channel.values().length);
        List<Found> found = hits.stream()
                .map(hit -> new Found(
                        hit.address(),
                        isEnglish && hit.englishTitle() != null ? hit.englishTitle() : hit.title(),
                        open.contains(hit.address().substring(hit.address().lastIndexOf('/') + 1))))
                .sorted(Comparator.comparing(agency -> !agency.isOpen()))
                .limit(MOST)
                .toList();
        views.show(ctx, "home/complaints", new ChoicePage(text, found, hits.size() > MOST));
    }

    /** An agency whose name holds what was typed; {@code isOpen} says whether it takes complaints here. */
    public record Found(String address, String name, boolean isOpen) {}

    /** Agencies to choose from, those first that take complaints here; {@code more} where there may be others with such a name. */
    public record ChoicePage(String text, List<Found> found, boolean more) {}
}
