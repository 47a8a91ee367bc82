package org.prongsai.staff.factor;

import java.math.BigInteger;
import java.time.Clock;
import java.util.regex.Pattern;

/** What an authenticator app does with the word that the page of the second factor shows. */
public final class Telephone {
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

    private Telephone() {}

    /** The word that a page shows to type; empty where it shows none. */
    public static String secretOn(String page) {
        return SECRET.matcher(page)
                .results()
                .map(found -> found.group(1).replace(" ", ""))
                .findFirst()
                .orElse("");
    }

    /** The code of a word so many steps from now. */
    public static String code(String secret, Clock clock, long later) {
        return Totp.code(bytes(secret), clock.instant().getEpochSecond() / 30 + later);
    }

    private static byte[] bytes(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (int at = 0; at < base32.length(); at++) {
            number = number.shiftLeft(5)
                    .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(at))));
        }
        byte[] all = number.toByteArray();
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int i = 0; i < bytes.length && i < all.length; i++) {
            bytes[bytes.length - 1 - i] = all[all.length - 1 - i];
        }
        return bytes;
    }
}
