package org.prongsai.staff.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks along the audit log and finds the first entry that is not as it was written. Thread-safe. */
public final class AuditChain {
    private static final int AT_ONCE = 1_000;

    private final AuditStore store;
    private final AuditHeads heads;

    public AuditChain(AuditStore store, AuditHeads heads) {
        this.store = store;
        this.heads = heads;
    }

    /** What can be wrong. */
    public enum Fault {
        /** What it says does not give its hash. */
        CHANGED,
        /** It does not follow the one before: one was removed, put in or moved. */
        BROKEN,
        /** Its hash is another than was written down when it was made. */
        REWRITTEN,
        /** Entries are missing at the end. */
        CUT,
        /** The hash that somebody kept elsewhere is not among them. */
        ROLLED_BACK
    }

    /**
     * What was found.
     *
     * @param number the first bad entry, or the last when all are good
     * @param head the hash of the last good entry
     * @param fault null when all are good
     */
    public record Verified(
            long number, String head, @Nullable Fault fault) {}

    /** Checks all entries, and that a hash which was kept elsewhere is one of them; an empty one asks for none. */
    public Verified verify(String keptHead) {
        Map<Long, String> written = heads.read();
        boolean seen = keptHead.isEmpty() || keptHead.equals(AuditEntry.BEGINNING);
        String previous = AuditEntry.BEGINNING;
        long last = 0;
        for (List<AuditEntry> some = store.after(Long.MIN_VALUE, AT_ONCE);
                !some.isEmpty();
                some = store.after(last, AT_ONCE)) {
            for (AuditEntry entry : some) {
                Optional<Fault> fault = fault(entry, last, previous, written.get(entry.number()));
                if (fault.isPresent()) {
                    return new Verified(last + 1, previous, fault.get());
                }
                previous = entry.hash();
                last = entry.number();
                seen |= previous.equals(keptHead);
            }
        }
        long end = last;
        if (written.keySet().stream().anyMatch(number -> number > end)) {
            return new Verified(last + 1, previous, Fault.CUT);
        }
        return new Verified(last, previous, seen ? null : Fault.ROLLED_BACK);
    }

    private static Optional<Fault> fault(AuditEntry entry, long last, String previous, @Nullable String written) {
        if (entry.number() != last + 1 || !entry.previous().equals(previous)) {
            return Optional.of(Fault.BROKEN);
        }
        if (!entry.hash().equals(entry.rightHash())) {
            return Optional.of(Fault.CHANGED);
        }
        return written != null && !written.equals(entry.hash()) ? Optional.of(Fault.REWRITTEN) : Optional.empty();
    }
}
