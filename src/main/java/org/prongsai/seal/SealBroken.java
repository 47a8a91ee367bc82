package org.prongsai.seal;

/** What was sealed cannot be opened: by this key never, or it was changed since. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
