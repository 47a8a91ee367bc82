package org.prongsai;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.prongsai.agency.AgencyStore;
import org.prongsai.web.PageCache;

/**
 * Has pages made anew that a check has changed: the front page and its agency's own at once, lists of many agencies after a
 * moment, because in a national run a check ends every few seconds. Thread-safe.
 */
final class CheckedPages {
    private static final Pattern LISTS = Pattern.compile(
            "/(?:(?:api/v1/)?agencies(?:\\.\\w+)?(?:[?].*)?|(?:provinces|ranking|compare|changes|search|data)(?:[./?].*)?)");

    private final PageCache cache;
    private final AgencyStore agencies;
    private final AtomicBoolean isAnyChanged = new AtomicBoolean();

    CheckedPages(PageCache cache, AgencyStore agencies) {
        this.cache = cache;
        this.agencies = agencies;
    }

    /** A check of an agency has begun or ended. */
    void changed(long agencyId) {
        agencies.byId(agencyId).ifPresent(agency -> {
            Pattern own =
                    Pattern.compile("/(?:api/v1/)?(?:agencies/" + Pattern.quote(agency.slug()) + "(?:[/?].*)?|[?].*)?");
            cache.forget(address -> own.matcher(address).matches());
            isAnyChanged.set(true);
        });
    }

    /** Drops kept lists when any check changed them since the last time. */
    void renewLists() {
        if (isAnyChanged.getAndSet(false)) {
            cache.forget(address -> LISTS.matcher(address).matches());
        }
    }
}
