package org.prongsai.thai;

import java.util.List;
import java.util.Optional;

/** Reads the item numbers of an OIT checklist from labels of websites. */
public final class ItemCodes {
    private ItemCodes() {}

    /** The item numbers that a label shows, in its order; empty when it shows none. */
    public static List<Integer> read(String label) {
        return List.of();
    }

    /** The sub-indicator that a label shows, {@code 9.1} to {@code 10.2}. */
    public static Optional<String> subIndicator(String label) {
        return Optional.empty();
    }
}
