package org.prongsai.check.standing;

import org.prongsai.checklist.Item;

/** An item of a checklist and how many agencies pass it, fail it, or are not decided. */
public record MissedItem(Item item, int passed, int failed, int open) {
    /** How the checklist calls it, such as {@code O7}. */
    public String code() {
        return item.code();
    }

    /** What it is called in a language. */
    public String title(String language) {
        return item.title().in(language);
    }

    /** At how many agencies it is decided. */
    public int decided() {
        return passed + failed;
    }

    /** The percentage of failures among the decided, with one decimal; 0 without any. */
    public double percent() {
        return decided() == 0 ? 0 : Math.round(1_000.0 * failed / decided()) / 10.0;
    }
}
