package org.prongsai.staff.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords are refused: short ones, those that people choose most, with whatever figures around them, and those that can be
 * guessed from what is known of their owner. Nothing is asked of their signs, which only makes people write them down. Immutable
 * and thread-safe.
 */
public final class PasswordRules {
    /** How many signs a password needs. */
    public static final int LEAST = 12;

    private static final int MOST = 500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{4,}");
    private static final int FEWEST_DIFFERENT = 5;
    /** What people put around a common word. */
    private static final int LONGEST_TRIMMING = 8;

    private static final String FILE = "/staff/common-passwords.txt";
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
            "๐๑๒๓๔๕๖๗๘๙๐",
            "ฟหกดเ้่าสว");

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    /** The rules with the list inside the program. */
    public static PasswordRules load() {
        InputStream in = PasswordRules.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException(FILE + " is missing inside the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PasswordRules(
                    lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The message that says why a password is refused; {@code own} are words that are known of its owner. */
    public Optional<String> refusal(String password, List<String> own) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int length = plain.codePointCount(0, plain.length());
        if (length < LEAST) {
            return Optional.of("staff.password.short");
        }
        if (length > MOST) {
            return Optional.of("staff.password.long");
        }
        if (isCommon(plain)) {
            return Optional.of("staff.password.common");
        }
        if (isRepeated(plain) || isInRows(plain)) {
            return Optional.of("staff.password.simple");
        }
        return isOwn(plain, own) ? Optional.of("staff.password.own") : Optional.empty();
    }

    private boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        boolean trimmed = !core.isEmpty() && plain.length() - core.length() <= LONGEST_TRIMMING;
        return common.contains(plain) || (trimmed && common.contains(core)) || common.contains(unit(plain));
    }

    private static boolean isRepeated(String plain) {
        return plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || unit(plain).length() * 3 <= plain.length();
    }

    /** The shortest beginning of which the whole consists. */
    private static String unit(String plain) {
        for (int length = 1; length <= plain.length() / 2; length++) {
            String unit = plain.substring(0, length);
            if (unit.repeat(plain.length() / length + 1).startsWith(plain)) {
                return unit;
            }
        }
        return plain;
    }

    /** Whether most signs follow their neighbours in the alphabet, among the digits or on the keyboard. */
    private static boolean isInRows(String plain) {
        int followers = 0;
        for (int i = 1; i < plain.length(); i++) {
            String pair = plain.substring(i - 1, i + 1);
            String turned = new StringBuilder(pair).reverse().toString();
            boolean follows = pair.charAt(0) == pair.charAt(1)
                    || ROWS.stream().anyMatch(row -> row.contains(pair) || row.contains(turned));
            followers += follows ? 1 : 0;
        }
        return followers * 4 >= (plain.length() - 1) * 3;
    }

    /** Whether little is left without the words that are known of the owner. */
    private static boolean isOwn(String plain, List<String> own) {
        String rest = plain;
        for (String text : own) {
            for (String word : WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .toList()) {
                rest = rest.replace(word, "");
            }
        }
        return rest.length() < plain.length() && rest.length() < LEAST;
    }
}
