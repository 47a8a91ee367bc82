package org.prongsai.question;

import java.util.Locale;

/** Where a question or a message stands on its way to the public. */
public enum State {
    /** Sent, and read by nobody who may release it. */
    WAITING,
    PUBLIC,
    /** Not released, given back to be put right, or taken back by whoever may release; a reason stands beside. */
    REFUSED,
    /** Taken back by who wrote it. */
    WITHDRAWN;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
