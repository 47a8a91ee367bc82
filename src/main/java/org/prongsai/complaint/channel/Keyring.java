package org.prongsai.complaint.channel;

import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.seal.KeyPair;

/**
 * The channel keys of an agency that one handler can open, as long as a request lasts.
 *
 * @param keys by the number of the channel key
 */
public record Keyring(long agencyId, Map<Long, KeyPair> keys) {
    public Keyring {
        keys = Map.copyOf(keys);
    }

    /** A complaint in the handler's hands; nothing when it is sealed to a key that this handler does not hold. */
    public Optional<OpenComplaint> open(Complaint complaint, OpenComplaint.Seals seals) {
        return Optional.ofNullable(keys.get(complaint.keyId()))
                .map(key -> OpenComplaint.byHandler(complaint, seals, key));
    }
}
