package org.prongsai.thai.charset;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names of character sets mean, among them names that no standard knows. */
public final class Labels {
    /** Every Thai 8-bit name means this one, because pages use its quotes and dashes whatever they claim. */
    public static final Charset THAI = Charset.forName("x-windows-874");

    private static final Set<String> THAI_NAMES = Set.of(
            "tis620",
            "tis6202533",
            "tis62025330",
            "iso885911",
            "iso8859112001",
            "windows874",
            "cp874",
            "xwindows874",
            "ibm874",
            "ms874",
            "thai",
            "windowsthai");

    private static final Set<String> EAST_ASIAN = Set.of("gb", "big5", "shift_jis", "windows-31j", "euc-", "949");

    private Labels() {}

    /** The character set that a label names; empty for an empty, unknown or illegal label. */
    public static Optional<Charset> charset(String label) {
        String name = label.strip();
        if (isThai(name)) {
            return Optional.of(THAI);
        }
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a label names one of the Thai 8-bit sets. */
    public static boolean isThai(String label) {
        String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return THAI_NAMES.contains(plain);
    }

    /** Whether a character set takes two bytes for a character of China, Japan or Korea. */
    static boolean isEastAsian(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return EAST_ASIAN.stream().anyMatch(name::contains);
    }

    /** Whether a character set holds all characters of the world, so that its bytes cannot be read one by one. */
    static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-") || charset.name().startsWith("X-UTF-");
    }
}
