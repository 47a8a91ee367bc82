package org.prongsai.thai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prongsai.thai.YearMention.Kind;
import org.prongsai.thai.calendar.Counts;
import org.prongsai.thai.calendar.Cue;
import org.prongsai.thai.calendar.Dates;
import org.prongsai.thai.calendar.Laws;
import org.prongsai.thai.calendar.MonthSpan;
import org.prongsai.thai.calendar.Plausible;
import org.prongsai.thai.calendar.Reading;
import org.prongsai.thai.calendar.SixMonths;
import org.prongsai.thai.calendar.YearSpan;

/** Goes once through the numbers of a text and keeps those that name a year. */
final class YearReader {
    private static final List<String> COPYRIGHT = List.of("copyright", "©", "(c)", "ลิขสิทธิ์", "all rights reserved");
    private static final List<String> SESSIONS =
            List.of("ครั้งที่", "ครั้ง", "สมัยที่", "สมัย", "งวดที่", "งวด", "รุ่นที่");
    private static final List<String> TERMS =
            List.of("ภาคเรียนที่", "ภาคเรียน", "เทอม", "เทอมที่", "ภาคการศึกษาที่", "ปีการศึกษา");
    private static final List<String> QUARTERS = List.of("ไตรมาสที่", "ไตรมาส");
    private static final List<String> NUMBERS = List.of("ที่", "เลข", "หมายเลข", "คำสั่ง", "no");
    private static final List<String> COUNTING = List.of(
            "ที่", "หมู่", "ข้อ", "มาตรา", "หน้า", "ชั้น", "ห้อง", "จำนวน", "รวม", "ละ", "ครั้ง", "เพียง", "อายุ",
            "ประมาณ", "เกิน", "ถึง", "กว่า", "บท", "รุ่น", "งวด", "สาย", "หลัก", "ซอย", "ถนน", "บ้าน", "เลข");
    private static final int NEAR = 30;
    private static final int HALF_YEAR_NEAR = 70;

    private final Reading reading;
    private final boolean copyrighted;
    private final List<YearMention> found = new ArrayList<>();
    private int free;

    YearReader(Reading reading) {
        this.reading = reading;
        this.copyrighted = COPYRIGHT.stream().anyMatch(reading.text()::contains);
    }

    List<YearMention> read() {
        List<Dates.Day> days = Dates.all(reading);
        int next = 0;
        for (int n = 0; n < reading.numbers(); n++) {
            if (reading.start(n) < free) {
                continue;
            }
            if (next < days.size()
                    && days.get(next).end() > reading.start(n)
                    && days.get(next).start() <= reading.start(n)) {
                next += addDays(days, next);
            } else if (reading.digits(n) == 4) {
                fullYear(n);
            } else if (reading.digits(n) == 2) {
                shortYear(n);
            } else {
                sixMonthsFile(n);
            }
        }
        addHalfYears();
        found.sort(Comparator.comparingInt(YearMention::start));
        return found;
    }

    /** Adds a day, or the two days from and to which a half year runs; returns how many days that were. */
    private int addDays(List<Dates.Day> days, int at) {
        Dates.Day day = days.get(at);
        int year = FiscalYear.of(day.date()).year();
        if (at + 1 < days.size() && isFirstHalf(day, days.get(at + 1))) {
            add(Kind.HALF_YEAR, year, year, day.start(), days.get(at + 1).end());
            return 2;
        }
        add(Kind.DATE, year, year, day.start(), day.end());
        return 1;
    }

    private boolean isFirstHalf(Dates.Day from, Dates.Day to) {
        FiscalYear year = FiscalYear.of(from.date());
        LocalDate first = from.date();
        String gap =
                reading.between(from.end(), to.start()).replace("วันที่", "").strip();
        return first.equals(year.start())
                && to.date().equals(year.firstHalfEnd())
                && (gap.equals("-") || gap.equals("ถึง"));
    }

