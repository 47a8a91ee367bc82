package org.prongsai.crawl.errand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.prongsai.crawl.fetch.FetchLimits;
import org.prongsai.crawl.fetch.Fetcher;
import org.prongsai.crawl.gate.AddressGate;
import org.prongsai.crawl.gate.PaceBook;
import org.prongsai.crawl.gate.PaceSettings;
import org.prongsai.crawl.gate.RobotsRules;

/** Everything that requests go through on their way out, shared by all visits. Thread-safe. */
public record Outbound(
        AddressGate gate,
        Fetcher fetcher,
        PaceBook paces,
        PaceSettings pace,
        FetchLimits limits,
        Cache<String, RobotsRules> robots,
        Clock clock) {

    /** Rules by origin; how long they are good is {@link RobotsRules#isFresh}'s to say. */
    public static Cache<String, RobotsRules> robotsCache() {
        return Caffeine.newBuilder().maximumSize(20_000).build();
    }
}
