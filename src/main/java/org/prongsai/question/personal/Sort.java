package org.prongsai.question.personal;

import java.util.Locale;

/** A sort of personal data; where two fit the same words, the earlier is meant. */
public enum Sort {
    EMAIL,
    NATIONAL_ID,
    BANK_ACCOUNT,
    PHONE,
    HOUSE;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
