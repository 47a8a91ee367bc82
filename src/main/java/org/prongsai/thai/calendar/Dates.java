package org.prongsai.thai.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the days that a text names, in the ways in which Thai agencies and their programs write them. */
public final class Dates {
    /** Years are counted from the Buddha's passing: so many more than in the Christian calendar. */
    public static final int BUDDHIST = 543;

    private static final String SEPARATORS = "/-.";
    private static final List<String> ERAS = List.of("พุทธศักราช", "พ.ศ", "พศ", "ค.ศ", "คศ", "พ. ศ", "ปี");

    private Dates() {}

    /** A day and where it stands in {@link Reading#text()}. */
    public record Day(LocalDate date, int start, int end) {}

    /** Every day that is named, in the order of the text. */
    public static List<Day> all(Reading reading) {
        List<Day> days = new ArrayList<>();
        int free = 0;
        for (int n = 0; n < reading.numbers(); n++) {
            if (reading.start(n) < free) {
                continue;
            }
            Optional<Day> day = at(reading, n);
            if (day.isPresent()) {
                days.add(day.get());
                free = day.get().end();
            }
        }
        return days;
    }

    private static Optional<Day> at(Reading reading, int number) {
        return switch (reading.digits(number)) {
            case 1, 2 -> dayFirst(reading, number);
            case 4 -> yearFirst(reading, number);
            case 8 -> compact(reading, number);
            default -> Optional.empty();
        };
    }

    private static Optional<Day> dayFirst(Reading reading, int number) {
        Optional<Day> numeric = numeric(reading, number);
        if (numeric.isPresent()) {
            return numeric;
        }
        int after = reading.skip(reading.end(number), " .-/");
        after = reading.text().startsWith("th ", after) ? after + 3 : after;
        if (reading.text().startsWith("เดือน", after)) {
            after = reading.skip(after + "เดือน".length(), " ");
        }
        Months.Name month = Months.startingAt(reading, after);
        return month.isFound() ? withYear(reading, number, month) : monthFirst(reading, number);
    }

    private static Optional<Day> withYear(Reading reading, int number, Months.Name month) {
        int at = reading.skip(month.end(), " .,-/_");
        for (int round = 0; round < 2; round++) {
            for (String era : ERAS) {
                if (reading.text().startsWith(era, at)) {
                    at = reading.skip(at + era.length(), " .");
                }
            }
        }
        int year = reading.numberAt(at);
        return year < 0 ? Optional.empty() : day(reading, number, month.month(), year, reading.start(number));
    }

    /** As in English; in Thai only with the comma that programs put, as WordPress does, because a month counts things too. */
    private static Optional<Day> monthFirst(Reading reading, int number) {
        Months.Name month = Months.endingAt(reading, reading.skipBack(reading.start(number), " "));
        char first = reading.at(month.start());
        boolean english = first >= 'a' && first <= 'z';
        if (!month.isFound() || !(english || reading.at(reading.end(number)) == ',')) {
            return Optional.empty();
        }
        int year = reading.numberAt(reading.skip(reading.end(number), " ,"));
        boolean full = year >= 0 && reading.digits(year) == 4;
        return full ? day(reading, number, month.month(), year, month.start()) : Optional.empty();
    }

    private static Optional<Day> numeric(Reading reading, int number) {
        char separator = reading.at(reading.skip(reading.end(number), " "));
        int month = next(reading, number, separator);
        int year = month < 0 || reading.digits(month) > 2 ? -1 : next(reading, month, separator);
        if (year < 0 || isPart(reading, number, year, separator)) {
            return Optional.empty();
        }
        boolean clear = reading.digits(year) == 4 || (reading.digits(year) == 2 && separator != '.');
        return clear ? day(reading, number, reading.value(month), year, reading.start(number)) : Optional.empty();
    }

    private static Optional<Day> yearFirst(Reading reading, int year) {
        char separator = reading.at(reading.end(year));
        int month = next(reading, year, separator);
        int number = month < 0 || reading.digits(month) > 2 ? -1 : next(reading, month, separator);
        boolean row = number >= 0
                && reading.digits(number) <= 2
                && !isPart(reading, year, number, separator)
                && !isName(reading, reading.end(number), separator);
        return row ? day(reading, number, reading.value(month), year, reading.start(year)) : Optional.empty();
    }

    private static Optional<Day> compact(Reading reading, int number) {
        int value = reading.value(number);
        int year = value / 10_000;
        boolean recent = (year >= 2007 && year <= 2042) || (year >= 2550 && year <= 2585);
        int christian = year >= 2550 ? year - BUDDHIST : year;
        return recent
                ? valid(christian, value / 100 % 100, value % 100)
                        .map(date -> new Day(date, reading.start(number), reading.end(number)))
                : Optional.empty();
    }

    /** The number after a separator, or -1; blanks around the separator are allowed. */
    private static int next(Reading reading, int number, char separator) {
        if (SEPARATORS.indexOf(separator) < 0) {
            return -1;
        }
        int at = reading.skip(reading.end(number), " ");
        return reading.at(at) == separator ? reading.numberAt(reading.skip(at + 1, " ")) : -1;
    }

    /** Whether the three numbers are a piece of a longer row, such as a telephone number. */
    private static boolean isPart(Reading reading, int first, int last, char separator) {
        int before = reading.start(first) - 1;
        int after = reading.end(last);
        boolean goesOn = reading.at(after) == separator && Reading.isDigit(reading.at(after + 1));
        return goesOn || (SEPARATORS.indexOf(reading.at(before)) >= 0 && Reading.isDigit(reading.at(before - 1)));
    }

    /** Whether letters follow, as in the name of a file in a folder of its month; a time of day may follow. */
    private static boolean isName(Reading reading, int end, char separator) {
        char after = reading.at(end);
        boolean letter = after >= 'a' && after <= 'z';
        boolean time = after == 't' && Reading.isDigit(reading.at(end + 1));
        return (letter && !time) || (separator == '/' && after == '-');
    }

    private static Optional<Day> day(Reading reading, int day, int month, int year, int start) {
        int end = Math.max(reading.end(year), reading.end(day));
        return christian(reading, year)
                .flatMap(y -> valid(y, month, reading.value(day)))
                .map(date -> new Day(date, start, end));
    }

    /** The Christian year that a number of two or four digits means in a date. */
    private static Optional<Integer> christian(Reading reading, int number) {
        int value = reading.value(number);
        if (reading.digits(number) == 2) {
            return value >= 40 ? Optional.of(2500 + value - BUDDHIST) : Optional.empty();
        }
        if (reading.digits(number) != 4) {
            return Optional.empty();
        }
        if (value >= 2400 && value <= 2600) {
            return Optional.of(value - BUDDHIST);
        }
        return value >= 1900 && value <= 2057 ? Optional.of(value) : Optional.empty();
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        boolean valid = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return valid ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
