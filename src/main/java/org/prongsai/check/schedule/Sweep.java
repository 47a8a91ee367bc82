package org.prongsai.check.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.check.EvidenceFolder;

/**
 * Removes evidence that interrupted checks left behind: files older than a day to which no check refers. One pass is
 * bounded and begins in another part of the folder each day; while any check runs, in whatever program, nothing is touched.
 */
public final class Sweep {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST = 50_000;
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final SweepStore store;
    private final EvidenceFolder evidence;
    private final Clock clock;

    public Sweep(SweepStore store, EvidenceFolder evidence, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Removes what nobody needs and returns how many files that were; unreadable evidence ends it without any. */
    public int run() {
        Instant old = clock.instant().minus(KEPT);
        if (store.countRunning() > 0 || store.countInterrupted(clock.instant().minus(LOOKED_BACK)) == 0) {
            return 0;
        }
        int part = Math.floorMod(clock.instant().getEpochSecond() / 86_400 * 37, 256);
        Set<String> unneeded = evidence.olderThan(old, part, MOST);
        for (String manifest : store.manifests()) {
            unneeded.remove(manifest);
            Matcher hashes = HASH.matcher(evidence.loadText(manifest));
            while (hashes.find()) {
                unneeded.remove(hashes.group());
            }
        }
        store.shown().forEach(unneeded::remove);
        return store.countRunning() > 0 ? 0 : evidence.remove(unneeded, old);
    }
}
