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
import org.prongsai.crawl.address.OtherNames;
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
    private final OtherNames names = new OtherNames();
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
        if (!arrival.redirects().isEmpty()
                && (arrival.isTrouble(Trouble.SEEN) || arrival.isOk())
                && notFound.isWhereUnknownGo(end(url), arrival.asked().path())) {
            fail(lead, arrival, Outcome.SOFT_404, "sent to where unknown addresses go");
            return null;
        }
        if (arrival.result() instanceof Fetched.Failed failed) {
            if (failed.trouble() == Trouble.SEEN
                    && !end(url).equals(end(lead.target().url()))) {
                arrival.redirects().forEach(hop -> alias(hop, url));
            } else {
                fail(lead, arrival, Outcome.of(failed.trouble(), lead.depth() == 0), failed.detail());
            }
            return null;
        }
        Fetched.Answer answer = (Fetched.Answer) arrival.result();
        if (!answer.isOk()) {
            fail(lead, arrival, Outcome.of(answer), String.valueOf(answer.status()));
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

    /** Enters what kept a lead from being read; the addresses on the way to the trouble end there as well. */
    private void fail(Lead lead, Arrival arrival, Outcome outcome, String detail) {
        String url = lead.target().url();
        fail(url, outcome, detail);
        arrival.redirects().forEach(hop -> alias(hop, url));
        if (!arrival.isTrouble(Trouble.SEEN)) {
            alias(arrival.last().url(), url);
        }
    }

    void fail(String url, Outcome outcome, String detail) {
        failures.putIfAbsent(url, new Failure(url, outcome, detail));
    }

    /**
     * Learns how this site says "not found" from its answer to an address that cannot exist; says whether the address that
     * answered is known by now.
     */
    boolean learn(Arrival arrival) {
        Page seen = pages.get(end(arrival.last().url()));
        if (arrival.isTrouble(Trouble.SEEN)) {
            notFound = seen == null
                    ? NotFoundSign.none()
                    : NotFoundSign.of(shelf.library(visit.bodies()).read(seen), seen.url());
            return true;
        }
        if (arrival.result() instanceof Fetched.Answer answer
                && answer.isOk()
                && BodySign.isPage(answer.headers().contentType(), answer.body())) {
            String url = arrival.last().url();
            Document document = shelf.read(answer.body(), answer.headers().contentType(), url);
            notFound = NotFoundSign.of(document, arrival.redirects().isEmpty() ? "" : url);
            if (NotFoundSign.says(document)) {
                fail(url, Outcome.SOFT_404, "page says not found");
                return true;
            }
        }
        return false;
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
        return pages.containsKey(end(url)) || failures.containsKey(end(url)) || failures.containsKey(url);
    }

    /** The address that answers for another one, as far as is known. */
    String end(String url) {
        return names.end(url);
    }

    /** What was seen so far; the addresses seen are led to the pages that answered for them. */
    Snapshot snapshot(Map<String, Lead> seen) {
        Map<String, String> all = names.ends();
        seen.forEach((url, lead) -> {
            String own = lead.target().url();
            String landed = end(lead.landed());
            boolean isElsewhere = !failures.containsKey(own) && isKnown(landed);
            String answer = isElsewhere ? landed : own;
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
        if (!pages.containsKey(from)) {
            names.lead(from, to);
        }
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
        private static final int FEW_LINKS = 3;

        /** Whether it links to more than one or two addresses of a site. */
        boolean hasLinks(Site site) {
            return document.links().stream()
                    .filter(link -> link.kind() != Link.Kind.PLACEHOLDER)
                    .map(link -> Frontier.bare(link.url()))
                    .distinct()
                    .filter(url -> Target.parse(url).filter(site::owns).isPresent())
                    .skip(FEW_LINKS - 1)
                    .findFirst()
                    .isPresent();
        }
    }
}
