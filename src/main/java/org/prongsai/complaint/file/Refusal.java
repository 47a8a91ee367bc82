package org.prongsai.complaint.file;

import java.util.Locale;

/** Why a file is not taken. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    PROGRAM,
    SCRIPT,
    /** HTML, SVG or other markup, which browsers would run. */
    WEB_PAGE,
    MACROS,
    /** A zip or the like, which could hold anything. */
    ARCHIVE,
    /** Protected by a password, so that no handler could read it. */
    LOCKED,
    OTHER_TYPE;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
