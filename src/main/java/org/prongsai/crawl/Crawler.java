package org.prongsai.crawl;

import com.github.benmanes.caffeine.cache.Cache;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.address.SiteAddress;
import org.prongsai.crawl.errand.Outbound;
import org.prongsai.crawl.fetch.Fetcher;
import org.prongsai.crawl.gate.AddressGate;
import org.prongsai.crawl.gate.Lookup;
import org.prongsai.crawl.gate.PaceBook;
import org.prongsai.crawl.gate.RobotsRules;
import org.prongsai.document.DocumentReader;

/**
 * The visitor of websites: makes one {@link Snapshot} of one site, politely and within its budgets. Thread-safe; each visit
 * runs in the thread that asks for it, and all of them share connections, pace and what was read last.
 */
public final class Crawler implements AutoCloseable {
    private final CrawlSettings settings;
    private final Clock clock;
    private final Shelf shelf;
    private final ExecutorService lookups;
    private final Lookup names;
    private final PaceBook paces;
    /** The ways out, with and without private addresses, each made for its first visit: TLS takes long to set up. */
    private final Map<Boolean, Outbound> outbound = new ConcurrentHashMap<>();

    public Crawler(CrawlSettings settings, DocumentReader reader, Clock clock) {
        this(settings, reader, clock, InetAddress::getAllByName);
    }

    /** A crawler that asks another name system than the machine's. */
    public Crawler(CrawlSettings settings, DocumentReader reader, Clock clock, Lookup names) {
        this.settings = settings;
        this.clock = clock;
        this.shelf = new Shelf(reader, cacheMegabytes(settings));
        this.lookups = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "crawl-names");
            thread.setDaemon(true);
            return thread;
        });
        this.names = names;
        this.paces = new PaceBook(settings.pace(), System::nanoTime);
    }

    /** In a small heap kept pages would leave too little room for those that are being read: measured at 100 sites in 256 MB. */
    private static int cacheMegabytes(CrawlSettings settings) {
        long eighth = Runtime.getRuntime().maxMemory() / 8_000_000;
        return (int) Math.min(settings.cacheMegabytes(), Math.max(1, eighth));
    }

    /** Looks at a site; what could not be seen is told in the snapshot, never by an exception. */
    public Snapshot visit(Visit visit) {
        Optional<SiteAddress> address = SiteAddress.parse(visit.url());
        if (address.isEmpty()) {
            Ledger ledger = new Ledger(visit, shelf, clock, settings.walk().pages());
            ledger.fail(visit.url(), Outcome.REFUSED, "not an address");
            return ledger.snapshot(Map.of());
        }
        Outbound out = outbound.computeIfAbsent(visit.allowPrivate(), this::outbound);
        return new SiteVisit(visit, address.get(), settings.walk(), out, shelf)
                .run(address.get().candidates());
    }

    /** A library over the bodies of an earlier visit. */
    public Snapshot.Library library(Bodies bodies) {
        return shelf.library(bodies);
    }

    @Override
    public void close() {
        outbound.values().forEach(out -> out.fetcher().close());
        lookups.shutdownNow();
    }

    private Outbound outbound(boolean allowPrivate) {
        AddressGate gate = new AddressGate(
                allowPrivate, settings.gate(), names, lookups, settings.fetch().connect());
        Cache<String, RobotsRules> robots = Outbound.robotsCache();
        Fetcher fetcher = new Fetcher(gate, settings.fetch(), settings.userAgent(), clock);
        return new Outbound(gate, fetcher, paces, settings.pace(), settings.fetch(), robots, clock);
    }
}
