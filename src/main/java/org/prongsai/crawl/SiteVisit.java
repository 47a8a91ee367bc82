package org.prongsai.crawl;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.Ledger.Kept;
import org.prongsai.crawl.address.Site;
import org.prongsai.crawl.address.SiteAddress;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.errand.Arrival;
import org.prongsai.crawl.errand.Convoy;
import org.prongsai.crawl.errand.Courier;
import org.prongsai.crawl.errand.Outbound;
import org.prongsai.crawl.errand.Watch;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Portion;
import org.prongsai.crawl.fetch.Trouble;
import org.prongsai.crawl.frontier.Frontier;
import org.prongsai.crawl.frontier.Lead;
import org.prongsai.crawl.frontier.Sitemap;
import org.prongsai.crawl.frontier.WalkLimits;
import org.prongsai.document.Link;

/**
 * One visit of one site: the start page, the walk from link to link, then what the guide wants on top, in turns. For the
 * visit's thread only.
 */
final class SiteVisit {
    private static final int MOST_LEFT = 2_000;
    private static final int DOWN = 10;
    private static final int MOST_MOVES = 3;
    private static final Pattern REFRESH = Pattern.compile("(?i)^\\s*\\d+\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)");

    private final Visit visit;
    private final WalkLimits limits;
    private final Watch watch;
    private final Courier courier;
    private final Convoy<Lead> convoy;
    private final Ledger ledger;
    private final Wishes wishes;
    private Site site;
    private Frontier frontier;
    private int asked;
    private int room;
    private int unreachableInARow;

    SiteVisit(Visit visit, SiteAddress address, WalkLimits limits, Outbound out, Shelf shelf) {
        this.visit = visit;
        this.limits = limits;
        this.watch = new Watch(visit.progress()::isStopped, limits.time());
        this.courier = new Courier(out, watch);
        this.convoy = new Convoy<>(courier, watch, out.pace().window());
        this.ledger = new Ledger(visit, shelf, out.clock(), limits.pages());
        this.wishes = new Wishes(visit.guide(), limits, ledger);
        this.site = Site.of(address.candidates().get(0));
        this.frontier = new Frontier(site, limits);
    }

    /** Visits the first candidate that answers at all. */
    Snapshot run(List<Target> candidates) {
        Arrival arrival = arrive(candidates.get(0));
        for (Target other : candidates.subList(1, candidates.size())) {
            Arrival next = arrival.isSilent() ? arrive(other) : arrival;
            // Old TLS tells more about a site than a second door that is shut.
            arrival = arrival.isTrouble(Trouble.OLD_TLS) && next.isSilent() ? arrival : next;
        }
        Lead home = settle(visit.url(), arrival, null);
        Kept kept = ledger.take(home, arrival);
        for (int moves = 0; kept != null && moves < MOST_MOVES; moves++) {
            Optional<Target> elsewhere = newHome(kept);
            if (elsewhere.isEmpty() || ledger.hitWhenFull()) {
                break;
            }
            arrival = arrive(elsewhere.get());
            home = settle(elsewhere.get().url(), arrival, home);
            kept = ledger.take(home, arrival);
        }
        if (kept != null) {
            explore(home, kept);
        }
        return finish();
    }

    private Arrival arrive(Target target) {
        visit.progress().looking(target.url(), ledger.done(), 1);
        return courier.bring(target, Portion.DOCUMENT);
    }

    private Lead settle(String asked, Arrival arrival, @Nullable Lead from) {
        site = Site.of(arrival.last());
        frontier = new Frontier(site, limits);
        if (arrival.result() instanceof Fetched.Answer) {
            ledger.startedAt(arrival.last().url());
        }
        return frontier.start(asked, arrival.last(), from);
    }

    /** Where a start page without links of its own sends its visitors, on another site. */
    private Optional<Target> newHome(Kept kept) {
        if (kept.hasLinks(site)) {
            return Optional.empty();
        }
        return kept.document().links().stream()
                .filter(link -> link.kind() == Link.Kind.REDIRECT || link.kind() == Link.Kind.EMBED)
                .map(link -> Target.parse(Frontier.bare(link.url())))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(target -> !site.owns(target) && frontier.isPage(target));
    }

    private void explore(Lead home, Kept start) {
        follow(home, start);
        learnNotFound();
        boolean isShell = !start.hasLinks(site);
        if (isShell) {
            tryPaths(home, limits.splashPaths());
        }
        int first = limits.firstPages();
        walk(first);
        boolean isAll = frontier.left().isEmpty() && ledger.budgetHit() == null;
        if (isAll && ledger.pageCount() < limits.fewPages() && !watch.isOver()) {
            tryPaths(home, isShell ? limits.rescuePaths() : List.of());
            Sitemap.addresses(courier, site.start()).forEach(url -> frontier.offer(home, url, "", 0));
            walk(first);
        }
        for (int round = 0; round < limits.rounds() && fetchWanted(home); round++) {
            walk(first);
        }
        if (walk(limits.pages())) {
            fetchWanted(home);
        }
    }

    /** Asks for an address that cannot exist, to know the site's "not found" when it comes with a status of 200. */
    private void learnNotFound() {
        String name =
                site.folder() + "x" + Integer.toHexString(site.start().host().hashCode()) + "-prongsai";
        Arrival arrival = courier.bring(site.start().at(name, ""), Portion.PAGE);
        if (!ledger.learn(arrival)) {
            courier.forget(arrival);
        }
    }

