package org.prongsai.crawl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.address.Site;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.frontier.Frontier;
import org.prongsai.crawl.frontier.Lead;
import org.prongsai.crawl.frontier.WalkLimits;

/** What the guide wants on top of the walk, as far as the budgets for it reach. For the visit's thread only. */
final class Wishes {
    private final Guide guide;
    private final WalkLimits limits;
    private final Ledger ledger;
    private int wanted;
    private int offSite;

    Wishes(Guide guide, WalkLimits limits, Ledger ledger) {
        this.guide = guide;
        this.limits = limits;
        this.ledger = ledger;
    }

    /** The addresses that the guide wants now and that nobody has asked for; what is over budget is entered as a failure. */
    Deque<Lead> now(Site site, Frontier frontier, Lead home) {
        Deque<Lead> leads = new ArrayDeque<>();
        for (String address : guide.wanted(ledger.snapshot(frontier.seen()))) {
            String url = ledger.end(Frontier.bare(address));
            if (ledger.isKnown(url)) {
                continue;
            }
            Optional<Target> target = Target.parse(url);
            if (target.isEmpty()) {
                ledger.fail(url, Outcome.REFUSED, "not an address");
            } else if (isOverBudget(site.owns(target.get()))) {
                ledger.fail(url, Outcome.BUDGET, site.owns(target.get()) ? "documents" : "off-site");
            } else {
                frontier.want(home, target.get()).ifPresent(leads::add);
            }
        }
        return leads;
    }

    private boolean isOverBudget(boolean isOwn) {
        if (++wanted > limits.documents()) {
            return true;
        }
        return !isOwn && ++offSite > limits.offSite();
    }
}
