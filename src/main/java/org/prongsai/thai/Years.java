package org.prongsai.thai;

import java.util.List;
import org.prongsai.thai.calendar.Reading;

/** Reads the years that a text names. */
public final class Years {
    private Years() {}

    /** Every mention of a year, in the order of the text. */
    public static List<YearMention> read(String text) {
        return Reading.hasDigit(text) ? new YearReader(Reading.of(text)).read() : List.of();
    }
}
