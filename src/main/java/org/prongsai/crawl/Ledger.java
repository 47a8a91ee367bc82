package org.prongsai.crawl;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.address.Site;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.errand.Arrival;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Trouble;
import org.prongsai.crawl.frontier.Frontier;
import org.prongsai.crawl.frontier.Lead;
import org.prongsai.crawl.gate.PageDirectives;
import org.prongsai.crawl.sign.BodySign;
import org.prongsai.crawl.sign.ChallengeSign;
import org.prongsai.crawl.sign.NotFoundSign;
import org.prongsai.document.Document;
import org.prongsai.document.Link;

/** What one visit has seen so far: tells pages from failures and duplicates, and keeps them. For the visit's thread only. */
final class Ledger {
    private final Visit visit;
    private final Shelf shelf;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> firstByHash = new HashMap<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private NotFoundSign notFound = NotFoundSign.none();
    private String finalUrl;
    private @Nullable String budgetHit;
    private final int mostWebPages;
    private int webPages;
    private long bytes;

    Ledger(Visit visit, Shelf shelf, Clock clock, int mostWebPages) {
        this.visit = visit;
        this.shelf = shelf;
        this.clock = clock;
        this.mostWebPages = mostWebPages;
        this.startedAt = clock.instant();
        this.finalUrl = visit.url();
    }

    /** Enters what came for a lead; returns what can be walked on from, null when it is nothing new or no page. */
    @Nullable
    Kept take(Lead lead, Arrival arrival) {
        String url = arrival.last().url();
        lead.landedAt(url);
        if (arrival.result() instanceof Fetched.Failed failed) {
            fail(lead.target().url(), outcome(failed.trouble(), lead), failed.detail());
            return null;
        }
        Fetched.Answer answer = (Fetched.Answer) arrival.result();
        if (!answer.isOk()) {
            fail(lead.target().url(), outcome(answer), String.valueOf(answer.status()));
            return null;
        }
        if (!arrival.redirects().isEmpty()
                && notFound.isWhereUnknownGo(url, arrival.asked().path())) {
            fail(lead.target().url(), Outcome.SOFT_404, "sent to where unknown addresses go");
            return null;
        }
        bytes += answer.body().length;
        String hash = hash(answer.body());
        String first = pages.containsKey(url) ? url : firstByHash.get(hash);
        if (first != null) {
            lead.landedAt(first);
            alias(url, first);
            arrival.redirects().forEach(hop -> alias(hop, first));
            return null;
        }
        return keep(lead, arrival, answer, hash);
    }

    private @Nullable Kept keep(Lead lead, Arrival arrival, Fetched.Answer answer, String hash) {
        String url = arrival.last().url();
        String type = answer.headers().contentType();
        boolean isPage = BodySign.isPage(type, answer.body());
        PageDirectives directives = PageDirectives.of(answer.headers().first("x-robots-tag"), answer.body(), isPage);
        if (directives.isForbidden()) {
            fail(lead.target().url(), Outcome.ROBOTS, "noindex, nofollow");
            return null;
        }
        Document document = isPage ? shelf.read(answer.body(), type, url) : null;
        if (document != null && isTurnedAway(lead, document, arrival.last().path())) {
            return null;
        }
        Page page = page(lead, arrival, answer, hash);
        if (page.isWeb() && hitWhenFull()) {
            fail(lead.target().url(), Outcome.BUDGET, "pages");
            return null;
        }
        visit.bodies().keep(hash, answer.body());
        webPages += page.isWeb() ? 1 : 0;
        pages.put(url, page);
        firstByHash.put(hash, url);
        arrival.redirects().forEach(hop -> alias(hop, url));
        if (document == null) {
            return null;
        }
        shelf.put(page, document);
        visit.guide().seen(page, document);
        return new Kept(
                page, document, directives.isLinksForbidden(), answer.headers().first("refresh"));
    }

    private static Page page(Lead lead, Arrival arrival, Fetched.Answer answer, String hash) {
        return new Page(
                arrival.last().url(),
                lead.path(),
                lead.text(),
                answer.status(),
                answer.headers().contentType(),
                answer.at(),
                hash,
                answer.body().length,
                arrival.redirects(),
                answer.certificateFault());
    }

    /** Whether a page with status 200 is a firewall's challenge, or says "not found"; both are failures. */
    private boolean isTurnedAway(Lead lead, Document document, String path) {
        if (document.kind() != Document.Kind.HTML) {
            return false;
        }
        if (ChallengeSign.isIn(document)) {
            fail(lead.target().url(), Outcome.BLOCKED, "challenge page");
            return true;
        }
        if (lead.depth() > 0 && notFound.matches(document, path)) {
            fail(lead.target().url(), Outcome.SOFT_404, "page says not found");
            return true;
        }
        return false;
    }

