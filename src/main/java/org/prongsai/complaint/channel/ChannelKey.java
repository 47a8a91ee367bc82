package org.prongsai.complaint.channel;

import java.time.LocalDate;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.PublicKey;

/**
 * One version of the key pair to which complaints of an agency are sealed.
 *
 * @param recoveryHalf the public half of the key on paper
 * @param recoverySeal the private half sealed to the key on paper
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
public record ChannelKey(
        long id,
        long agencyId,
        int version,
        byte[] publicHalf,
        byte[] recoveryHalf,
        byte[] recoverySeal,
        LocalDate madeOn) {

    /** The half that everybody may know. */
    public PublicKey publicKey() {
        return PublicKey.of(publicHalf);
    }

    /** The key on paper, as far as everybody may know it. */
    public PublicKey recoveryKey() {
        return PublicKey.of(recoveryHalf);
    }

    /** A pair of its own for an agency, sealed to its recovery key, with the private half for those who are to hold it. */
    static Fresh fresh(long agencyId, int version, PublicKey recovery, LocalDate day) {
        KeyPair pair = KeyPair.fresh();
        byte[] seal = recovery.seal(pair.privateBytes(), about(agencyId, version));
        return new Fresh(
                new ChannelKey(0, agencyId, version, pair.publicKey().bytes(), recovery.bytes(), seal, day), pair);
    }

    String about() {
        return about(agencyId, version);
    }

    private static String about(long agencyId, int version) {
        return "channel key " + version + " of agency " + agencyId;
    }

    /** A new version with its private half, before that is forgotten. */
    record Fresh(ChannelKey key, KeyPair pair) {}
}
