package org.prongsai.complaint.channel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.seal.KeyPair;

/**
 * The key on paper that lies in an agency's safe: 32 bytes as 13 groups of four signs and one to check them. The check finds
 * every wrong sign, every two signs changed about, and a group in another's place, and names the group.
 *
 * @param pair the key pair
 */
public record RecoveryKey(KeyPair pair) {
    /** Crockford's base 32: no I, L, O and U, which look like others. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 13;
    private static final int GROUP = 4;
    private static final int BYTES = 32;
    /** 13 groups hold 260 bits, four more than the key has. */
    private static final int SPARE_BITS = 4;

    /** x⁵ + x² + 1, by which 32 elements are a field. */
    private static final int FIELD = 0b100101;

    /** A key that nobody had before. */
    public static RecoveryKey fresh() {
        return new RecoveryKey(KeyPair.fresh());
    }

    /**
     * What was typed.
     *
     * @param key the key, if every group is right
     * @param wrongGroup the first group that is wrong, from 1; 0 when the number of signs is wrong or the key is right
     */
    public record Reading(Optional<RecoveryKey> key, int wrongGroup) {}

    /** The groups to print. */
    public List<String> groups() {
        BigInteger number = new BigInteger(1, pair.privateBytes()).shiftLeft(SPARE_BITS);
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int value = number.shiftRight((GROUPS - 1 - group) * GROUP * 5).intValue() & 0xfffff;
            StringBuilder signs = new StringBuilder();
            for (int sign = GROUP - 1; sign >= 0; sign--) {
                signs.append(SIGNS.charAt((value >> (sign * 5)) & 31));
            }
            groups.add(
                    signs.append(SIGNS.charAt(check(signs.toString(), group))).toString());
        }
        return groups;
    }

    /** Reads what was typed, whatever stands between the groups; letters that look like digits are taken for these. */
    public static Reading read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("[^0-9A-Z]", "");
        if (signs.length() != GROUPS * (GROUP + 1)) {
            return new Reading(Optional.empty(), 0);
        }
        BigInteger number = BigInteger.ZERO;
        for (int group = 0; group < GROUPS; group++) {
            String part = signs.substring(group * (GROUP + 1), (group + 1) * (GROUP + 1));
            boolean known = part.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
            if (!known || check(part.substring(0, GROUP), group) != SIGNS.indexOf(part.charAt(GROUP))) {
                return new Reading(Optional.empty(), group + 1);
            }
            for (int sign = 0; sign < GROUP; sign++) {
                number = number.shiftLeft(5).or(BigInteger.valueOf(SIGNS.indexOf(part.charAt(sign))));
            }
        }
        return new Reading(Optional.of(new RecoveryKey(KeyPair.of(bytes(number.shiftRight(SPARE_BITS))))), 0);
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[BYTES];
        for (int at = 0; at < BYTES; at++) {
            bytes[BYTES - 1 - at] = number.shiftRight(8 * at).byteValue();
        }
        return bytes;
    }

    /** A sum over the field with another weight for each place; the place of the group is its first summand. */
    private static int check(String signs, int group) {
        int sum = group;
        for (int place = 0; place < GROUP; place++) {
            sum ^= times(SIGNS.indexOf(signs.charAt(place)), place + 2);
        }
        return sum;
    }

    private static int times(int one, int other) {
        int product = 0;
        int summand = one;
        for (int factor = other; factor > 0; factor >>= 1) {
            product ^= (factor & 1) == 0 ? 0 : summand;
            summand <<= 1;
            summand ^= (summand & 32) == 0 ? 0 : FIELD;
        }
        return product;
    }
}
