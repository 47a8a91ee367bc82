package org.prongsai.thai;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prongsai.thai.calendar.Dates;
import org.prongsai.thai.calendar.Reading;

/** Reads and writes dates as Thai agencies write them. */
public final class ThaiDate {
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

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

    /** A date in full, such as {@code 20 พฤศจิกายน 2569}. */
    public static String written(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + (day.getYear() + Dates.BUDDHIST);
    }

    /** A date in short, such as {@code 20 พ.ย. 2569}. */
    public static String brief(LocalDate day) {
        return day.getDayOfMonth() + " " + SHORT_MONTHS.get(day.getMonthValue() - 1) + " "
                + (day.getYear() + Dates.BUDDHIST);
    }
}
