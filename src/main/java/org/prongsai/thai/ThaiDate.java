package org.prongsai.thai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.prongsai.thai.calendar.Dates;
import org.prongsai.thai.calendar.Months;
import org.prongsai.thai.calendar.Reading;

/** Reads and writes dates as Thai agencies write them. */
public final class ThaiDate {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private ThaiDate() {}

    /** The first date that a text names. */
    public static Optional<LocalDate> first(String text) {
        return all(text).stream().findFirst();
    }

    /** Every date that a text names, in its order. */
    public static List<LocalDate> all(String text) {
        return Reading.hasDigit(text)
                ? Dates.all(Reading.of(text)).stream().map(Dates.Day::date).toList()
                : List.of();
    }

    /** The day that it is in Thailand at a moment. */
    public static LocalDate at(Instant moment) {
        return there(moment).toLocalDate();
    }

    /** What clocks and calendars in Thailand show at a moment. */
    public static ZonedDateTime there(Instant moment) {
        return moment.atZone(BANGKOK);
    }

    /** The moment at which a day begins in Thailand. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(BANGKOK).toInstant();
    }

    /** The Buddhist year of a date. */
    public static int year(LocalDate day) {
        return day.getYear() + Dates.BUDDHIST;
    }

    /** A date in full, such as {@code 20 พฤศจิกายน 2569}. */
    public static String written(LocalDate day) {
        return day.getDayOfMonth() + " " + Months.written(day.getMonth()) + " " + year(day);
    }

    /** A date in short, such as {@code 20 พ.ย. 2569}. */
    public static String brief(LocalDate day) {
        return day.getDayOfMonth() + " " + Months.brief(day.getMonth()) + " " + year(day);
    }
}
