package org.prongsai.staff;

/** What an account is there for; the right to work on complaints is another matter. */
public enum Role {
    /** Looks after accounts; never sees into complaints. */
    ADMINISTRATOR,
    /** Works for one agency. */
    OFFICER,
    /** Reviews findings and reads what staff did. */
    AUDITOR;

    /** The word in addresses, messages and the table of access. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
