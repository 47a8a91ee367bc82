package org.prongsai.staff.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing that somebody did.
 *
 * @param number from 1, without a gap
 * @param who the e-mail address of an account, or another word for who acted
 * @param action a word such as {@code account.invited}; its sentence is the message {@code audit.account.invited}
 * @param subject what it was done to
 * @param detail what else there is to say; never what a complaint says
 * @param previous the hash of the entry before
 */
public record AuditEntry(
        long number,
        Instant happenedAt,
        String who,
        String action,
        String subject,
        String detail,
        String previous,
        String hash) {
    /** What stands in place of a hash before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    /** An entry behind another, with its hash. */
    static AuditEntry of(long number, Instant at, String previous, Deed deed) {
        AuditEntry bare =
                new AuditEntry(number, at, deed.who(), deed.action(), deed.subject(), deed.detail(), previous, "");
        return new AuditEntry(
                number, at, deed.who(), deed.action(), deed.subject(), deed.detail(), previous, bare.rightHash());
    }

    /** What somebody did, before it has its place. */
    record Deed(String who, String action, String subject, String detail) {}

    /** The hash that its content asks for: SHA-256 over all fields, each behind its length, so that none runs into the next. */
    public String rightHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field :
                    List.of(String.valueOf(number), happenedAt.toString(), who, action, subject, detail, previous)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
