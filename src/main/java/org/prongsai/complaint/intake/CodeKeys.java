package org.prongsai.complaint.intake;

import org.prongsai.seal.DataKey;
import org.prongsai.seal.SlowHash;

/**
 * Turns a tracking code into what finds its complaint and what opens it: two keys that do not tell each other, made of one slow
 * hash with a salt of the whole portal, so that the code alone is enough. Thread-safe.
 */
public final class CodeKeys {
    private final SlowHash hash;
    private final byte[] salt;

    /** {@code salt} is a secret of this portal, kept for as long as its complaints. */
    public CodeKeys(SlowHash hash, byte[] salt) {
        this.hash = hash;
        this.salt = salt.clone();
    }

    /**
     * What a code gives.
     *
     * @param lookup stands in the database
     * @param key opens the complaint's own key, and stands nowhere
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
    public record Way(byte[] lookup, DataKey key) {}

    /** The way to the complaint of a code; slow on purpose. */
    public Way of(TrackingCode code) {
        byte[] slow = hash.of(code.digits(), salt);
        return new Way(DataKey.from(slow, "tracking code lookup").bytes(), DataKey.from(slow, "tracking code key"));
    }
}
