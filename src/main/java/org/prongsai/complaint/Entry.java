package org.prongsai.complaint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.seal.DataKey;

/**
 * Something that was written in a complaint, sealed.
 *
 * @param id drawn at random, so that it tells no order
 * @param position its place in the complaint, from 1; 0 before it is kept
 * @param accountId the handler who wrote it, null for the reporter
 * @param writtenOn the Thai day
 * @param state of a {@link Kind#STEP} the state that it led to, null of all others
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
public record Entry(
        long id,
        long complaintId,
        int position,
        Kind kind,
        @Nullable Long accountId,
        LocalDate writtenOn,
        @Nullable State state,
        byte[] sealed) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Who writes an entry, and who reads it. */
    public enum Kind {
        /** The complaint itself, by the reporter. */
        REPORT,
        /** What the reporter wrote later. */
        MESSAGE,
        /** A handler's answer to the reporter. */
        REPLY,
        /** For handlers of this agency alone; the tracking code does not open it. */
        NOTE,
        /** A change of state with its reason, which the reporter reads too. */
        STEP;

        /** Whether the reporter reads it with the tracking code. */
        public boolean isForReporter() {
            return this != NOTE;
        }

        /** Whether the reporter wrote it. */
        public boolean isByReporter() {
            return this == REPORT || this == MESSAGE;
        }
    }

    /** Who writes what, before it is sealed; {@code state} only of a step. */
    public record Draft(
            long id,
            Kind kind,
            @Nullable Long accountId,
            LocalDate writtenOn,
            @Nullable State state) {
        /** A draft under a number that nobody had before. */
        public static Draft of(Kind kind, @Nullable Long accountId, LocalDate writtenOn, @Nullable State state) {
            return new Draft(draw(), kind, accountId, writtenOn, state);
        }

        Entry sealed(long complaintId, byte[] sealed) {
            return new Entry(id, complaintId, 0, kind, accountId, writtenOn, state, sealed);
        }

        /** What binds the seal to its place and meaning. */
        String about(long complaintId) {
            return Entry.about(complaintId, id, kind, state);
        }
    }

    String about() {
        return about(complaintId, id, kind, state);
    }

    /** The number of the entry that a form brings, by the form's word: the same however often the form is sent. */
    public static long idOf(String word) {
        byte[] bytes = DataKey.from(word.getBytes(StandardCharsets.UTF_8), "entry of a form")
                .bytes();
        return (1L << 40) | (ByteBuffer.wrap(bytes).getLong() >>> 2);
    }

    /** A number that nobody had before. */
    public static long draw() {
        return RANDOM.nextLong(1L << 40, 1L << 62);
    }

    private static String about(long complaintId, long id, Kind kind, @Nullable State state) {
        return Complaint.about(complaintId, kind + " " + id + (state == null ? "" : " to " + state));
    }
}
