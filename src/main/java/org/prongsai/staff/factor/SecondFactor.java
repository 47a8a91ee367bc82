package org.prongsai.staff.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.prongsai.seal.DataKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.staff.SignedIn;
import org.prongsai.web.view.Fingerprint;

/**
 * Checks codes of the program on an account's telephone, each once, and the recovery codes that stand in for it. The program's
 * secret is closed under the account's private key, which the password opens: without it the database tells neither. Thread-safe.
 */
public final class SecondFactor {
    /** How many recovery codes there are. */
    public static final int CODES = 10;

    /** Without letters that look like digits or like each other. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final String ISSUER = "Prongsai";

    private final FactorStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SecondFactor(FactorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was shown. */
    public enum Means {
        CODE,
        RECOVERY_CODE;

        /** The word in the audit log. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A secret to bring into a program.
     *
     * @param address what the QR code holds
     * @param text the same to type, in groups
     */
    public record Offer(String address, String text) {}

    /** Offers a new secret; the old one counts until the new one is confirmed. */
    public void offer(SignedIn who) {
        byte[] closed = lock(who.key()).close(Totp.freshSecret(), about(who));
        store.offer(who.account().id(), closed, clock.instant());
    }

    /** The secret that waits to be confirmed. */
    public Optional<Offer> offered(SignedIn who) {
        return store.offered(who.account().id()).map(offered -> {
            String text = Totp.base32(secret(who, offered));
            String label = URLEncoder.encode(ISSUER + ":" + who.account().email(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return new Offer(
                    "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER,
                    text.replaceAll("(.{4})(?!$)", "$1 "));
        });
    }

    /** Lets the offered secret count, when the code is one of it; gives the recovery codes then, which nobody can read again. */
    public Optional<List<String>> confirm(SignedIn who, String code) {
        long account = who.account().id();
        OptionalLong step = store.offered(account).stream()
                .mapToLong(offered -> Totp.step(secret(who, offered), plain(code), clock.instant())
                        .orElse(-1))
                .filter(each -> each >= 0)
                .findFirst();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        store.confirm(account, step.getAsLong(), clock.instant());
        return Optional.of(renewCodes(who));
    }

    /** Whether a text is a code of now that was not used before, or a recovery code that is left. */
    public Optional<Means> check(SignedIn who, String text) {
        long account = who.account().id();
        String code = plain(text);
        Optional<FactorStore.Factor> factor = store.of(account);
        OptionalLong step =
                factor.isEmpty() ? OptionalLong.empty() : Totp.step(secret(who, factor.get()), code, clock.instant());
        if (step.isPresent()) {
            boolean isNew = store.use(factor.orElseThrow().id(), step.getAsLong()) > 0;
            return isNew ? Optional.of(Means.CODE) : Optional.empty();
        }
        boolean isLeft = store.useCode(account, hash(who.key(), code), clock.instant()) > 0;
        return isLeft ? Optional.of(Means.RECOVERY_CODE) : Optional.empty();
    }

    /** New recovery codes in place of all old ones. */
    public List<String> renewCodes(SignedIn who) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            codes.add(freshCode());
        }
        store.renewCodes(
                who.account().id(),
                codes.stream().map(code -> hash(who.key(), plain(code))).toList(),
                clock.instant());
        return codes;
    }

    /** Whether recovery codes were ever made for the account, used or not. */
    public boolean hasCodes(SignedIn who) {
        return store.codes(who.account().id()) > 0;
    }

    /** How many recovery codes are left. */
    public int codesLeft(SignedIn who) {
        return store.codesLeft(who.account().id());
    }

    private String freshCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static byte[] secret(SignedIn who, FactorStore.Factor factor) {
        return lock(who.key()).open(factor.closedSecret(), about(who));
    }

    private static DataKey lock(KeyPair key) {
        return DataKey.from(key.privateBytes(), "second factor");
    }

    /** A hash that takes the private key to make, so that the codes may be short. */
    private static String hash(KeyPair key, String code) {
        return Fingerprint.of(
                DataKey.from(key.privateBytes(), "recovery code " + code).bytes());
    }

    private static String about(SignedIn who) {
        return "second factor of account " + who.account().id();
    }

    /** A code as people type it, without what they put between; Thai digits count. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(sign -> {
            int digit = Character.digit(sign, 10);
            plain.append(digit >= 0 ? String.valueOf(digit) : String.valueOf((char) sign));
        });
        return plain.toString();
    }
}
