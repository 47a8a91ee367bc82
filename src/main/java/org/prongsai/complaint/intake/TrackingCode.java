package org.prongsai.complaint.intake;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.seal.DataKey;

/**
 * The code that leads a reporter back: 20 digits drawn at random and one that checks them, in seven groups of three. It opens the complaint, so it is kept nowhere; whoever loses it loses the way.
 *
 * @param digits all 21
 */
public record TrackingCode(String digits) {
    private static final int DRAWN = 20;
    /** Seven times three is 21: no group is longer than people keep in mind while they copy it. */
    private static final int GROUP = 3;

    private static final int WORD_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Damm's quasigroup of order 10, which finds every wrong digit and every two neighbours changed about. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /** A code as it is printed, somewhere in a text. */
    private static final Pattern AMID = Pattern.compile("(?<!\\d)\\d{3}(?:[^\\p{L}\\p{M}\\d]{0,3}\\d{3}){6}(?!\\d)");

    /** How a typed text is no code. */
    public enum Fault {
        EMPTY,
        /** Something else than digits, and what people put between them. */
        SIGNS,
        LENGTH,
        /** A digit is wrong, or two changed places. */
        CHECK
    }

    /**
     * What was typed: a code, or how it is none.
     *
     * @param fault null when it is a code
     */
    public record Reading(
            Optional<TrackingCode> code,
            @org.jspecify.annotations.Nullable Fault fault) {}

    /** A word for a new form, from which its code is made: 256 random bits that only the form ever holds. */
    public static String word() {
        byte[] bytes = new byte[WORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The code of a form's word, always the same; nothing for what {@link #word} never gave. */
    public static Optional<TrackingCode> of(String word) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(word);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != WORD_BYTES) {
            return Optional.empty();
        }
        // 256 bits leave no digit likelier than another by more than 2^-189
        BigInteger number =
                new BigInteger(1, DataKey.from(bytes, "tracking code").bytes()).mod(BigInteger.TEN.pow(DRAWN));
        String drawn = "0".repeat(DRAWN) + number;
        String digits = drawn.substring(drawn.length() - DRAWN);
        return Optional.of(new TrackingCode(digits + check(digits)));
    }

    /**
     * Reads what was typed, in Thai or other digits and with whatever people put between groups; of a text with other words or
     * numbers the one code that stands in it.
     */
    public static Reading read(String typed) {
        Reading whole = readWhole(typed);
        if (whole.fault() != Fault.SIGNS && whole.fault() != Fault.LENGTH) {
            return whole;
        }
        String plain = typed.chars()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Matcher amid = AMID.matcher(plain);
        List<String> found = new ArrayList<>();
        for (int from = 0; amid.find(from); from = amid.start() + 1) {
            found.add(amid.group());
        }
        return found.size() == 1 ? readWhole(found.get(0)) : whole;
    }

    private static Reading readWhole(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char sign = typed.charAt(at);
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            } else if (!Character.isWhitespace(sign) && Character.isLetterOrDigit(sign)) {
                return new Reading(Optional.empty(), Fault.SIGNS);
            }
        }
        if (digits.length() != DRAWN + 1) {
            return new Reading(Optional.empty(), digits.length() == 0 ? Fault.EMPTY : Fault.LENGTH);
        }
        return check(digits.toString()) == 0
                ? new Reading(Optional.of(new TrackingCode(digits.toString())), null)
                : new Reading(Optional.empty(), Fault.CHECK);
    }

    /** The groups as they are printed. */
    public List<String> groups() {
        return IntStream.range(0, digits.length() / GROUP)
                .mapToObj(group -> digits.substring(group * GROUP, (group + 1) * GROUP))
                .toList();
    }

    /** The groups with blanks between them. */
    public String text() {
        return String.join(" ", groups());
    }

    private static int check(String digits) {
        int interim = 0;
        for (int at = 0; at < digits.length(); at++) {
            interim = DAMM[interim].charAt(digits.charAt(at) - '0') - '0';
        }
        return interim;
    }
}
