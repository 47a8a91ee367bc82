package org.prongsai.check.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.prongsai.config.YamlNode;
import org.prongsai.crawl.settings.Quantity;

/**
 * How often agencies are checked.
 *
 * @param again how old an agency's newest finished check may become
 * @param retry how long an agency is left alone after a check of it began, however that ended
 */
public record Rhythm(Duration again, Duration retry) {

    /** Reads the part {@code schedule} of {@code crawler.yaml}. */
    public static Rhythm read(YamlNode crawler) {
        YamlNode node = crawler.map("schedule");
        node.allow("again", "retry");
        return new Rhythm(Quantity.time(node, "again"), Quantity.time(node, "retry"));
    }

    /** Who is due at a moment. */
    public List<DueStore.Due> due(DueStore store, Instant now, int limit) {
        return store.due(now.minus(again), now.minus(retry), limit);
    }
}
