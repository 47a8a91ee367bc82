package org.prongsai.check;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.crawl.Bodies;

/**
 * The evidence of one check in the folder of all. What the check rests on is remembered, also what was there already, so
 * that it can be brought to the disk at once, in one go at the check's end. Thread-safe.
 */
public final class CheckEvidence implements Bodies {
    private final EvidenceFolder folder;
    private final Clock clock;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    CheckEvidence(EvidenceFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void keep(String sha256, byte[] body) {
        folder.keep(sha256, body);
        folder.refresh(sha256, clock.instant());
        kept.add(sha256);
    }

    @Override
    public byte[] load(String sha256) {
        return folder.load(sha256);
    }

    /** Keeps the check's own account of its visit, and returns its hash once everything of the check is on the disk. */
    String seal(byte[] account) {
        String sha256 = folder.keep(account);
        kept.add(sha256);
        folder.force(kept);
        return sha256;
    }
}
