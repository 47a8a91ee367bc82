package org.prongsai.crawl;

import java.time.Duration;
import org.prongsai.crawl.fetch.FetchLimits;
import org.prongsai.crawl.frontier.WalkLimits;
import org.prongsai.crawl.gate.GateSettings;
import org.prongsai.crawl.gate.PaceSettings;

/**
 * How sites are visited: under which name, how politely and how far.
 *
 * @param userAgent the name of our visitor, with an address where its owner can be reached
 * @param cacheMegabytes memory for read pages, over all visits, as long as it is no more than an eighth of the heap
 */
public record CrawlSettings(
        String userAgent,
        int cacheMegabytes,
        GateSettings gate,
        PaceSettings pace,
        FetchLimits fetch,
        WalkLimits walk) {

    public CrawlSettings {
        if (!userAgent.contains("http")) {
            throw new IllegalArgumentException("the user agent must say where its owner can be reached");
        }
    }

    public static CrawlSettings standard() {
        return new CrawlSettings(
                "Mozilla/5.0 (compatible; Prongsai/0.1; +https://prongsai.org/crawler)",
                96,
                GateSettings.standard(),
                PaceSettings.standard(),
                FetchLimits.standard(),
                WalkLimits.standard());
    }

    public CrawlSettings withDelay(Duration delay) {
        return withPace(pace.withDelay(delay));
    }

    public CrawlSettings withMaxPages(int pages) {
        return withWalk(walk.withPages(pages));
    }

    public CrawlSettings withGate(GateSettings other) {
        return new CrawlSettings(userAgent, cacheMegabytes, other, pace, fetch, walk);
    }

    public CrawlSettings withPace(PaceSettings other) {
        return new CrawlSettings(userAgent, cacheMegabytes, gate, other, fetch, walk);
    }

    public CrawlSettings withFetch(FetchLimits other) {
        return new CrawlSettings(userAgent, cacheMegabytes, gate, pace, other, walk);
    }

    public CrawlSettings withWalk(WalkLimits other) {
        return new CrawlSettings(userAgent, cacheMegabytes, gate, pace, fetch, other);
    }
}
