package org.prongsai.checklist;

import java.util.Locale;

/** How sure it is that the official list asks for an element. */
public enum Certainty {
    /** Official wording of the same year was seen. */
    CONFIRMED,
    /** Wording of the same matter from another year or another sector. */
    CARRIED,
    /** What agencies publish; no official wording. */
    PRACTICE,
    /** Recollection without a source. */
    UNCONFIRMED;

    /** The word in YAML and in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the absence of such an element can fail an item; otherwise it is advice. */
    public boolean isBinding() {
        return this == CONFIRMED || this == CARRIED;
    }
}