    private void fullYear(int number) {
        int start = reading.start(number);
        if (isSlashed(number)) {
            slashedYear(number);
            return;
        }
        Cue cue = Cue.before(reading, start);
        boolean announced = cue.isGiven() || isLaw(cue);
        int year = announced ? Plausible.anyYear(reading, number) : Plausible.year(reading, number);
        if (year == 0 || isMoney(number) || (!announced && isSomethingElse(number))) {
            return;
        }
        if (cue.word() == Cue.Word.MONTH) {
            addMonths(MonthSpan.of(reading, cue, number, year));
        } else if (!addPathMonth(number, year)) {
            addYears(number, cue, year);
        }
    }

    private boolean isSomethingElse(int number) {
        return Counts.isPieceOfNumber(reading, number)
                || Counts.isOther(reading, number)
                || (reading.at(reading.end(number)) == '/'
                        && !isPath(number)
                        && !YearSpan.of(reading, number).isFound());
    }

    private boolean isPath(int number) {
        return reading.at(reading.start(number) - 1) == '/' || !Reading.isDigit(reading.at(reading.end(number) + 1));
    }

    private boolean isMoney(int number) {
        String after =
                reading.between(reading.end(number), reading.end(number) + 8).stripLeading();
        return after.startsWith("บาท") || after.startsWith("ล้าน");
    }

    private void shortYear(int number) {
        int year = Plausible.shortYear(reading, number);
        int end = reading.end(number);
        if (year == 0
                || Counts.isPieceOfNumber(reading, number)
                || Counts.isCounted(reading, end)
                || isSlashed(number)) {
            return;
        }
        Cue cue = Cue.before(reading, reading.start(number));
        if (cue.word() == Cue.Word.MONTH) {
            addMonths(MonthSpan.of(reading, cue, number, year));
        } else if (isShortYear(number, cue) || (!cue.isGiven() && isGluedYear(number))) {
            addYears(number, cue, year);
        }
    }

    /** Two digits after the bare word "budget" may count anything, and after an assessment's name may be a score. */
    private boolean isShortYear(int number, Cue cue) {
        boolean budget = cue.word() == Cue.Word.FISCAL && reading.text().startsWith("งบประมาณ", cue.start());
        return cue.isGiven() && !budget && (cue.word() != Cue.Word.ITA || isRecent(number));
    }

    private boolean isRecent(int number) {
        return reading.value(number) >= 58 && reading.value(number) <= 75;
    }

    /** Two digits glued to a Thai word and followed by nothing are a year, unless the word counts or numbers. */
    private boolean isGluedYear(int number) {
        int start = reading.start(number);
        char after = reading.at(reading.end(number));
        boolean ends = " .)]_,".indexOf(after) >= 0;
        for (int i = 1; i <= 4; i++) {
            ends = ends && ThaiText.isThai(reading.at(start - i));
        }
        return ends && isRecent(number) && reading.startOfAny(COUNTING, start) < 0;
    }

    private void addYears(int number, Cue cue, int year) {
        YearSpan span = YearSpan.of(reading, number);
        int start = cue.isGiven() ? cue.start() : reading.start(number);
        int end = span.isFound() ? span.end() : reading.end(number);
        if (!span.isFound() && isLaw(cue)) {
            add(Kind.LAW, year, year, start, end);
            return;
        }
        int to = span.isFound() ? span.to() : year;
        add(kind(cue, span.isFound(), start, end), year, to, start, end);
    }

    private boolean isLaw(Cue cue) {
        boolean afterLaw = !found.isEmpty() && found.get(found.size() - 1).kind() == Kind.LAW;
        return Laws.isLawYear(reading, free, cue, afterLaw);
    }

    private Kind kind(Cue cue, boolean range, int start, int end) {
        if (copyrighted && isCopyright(start, end)) {
            return Kind.COPYRIGHT;
        }
        return switch (cue.word()) {
            case SCHOOL -> Kind.SCHOOL;
            case FISCAL -> range ? Kind.RANGE : Kind.FISCAL;
            case ITA -> range ? Kind.RANGE : Kind.ITA;
            case NONE, YEAR, MONTH -> range ? Kind.RANGE : Kind.BARE;
        };
    }

    private boolean isCopyright(int start, int end) {
        String before = reading.between(start - NEAR, start);
        String after = reading.between(end, end + NEAR);
        return COPYRIGHT.stream().anyMatch(word -> before.contains(word) || after.contains(word));
    }

