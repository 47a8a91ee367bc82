package org.prongsai.complaint.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.prongsai.web.view.Fingerprint;

/**
 * Which forms brought a complaint lately, so that a form that comes back speaks of a code only where one was shown. It is in memory
 * alone, as hashes of the forms' words that nobody can compare after a new start, and older ones give way. Thread-safe.
 */
final class SentForms {
    private static final int MOST = 2_000;

    private final String salt = TrackingCode.word();
    private final Set<String> newest = new LinkedHashSet<>();

    /** Notes a form by its word. */
    synchronized void add(String word) {
        newest.add(hash(word));
        if (newest.size() > MOST) {
            newest.remove(newest.iterator().next());
        }
    }

    /** Whether this form was noted and still is. */
    synchronized boolean has(String word) {
        return newest.contains(hash(word));
    }

    private String hash(String word) {
        return Fingerprint.of(salt + word);
    }
}
