package org.prongsai;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.agency.AgencyStore;
import org.prongsai.profile.PastCheckStore;
import org.prongsai.web.PageCache;

/**
 * Has pages made anew that a check has changed: the front page and its agency's own and those of its checks at once, lists of many agencies after a
 * moment, because in a national run a check ends every few seconds. Thread-safe.
 */
final class CheckedPages {
    private static final Pattern LISTS = Pattern.compile(
            "/(?:(?:api/v1/)?agencies(?:\\.\\w+)?(?:[?].*)?|(?:provinces|ranking|compare|changes|search|data)(?:[./?].*)?)");

    /** Older pages say already that they are old. */
    private static final int CHECKS_RENEWED = 20;

    private final PageCache cache;
    private final AgencyStore agencies;
    private final PastCheckStore checks;
    private final AtomicBoolean isAnyChanged = new AtomicBoolean();

    CheckedPages(PageCache cache, AgencyStore agencies, PastCheckStore checks) {
        this.cache = cache;
        this.agencies = agencies;
        this.checks = checks;
    }

    /** A check of an agency has begun or ended. */
    void changed(long agencyId) {
        agencies.byId(agencyId).ifPresent(agency -> {
            String folders = Stream.concat(
                            Stream.of("(?:api/v1/)?agencies/" + Pattern.quote(agency.slug())),
                            checks.newest(agencyId, CHECKS_RENEWED).stream().map(check -> "checks/" + check.id()))
                    .collect(Collectors.joining("|"));
            Pattern own = Pattern.compile("/(?:(?:" + folders + ")(?:[/?].*)?|(?:api/v1/)?[?].*)?");
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
