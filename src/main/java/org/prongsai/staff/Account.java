package org.prongsai.staff;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.seal.PublicKey;

/**
 * One who may sign in, as things stand now.
 *
 * @param email in small letters; what the account signs in with
 * @param position what its owner is at work, shown beside answers
 * @param agencyId the agency of an officer, null for everybody else
 * @param handles whether it may work on its agency's complaints
 * @param hasFactor whether a second factor is set up
 * @param disabled whether it may not sign in for now
 * @param keyText its public key, null until its owner chose a password
 */
public record Account(
        long id,
        String email,
        String name,
        String position,
        Role role,
        @Nullable Long agencyId,
        boolean handles,
        boolean hasFactor,
        boolean disabled,
        @Nullable String keyText) {

    /** What others close for this account with; none until its owner chose a password. */
    public Optional<PublicKey> publicKey() {
        return Optional.ofNullable(keyText)
                .map(text -> PublicKey.of(HexFormat.of().parseHex(text)));
    }

    /** Whether it must sign in with a second factor: whoever decides over accounts, and whoever reads complaints. */
    public boolean needsFactor() {
        return role == Role.ADMINISTRATOR || handles;
    }

    /** How it stands, as one word of the messages. */
    public String state() {
        return disabled ? "disabled" : keyText == null ? "invited" : "active";
    }

    /** Whether it works for an agency. */
    public boolean isOf(long agency) {
        return agencyId != null && agencyId == agency;
    }

    /** An e-mail address as accounts are known by it. */
    public static String known(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
