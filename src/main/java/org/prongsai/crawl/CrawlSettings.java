package org.prongsai.crawl;

import java.time.Duration;
import java.util.Set;
import org.prongsai.crawl.fetch.FetchLimits;
import org.prongsai.crawl.frontier.WalkLimits;
import org.prongsai.crawl.gate.PaceSettings;

/**
 * How sites are visited: under which name, how politely and how far.
 *
 * @param userAgent the name of our visitor, with an address where its owner can be reached
 * @param ports the ports that may be asked on public hosts
 * @param cacheMegabytes memory for read pages, over all visits
 */
public record CrawlSettings(
        String userAgent,
        Set<Integer> ports,
        int cacheMegabytes,
        PaceSettings pace,
        FetchLimits fetch,
        WalkLimits walk) {

    public CrawlSettings {
        ports = Set.copyOf(ports);
        if (!userAgent.contains("http")) {
            throw new IllegalArgumentException("the user agent must say where its owner can be reached");
        }
    }

    public static CrawlSettings standard() {
        return new CrawlSettings(
                "Mozilla/5.0 (compatible; Prongsai/0.1; +https://prongsai.org/crawler)",
                Set.of(80, 443),
                80,
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

    public CrawlSettings withPace(PaceSettings other) {
        return new CrawlSettings(userAgent, ports, cacheMegabytes, other, fetch, walk);
    }

    public CrawlSettings withFetch(FetchLimits other) {
        return new CrawlSettings(userAgent, ports, cacheMegabytes, pace, other, walk);
    }

    public CrawlSettings withWalk(WalkLimits other) {
        return new CrawlSettings(userAgent, ports, cacheMegabytes, pace, fetch, other);
    }
}
