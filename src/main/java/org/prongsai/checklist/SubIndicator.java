package org.prongsai.checklist;

import java.util.List;

/**
 * A group of items whose mean is one score, such as 9.5.
 *
 * @param unconfirmed whether the border to its neighbours is not certain, so that its score is for orientation only
 */
public record SubIndicator(String code, Localized title, boolean unconfirmed, List<Item> items) {

    public SubIndicator {
        items = List.copyOf(items);
    }
}
