package org.prongsai.agency.template;

import java.util.Locale;

/** What is answered with a template. */
public enum Matter {
    QUESTION,
    COMPLAINT;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where an agency's staff work on it. */
    public String desk(String agency) {
        return "/desk/" + agency + "/" + code() + "s";
    }
}
