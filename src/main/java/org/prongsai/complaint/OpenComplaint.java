package org.prongsai.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Json;
import org.prongsai.seal.DataKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.PublicKey;
import org.prongsai.seal.SealBroken;

/**
 * A complaint in the hands of one who may read it: a handler with the agency's channel key, or the reporter with the key of
 * the tracking code. It seals and opens in memory and keeps nothing; {@link ComplaintStore} keeps what it seals. Thread-safe.
 */
public final class OpenComplaint {
    private static final String DATA_KEY = "key";

    private final long id;
    private final DataKey key;
    private final @Nullable KeyPair channel;

    private OpenComplaint(long id, DataKey key, @Nullable KeyPair channel) {
        this.id = id;
        this.key = key;
        this.channel = channel;
    }

    /**
     * The two seals of a complaint's own key.
     *
     * @param handlers opened by the agency's channel key
     * @param reporter opened by the tracking code
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
    public record Seals(byte[] handlers, byte[] reporter) {}

    /** A complaint that is being filed. */
    public static OpenComplaint fresh(long id) {
        return new OpenComplaint(id, DataKey.fresh(), null);
    }

    /** Opens as a handler; throws {@link SealBroken}. */
    public static OpenComplaint byHandler(Complaint complaint, Seals seals, KeyPair channelKey) {
        byte[] key = channelKey.open(seals.handlers(), complaint.about(DATA_KEY));
        return new OpenComplaint(complaint.id(), DataKey.of(key), channelKey);
    }

    /** Opens as the reporter; throws {@link SealBroken}. */
    public static OpenComplaint byReporter(Complaint complaint, Seals seals, DataKey codeKey) {
        return new OpenComplaint(
                complaint.id(), DataKey.of(codeKey.open(seals.reporter(), complaint.about(DATA_KEY))), null);
    }

    public long id() {
        return id;
    }

    /** The complaint's key sealed to the handlers of an agency and to the reporter. */
    public Seals seals(PublicKey channelKey, DataKey codeKey) {
        return new Seals(sealTo(channelKey), codeKey.close(key.bytes(), Complaint.about(id, DATA_KEY)));
    }

    /** The complaint's key sealed to the handlers of another agency. */
    public byte[] sealTo(PublicKey channelKey) {
        return channelKey.seal(key.bytes(), Complaint.about(id, DATA_KEY));
    }

    /** Seals the report itself. */
    public Entry seal(Entry.Draft draft, Report report) {
        return sealed(draft, Json.write(report));
    }

    /** Seals what is told after it. A note is sealed to the channel key, so that the tracking code does not open it. */
    public Entry seal(Entry.Draft draft, Told told) {
        if (draft.kind() != Entry.Kind.NOTE) {
            return sealed(draft, Json.write(told));
        }
        if (channel == null) {
            throw new IllegalStateException("only handlers write notes");
        }
        return draft.sealed(id, channel.publicKey().seal(Padded.of(Json.write(told)), draft.about(id)));
    }

    /** The report itself; throws {@link SealBroken}. */
    public Report report(Entry entry) {
        return Json.read(opened(entry), Report.class);
    }

    /** What an entry tells; nothing of a note for the reporter or of one that another agency wrote; throws {@link SealBroken}. */
    public Optional<Told> told(Entry entry) {
        if (entry.kind() != Entry.Kind.NOTE) {
            return Optional.of(Json.read(opened(entry), Told.class));
        }
        if (channel == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Padded.text(channel.open(entry.sealed(), entry.about())), Told.class));
        } catch (SealBroken ofAnother) {
            return Optional.empty();
        }
    }

    /** What is known of a file; throws {@link SealBroken}. */
    public KeptFile.Facts facts(KeptFile file) {
        byte[] facts = key.open(file.sealed(), KeptFile.about(file.place()) + " of " + file.entryId());
        return Json.read(Padded.text(facts), KeptFile.Facts.class);
    }

    /** A file that lies in the folder already, to be kept with an entry. */
    public KeptFile seal(long entryId, int position, String place, KeptFile.Facts facts) {
        byte[] sealed = key.close(Padded.of(Json.write(facts)), KeptFile.about(place) + " of " + entryId);
        return new KeptFile(Entry.draw(), id, entryId, position, place, sealed);
    }

    /** The key under which the contents of its files are closed, about {@link KeptFile#about}. */
    public DataKey files() {
        return key;
    }

    private Entry sealed(Entry.Draft draft, String text) {
        return draft.sealed(id, key.close(Padded.of(text), draft.about(id)));
    }

    private String opened(Entry entry) {
        return Padded.text(key.open(entry.sealed(), entry.about()));
    }
}
