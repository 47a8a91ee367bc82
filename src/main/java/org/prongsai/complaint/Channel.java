package org.prongsai.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the three forms that an agency keeps apart, because they are handled and counted apart. */
public enum Channel {
    /** Corruption and misconduct of officials. */
    MISCONDUCT,
    GENERAL,
    SERVICE;

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a word; none for anything else. */
    public static Optional<Channel> of(String code) {
        return Stream.of(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
