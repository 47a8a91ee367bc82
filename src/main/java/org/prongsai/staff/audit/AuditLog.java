package org.prongsai.staff.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.prongsai.staff.Account;

/**
 * Writes down what staff do, to the second. An entry is on the disk when {@link #write} returns; it must not be called inside a transaction of
 * another store, which would wait for it. Thread-safe.
 */
public final class AuditLog {
    /** Who acts where no account does: the machine's owner on the command line. */
    public static final String COMMAND_LINE = "command-line";
    /** Who acts where no account does: the portal by itself. */
    public static final String PORTAL = "portal";

    private static final int LONGEST_WORD = 300;
    private static final int LONGEST_DETAIL = 2_000;

    private final AuditStore store;
    private final AuditHeads heads;
    private final Clock clock;

    public AuditLog(AuditStore store, AuditHeads heads, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Writes that an account did something.
     *
     * @param action a word such as {@code complaint.read}, whose sentence is the message {@code audit.complaint.read}
     * @param subject what it was done to, such as a complaint's number; never what a complaint says
     * @param detail what else there is to say, or an empty text
     */
    public void write(Account who, String action, String subject, String detail) {
        write(who.email(), action, subject, detail);
    }

    /** The same of somebody without an account, such as {@link #PORTAL}. */
    public void write(String who, String action, String subject, String detail) {
        heads.add(store.add(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new AuditEntry.Deed(
                        cut(who, LONGEST_WORD), action, cut(subject, LONGEST_WORD), cut(detail, LONGEST_DETAIL))));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