    void fail(String url, Outcome outcome, String detail) {
        failures.putIfAbsent(url, new Failure(url, outcome, detail));
    }

    /** Learns how this site says "not found" from its answer to an address that cannot exist. */
    void learn(Arrival arrival) {
        if (arrival.result() instanceof Fetched.Answer answer
                && answer.isOk()
                && BodySign.isPage(answer.headers().contentType(), answer.body())) {
            String url = arrival.last().url();
            Document document = shelf.read(answer.body(), answer.headers().contentType(), url);
            notFound = NotFoundSign.of(document, url, !arrival.redirects().isEmpty());
        }
    }

    void startedAt(String url) {
        finalUrl = url;
    }

    /** Notes that a budget ended the visit early; the first one counts. */
    void hit(String budget) {
        budgetHit = budgetHit == null ? budget : budgetHit;
    }

    @Nullable
    String budgetHit() {
        return budgetHit;
    }

    long bytes() {
        return bytes;
    }

    int pageCount() {
        return pages.size();
    }

    int webPages() {
        return webPages;
    }

    /** Whether no web page may be read any more, although one more would be: then that budget is hit. */
    boolean hitWhenFull() {
        if (webPages < mostWebPages) {
            return false;
        }
        hit("pages");
        return true;
    }

    int done() {
        return pages.size() + failures.size();
    }

    boolean isKnown(String url) {
        return pages.containsKey(aliases.getOrDefault(url, url)) || failures.containsKey(url);
    }

    /** What was seen so far; the addresses seen are led to the pages that answered for them. */
    Snapshot snapshot(Map<String, Lead> seen) {
        Map<String, String> all = new HashMap<>(aliases);
        seen.forEach((url, lead) -> {
            String landed = aliases.getOrDefault(lead.landed(), lead.landed());
            String answer = pages.containsKey(landed) ? landed : lead.target().url();
            if (lead.isTaken() && !url.equals(answer) && !pages.containsKey(url)) {
                all.put(url, answer);
            }
        });
        List<Failure> failed = new ArrayList<>(failures.values());
        return new Snapshot(
                new Snapshot.Visited(
                        visit.url(),
                        finalUrl,
                        startedAt,
                        clock.instant(),
                        List.copyOf(pages.values()),
                        failed,
                        all,
                        budgetHit,
                        bytes),
                shelf.library(visit.bodies()));
    }

    private void alias(String from, String to) {
        if (!from.equals(to) && !pages.containsKey(from)) {
            aliases.put(from, to);
        }
    }

    private static Outcome outcome(Trouble trouble, Lead lead) {
        return switch (trouble) {
            // Of one's own site a missing name may be our trouble; of a linked site it is a dead link.
            case NO_SUCH_NAME -> lead.depth() == 0 ? Outcome.UNREACHABLE : Outcome.DEAD_LINK;
            case UNREACHABLE -> Outcome.UNREACHABLE;
            case REFUSED -> Outcome.REFUSED;
            case TOO_BUSY -> Outcome.BLOCKED;
            case ROBOTS -> Outcome.ROBOTS;
            case BUDGET, LATER, CROWDED -> Outcome.BUDGET;
            case REDIRECT_LOOP -> Outcome.REDIRECT_LOOP;
        };
    }

    private static Outcome outcome(Fetched.Answer answer) {
        boolean isChallenge =
                answer.headers().first("cf-mitigated").equals("challenge") || ChallengeSign.isIn(answer.body());
        return switch (answer.status()) {
            case 404, 410 -> Outcome.DEAD_LINK;
            case 401, 402, 403, 405, 406, 407, 409, 418, 423, 429, 451 -> Outcome.BLOCKED;
            case 408 -> Outcome.UNREACHABLE;
            default ->
                isChallenge
                        ? Outcome.BLOCKED
                        : answer.status() >= 400 && answer.status() < 500 ? Outcome.DEAD_LINK : Outcome.SERVER_ERROR;
        };
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A page that was just entered, with what stands in it. */
    record Kept(Page page, Document document, boolean isLinksForbidden, String refresh) {

        /** How many addresses of a site it links to, counted up to a number. */
        int ownLinks(Site site, int most) {
            return (int) document.links().stream()
                    .filter(link -> link.kind() != Link.Kind.PLACEHOLDER)
                    .map(link -> Frontier.bare(link.url()))
                    .distinct()
                    .filter(url -> Target.parse(url).filter(site::owns).isPresent())
                    .limit(most)
                    .count();
        }
    }
}