    /** Looks behind likely doors; those that do not open are no failures, because nobody linked to them. */
    private void tryPaths(Lead home, List<String> paths) {
        for (String path : paths) {
            Optional<Lead> lead = site.start().resolve(path).flatMap(target -> frontier.want(home, target));
            boolean isNew =
                    lead.filter(each -> !courier.hasAsked(each.target())).isPresent();
            if (isNew && !watch.isOver() && !ledger.hitWhenFull()) {
                Arrival arrival = courier.bring(lead.get().target(), Portion.PAGE);
                if (arrival.isOk()
                        || arrival.isTrouble(Trouble.SEEN)
                        || !lead.get().text().isEmpty()) {
                    receive(lead.get(), arrival);
                }
            }
        }
    }

    /** Reads on until so many web pages are read; says whether it read any. */
    private boolean walk(int pages) {
        room = pages;
        int before = ledger.pageCount();
        convoy.run(this::nextOnWalk, this::receive);
        return ledger.pageCount() > before;
    }

    private Convoy.@Nullable Load<Lead> nextOnWalk() {
        boolean isFull = ledger.webPages() + convoy.open() >= room || asked >= 2 * limits.pages();
        if (isFull || isSpent(limits.walkShare())) {
            boolean isEnd = isFull && convoy.open() == 0 && room == limits.pages();
            if (isEnd && !frontier.left().isEmpty()) {
                ledger.hit("pages");
            }
            return null;
        }
        Lead lead = frontier.next(courier::hasAsked);
        if (lead == null) {
            return null;
        }
        asked++;
        return load(lead, Portion.PAGE, 0);
    }

    /** Of what is known, some is read, some under way, some wanted by the guide and the rest still to be walked to. */
    private Convoy.Load<Lead> load(Lead lead, Portion portion, int wanted) {
        int waiting = 1 + convoy.open() + wanted + frontier.known();
        visit.progress().looking(lead.target().url(), ledger.done(), ledger.done() + waiting);
        return new Convoy.Load<>(lead, lead.target(), portion);
    }

    /** Whether time, bytes or the site's patience are used up. */
    private boolean isSpent(double share) {
        if (watch.isStopped()) {
            ledger.hit("stopped");
        } else if (watch.isPast(share)) {
            ledger.hit("time");
        } else if (ledger.bytes() >= limits.bytes()) {
            ledger.hit("bytes");
        } else {
            return unreachableInARow >= DOWN;
        }
        return true;
    }

    private void receive(Lead lead, Arrival arrival) {
        unreachableInARow = arrival.isSilent() && site.owns(arrival.last()) ? unreachableInARow + 1 : 0;
        if (arrival.isTrouble(Trouble.LATER)) {
            lead.leave();
            courier.forget(arrival);
            return;
        }
        Kept kept = ledger.take(lead, arrival);
        if (kept != null && site.owns(arrival.last())) {
            follow(lead, kept);
        }
    }

    private void follow(Lead lead, Kept kept) {
        if (kept.isLinksForbidden()) {
            return;
        }
        Matcher refresh = REFRESH.matcher(kept.refresh());
        if (refresh.find()) {
            sendOn(lead, refresh.group(1), kept);
        }
        int used = 0;
        for (Link link : kept.document().links()) {
            if (++used > limits.links()) {
                return;
            }
            String url = Frontier.bare(link.url());
            switch (link.kind()) {
                case PLACEHOLDER -> {}
                case REDIRECT, EMBED -> sendOn(lead, url, kept);
                case ANCHOR, SCRIPT -> {
                    if (!frontier.isSettled(url, link.text())) {
                        frontier.offer(lead, url, link.text(), visit.guide().interest(link, kept.document()));
                    }
                }
            }
        }
    }

    private void sendOn(Lead lead, String reference, Kept kept) {
        Target.parse(kept.page().url()).flatMap(page -> page.resolve(reference)).ifPresent(target -> {
            if (!frontier.offerPart(lead, target.url(), lead.interest())) {
                ledger.fail(target.url(), Outcome.REDIRECT_LOOP, "pages that send on to each other");
            }
        });
    }

    /** Fetches what the guide asks for now; false when that is nothing new. */
    private boolean fetchWanted(Lead home) {
        if (isSpent(1)) {
            return false;
        }
        Deque<Lead> leads = wishes.now(site, frontier, home);
        leads.removeIf(lead -> courier.hasAsked(lead.target()));
        boolean isNew = !leads.isEmpty();
        convoy.run(() -> nextWanted(leads), this::receive);
        leads.forEach(lead -> ledger.fail(lead.target().url(), Outcome.BUDGET, String.valueOf(ledger.budgetHit())));
        return isNew;
    }

    /** Files are fetched whatever was read; web pages only while there is room for what may be under way. */
    private Convoy.@Nullable Load<Lead> nextWanted(Deque<Lead> leads) {
        while (!leads.isEmpty() && !isSpent(1)) {
            boolean isFile = frontier.isFile(leads.element());
            if (isFile || ledger.webPages() + convoy.open() < limits.pages()) {
                return load(leads.remove(), Portion.DOCUMENT, leads.size());
            }
            if (convoy.open() > 0) {
                return null;
            }
            ledger.hitWhenFull();
            ledger.fail(leads.remove().target().url(), Outcome.BUDGET, "pages");
        }
        return null;
    }

    private Snapshot finish() {
        String budget = ledger.budgetHit();
        boolean isDown = unreachableInARow >= DOWN;
        if (budget != null || isDown) {
            frontier.left().stream()
                    .limit(MOST_LEFT)
                    .forEach(lead -> ledger.fail(
                            lead.target().url(),
                            isDown ? Outcome.UNREACHABLE : Outcome.BUDGET,
                            isDown ? "site stopped answering" : String.valueOf(budget)));
        }
        return ledger.snapshot(frontier.seen());
    }
}
