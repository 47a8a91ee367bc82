package org.prongsai.complaint.access;

import org.prongsai.agency.Agency;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.complaint.channel.Keyring;
import org.prongsai.seal.KeyPair;
import org.prongsai.staff.Account;

/**
 * One of an agency's handlers at work, with the keys that their session opens.
 *
 * @param key the account's own pair
 * @param ring the channel keys that it opens, empty without access
 */
public record Handler(Account account, KeyPair key, Agency agency, Keyring ring, Access access) {

    /** How far a handler can read what comes to the agency. */
    public enum Access {
        /** Nobody has opened the channel yet. */
        UNOPENED,
        /** Nobody has given the handler the keys. */
        NONE,
        /** The keys were given, but the account has another key pair since, because its password was set anew. */
        STALE,
        HELD
    }

    public boolean hasAccess() {
        return access == Access.HELD;
    }

    /** The handler as one to whom keys are given. */
    public Holder holder() {
        return new Holder(account.id(), key.publicKey());
    }

    /** Where the agency's complaints are worked on. */
    public String path() {
        return "/desk/" + agency.slug() + "/complaints";
    }
}
