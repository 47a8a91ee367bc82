package org.prongsai.crawl.frontier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.address.PlainAddress;
import org.prongsai.crawl.address.Site;
import org.prongsai.crawl.address.Target;

/**
 * The leads of one visit: every address seen, and in which order to look at those worth following. Best interest first,
 * then fewest clicks, then first seen. For the visit's thread only.
 */
public final class Frontier {
    private static final int MOST_LEADS = 20_000;
    private static final int MOST_SENDINGS = 5;
    private static final double SOUGHT = 0.3;
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble((Entry entry) -> -entry.interest)
            .thenComparingInt(entry -> entry.lead.depth())
            .thenComparingInt(entry -> entry.lead.order());

    private final Site site;
    private final WalkLimits limits;
    private final Map<String, Lead> byAddress = new HashMap<>();
    private final Map<String, Lead> byPlainAddress = new HashMap<>();
    private final Map<String, Integer> variants = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final PriorityQueue<Entry> queue = new PriorityQueue<>(BEST_FIRST);

    public Frontier(Site site, WalkLimits limits) {
        this.site = site;
        this.limits = limits;
    }

    /** The lead that everything begins with; it counts as taken. */
    public Lead start(String asked, Target landed, @Nullable Lead from) {
        Lead lead = new Lead(landed, from, "", 0);
        if (from != null) {
            lead.sentOn(from);
        }
        lead.take();
        byAddress.put(asked, lead);
        byAddress.put(landed.url(), lead);
        byPlainAddress.put(plain(landed).url(), lead);
        hosts.add(landed.host());
        return lead;
    }

    /** Whether a link to an address can still change anything. */
    public boolean isSettled(String url, String text) {
        Lead lead = byAddress.get(url);
        return lead != null && (lead.isTaken() || lead.text().equals(text));
    }

    /** Remembers a link; follows it when it is the site's own, a page, and no trap. */
    public void offer(Lead from, String url, String text, double interest) {
        Lead lead = lead(from, url, text);
        if (lead == null || lead.isTaken()) {
            return;
        }
        lead.reachedBy(from, text, interest);
        double worth = interest - Traps.penalty(lead.target()) - distance(lead.target());
        if (lead.interest() < worth && isFollowed(lead, interest)) {
            lead.interest(worth);
            queue.add(new Entry(lead, worth));
        }
    }

    /** Goes where a page sends or shows its visitors by itself; false when pages do so too many times in a row. */
    public boolean offerPart(Lead from, String url, double interest) {
        Lead lead = lead(from, url, "");
        if (lead != null && !lead.isTaken() && isFollowed(lead, 0)) {
            if (from.sendings() >= MOST_SENDINGS) {
                return false;
            }
            lead.sentOn(from);
            lead.interest(Math.max(lead.interest(), Math.max(interest, 0.9)));
            queue.add(new Entry(lead, lead.interest()));
        }
        return true;
    }

    /** Whether a lead leads to a file by its looks, or because a large one answered. */
    public boolean isFile(Lead lead) {
        return lead.isLarge() || Traps.isFile(lead.target());
    }

    /** Whether an address looks like a page and not like a file. */
    public boolean isPage(Target target) {
        return !Traps.isFile(target);
    }

    /** The best lead that is left and not known yet, now taken; null when none is. */
    public @Nullable Lead next(Predicate<Target> isKnown) {
        for (Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
            Lead lead = entry.lead;
            if (!lead.isTaken() && entry.interest == lead.interest() && !isOneVariantTooMany(lead)) {
                lead.take();
                if (!isKnown.test(lead.target())) {
                    return lead;
                }
            }
        }
        return null;
    }

    /** A lead for an address that is wanted, wherever it is; taken at once. Empty when it was taken before. */
    public Optional<Lead> want(Lead otherwiseFrom, Target target) {
        Lead lead = lead(otherwiseFrom, target.url(), "");
        if (lead == null || lead.isTaken()) {
            return Optional.empty();
        }
        lead.take();
        return Optional.of(lead);
    }

    /** The leads that nobody got to, best first. */
    public List<Lead> left() {
        return queue.stream()
                .filter(entry -> !entry.lead.isTaken())
                .sorted(BEST_FIRST)
                .map(Entry::lead)
                .distinct()
                .toList();
    }

    /** Every address seen, as it stands in links without its fragment, with its lead. */
    public Map<String, Lead> seen() {
        return byAddress;
    }

    public int known() {
        return queue.size();
    }

    /** An address without its fragment. */
    public static String bare(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private @Nullable Lead lead(Lead from, String url, String text) {
        String bare = bare(url);
        Lead known = byAddress.get(bare);
        if (known != null) {
            return known;
        }
        Optional<Target> target = byAddress.size() < MOST_LEADS ? Target.parse(bare) : Optional.empty();
        if (target.isEmpty()) {
            return null;
        }
        Target plain = plain(target.get());
        Lead lead = byPlainAddress.computeIfAbsent(plain.url(), unused -> {
            Lead fresh = new Lead(plain, from, text, byPlainAddress.size());
            fresh.interest(Double.NEGATIVE_INFINITY);
            return fresh;
        });
        byAddress.put(bare, lead);
        byAddress.put(plain.url(), lead);
        return lead;
    }

    private Target plain(Target target) {
        return site.owns(target) ? site.unified(PlainAddress.of(target)) : target;
    }

    private boolean isFollowed(Lead lead, double interest) {
        Target target = lead.target();
        return interest >= 0
                && lead.depth() <= limits.hops()
                && site.owns(target)
                && (hosts.contains(target.host()) || (hosts.size() < limits.hosts() && hosts.add(target.host())))
                && !Traps.isFile(target)
                && !Traps.isAction(target)
                && !Traps.isOvergrown(target, limits);
    }

    private boolean isOneVariantTooMany(Lead lead) {
        Target target = lead.target();
        if (target.query().isEmpty() || lead.interest() >= SOUGHT) {
            return false;
        }
        return variants.merge(target.host() + target.path(), 1, Integer::sum) > limits.variants();
    }

    private double distance(Target target) {
        return !site.isHome(target) ? 0.1 : site.isInFolder(target) ? 0 : 0.05;
    }

    /** A lead's place in the queue; a lead that became more interesting stands there twice. */
    private record Entry(Lead lead, double interest) {}
}
