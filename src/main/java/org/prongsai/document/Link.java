package org.prongsai.document;

/**
 * An address that a body leads to.
 *
 * @param url absolute and normalised, fragment kept; {@code javascript:}, {@code mailto:}, {@code tel:} and {@code data:}
 *     addresses do not become links, a bare {@code #} becomes one with the kind {@link Kind#PLACEHOLDER}
 * @param kind how the body leads there
 * @param text the words a visitor clicks on; for a picture its alternative text, otherwise an empty text
 * @param hint title or aria-label attribute, or the file name of a picture that is the whole link; may be empty
 * @param block the index of the block in which it stands, or of the last one before it; -1 before the first block
 */
public record Link(String url, Kind kind, String text, String hint, int block) {

    /** How a body leads to an address. */
    public enum Kind {
        ANCHOR,
        /** A frame, object or embed that shows another body inside this one; viewers are unwrapped to the real file. */
        EMBED,
        /** Meta refresh, or a script that sends every visitor on. */
        REDIRECT,
        /** Found in a script or an attribute such as onclick or data-href. */
        SCRIPT,
        /** An anchor that leads nowhere: {@code #}, {@code #!} or nothing. */
        PLACEHOLDER
    }
}