    private boolean isSlashed(int number) {
        int at = reading.skipBack(reading.start(number), " ");
        return number > 0
                && reading.at(at - 1) == '/'
                && Reading.isDigit(reading.at(reading.skipBack(at - 1, " ") - 1));
    }

    /** A year after a running number: of an order, a session, a term or a quarter. */
    private void slashedYear(int number) {
        int year = Plausible.year(reading, number);
        int running = number - 1;
        if (year == 0 || Counts.isCounted(reading, reading.end(number)) || isPathNumber(running)) {
            return;
        }
        int before = reading.skipBack(reading.start(running), " .:");
        Kind kind = Kind.BARE;
        if (reading.startOfAny(TERMS, before) >= 0) {
            kind = Kind.SCHOOL;
        } else if (reading.startOfAny(QUARTERS, before) >= 0) {
            kind = Kind.MONTHS;
        } else if (reading.startOfAny(SESSIONS, before) < 0 && isOrder(running, before)) {
            kind = Kind.ORDER;
        }
        boolean letterNumber = reading.at(reading.start(running)) == '0' || reading.digits(running) > 4;
        if (!letterNumber) {
            add(kind, year, year, reading.start(running), reading.end(number));
        }
    }

    private boolean isPathNumber(int running) {
        return reading.at(reading.start(running) - 1) == '/' && reading.digits(running) > 2;
    }

    private boolean isOrder(int running, int before) {
        return reading.digits(running) == 4
                || reading.startOfAny(NUMBERS, before) >= 0
                || reading.between(before - NEAR, before).contains("คำสั่ง");
    }

    /** A folder such as {@code /2022/04/}: the month in which a file was put there. */
    private boolean addPathMonth(int number, int year) {
        int end = reading.end(number);
        int month =
                reading.at(reading.start(number) - 1) == '/' && reading.at(end) == '/' ? reading.numberAt(end + 1) : -1;
        boolean folder = month >= 0
                && reading.digits(month) == 2
                && reading.value(month) >= 1
                && reading.value(month) <= 12
                && reading.at(reading.end(month)) == '/';
        if (folder) {
            int fiscal = MonthSpan.fiscal(reading.value(month), year);
            add(Kind.MONTHS, fiscal, fiscal, reading.start(number), reading.end(month));
        }
        return folder;
    }

    private void addMonths(MonthSpan span) {
        add(span.isFirstHalf() ? Kind.HALF_YEAR : Kind.MONTHS, span.from(), span.to(), span.start(), span.end());
    }

    /** File names such as {@code report_6M_2022.pdf}. */
    private void sixMonthsFile(int number) {
        int next = SixMonths.yearOfFile(reading, number);
        int year = next < 0 ? 0 : Plausible.year(reading, next);
        if (year > 0) {
            add(Kind.HALF_YEAR, year, year, reading.start(number), reading.end(next));
        }
    }

    /** The words "first six months" name no year; they speak of the year that stands nearest. */
    private void addHalfYears() {
        List<YearMention> years = found.stream().filter(YearReader::isPlainYear).toList();
        for (SixMonths months : SixMonths.all(reading)) {
            int start = reading.place(months.start());
            int end = reading.endPlace(months.end());
            boolean said = found.stream().anyMatch(m -> m.kind() == Kind.HALF_YEAR && distance(m, start, end) < NEAR);
            if (!said) {
                years.stream()
                        .min(Comparator.comparingInt(m -> distance(m, start, end)))
                        .filter(m -> distance(m, start, end) < HALF_YEAR_NEAR)
                        .ifPresent(m -> found.add(new YearMention(Kind.HALF_YEAR, m.from(), m.to(), start, end)));
            }
        }
    }

    private static boolean isPlainYear(YearMention mention) {
        return mention.kind() == Kind.FISCAL || mention.kind() == Kind.BARE;
    }

    private static int distance(YearMention mention, int start, int end) {
        return Math.max(0, Math.max(mention.start() - end, start - mention.end()));
    }

    private void add(Kind kind, int from, int to, int start, int end) {
        found.add(new YearMention(kind, from, to, reading.place(start), reading.endPlace(end)));
        free = end;
    }
}
