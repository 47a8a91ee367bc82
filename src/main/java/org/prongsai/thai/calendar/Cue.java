package org.prongsai.thai.calendar;

import java.util.List;
import java.util.Set;

/**
 * The words right before a year that say what it is the year of.
 *
 * @param word what they say
 * @param era whether an era (พ.ศ., ค.ศ.) is named
 * @param start where they begin in {@link Reading#text()}
 * @param month the month that is named, 0 if none
 */
public record Cue(Word word, boolean era, int start, int month) {
    private static final String BETWEEN = " .:_-(),/\"'";
    private static final List<String> ERAS =
            List.of("พ.ศ", "พศ", "พ. ศ", "พ .ศ", "ค.ศ", "คศ", "พุทธศักราช", "คริสต์ศักราช");
    private static final List<String> SCHOOL =
            List.of("ปีการศึกษา", "ประจำปีการศึกษา", "ภาคเรียนที่", "ภาคเรียน", "ภาคการศึกษา");
    private static final List<String> FISCAL =
            List.of("ปีงบประมาณ", "งบประมาณ", "ประจำปี", "ปีงบ", "รายปี", "งบปี", "fiscal year", "fy", "งบ");
    private static final List<String> YEAR = List.of("ปี", "year");
    private static final Set<String> ASSESSMENT = Set.of("ita", "oit", "itas", "assessment");
    private static final int FAR = 45;

    /** What the words before a year say. */
    public enum Word {
        NONE,
        YEAR,
        FISCAL,
        SCHOOL,
        ITA,
        MONTH
    }

    /** Whether anything says that a year follows. */
    public boolean isGiven() {
        return era || word != Word.NONE;
    }

    /** The words before an index of the reading. */
    public static Cue before(Reading reading, int index) {
        int at = index;
        boolean era = false;
        int eraStart = eraBefore(reading, index);
        while (eraStart >= 0) {
            era = true;
            at = eraStart;
            eraStart = eraBefore(reading, at);
        }
        Cue cue = word(reading, at, era);
        return cue.word == Word.YEAR ? refined(reading, cue) : cue;
    }

    private static int eraBefore(Reading reading, int index) {
        return reading.startOfAny(ERAS, reading.skipBack(index, BETWEEN));
    }

    private static Cue word(Reading reading, int index, boolean era) {
        int at = reading.skipBack(index, BETWEEN);
        int start = reading.startOfAny(SCHOOL, at);
        if (start >= 0) {
            return new Cue(Word.SCHOOL, era, start, 0);
        }
        start = reading.startOfAny(FISCAL, at);
        if (start >= 0) {
            return new Cue(Word.FISCAL, era, start, 0);
        }
        Months.Name month = Months.endingAt(reading, monthEnd(reading, index));
        if (month.isFound()) {
            return new Cue(Word.MONTH, era, month.start(), month.month());
        }
        start = assessment(reading, at);
        if (start >= 0) {
            return new Cue(Word.ITA, era, start, 0);
        }
        start = reading.startOfAny(YEAR, at);
        return start >= 0 ? new Cue(Word.YEAR, era, start, 0) : new Cue(Word.NONE, era, index, 0);
    }

    /** Before the bare word "year" a month, an assessment or a budget may say which. */
    private static Cue refined(Reading reading, Cue year) {
        int at = reading.skipBack(year.start, BETWEEN);
        Months.Name month = Months.endingAt(reading, monthEnd(reading, year.start));
        if (month.isFound()) {
            return new Cue(Word.MONTH, year.era, month.start(), month.month());
        }
        if (reading.startOfAny(SCHOOL, at) >= 0) {
            return new Cue(Word.SCHOOL, year.era, year.start, 0);
        }
        String near = reading.between(at - FAR, at);
        if (assessment(reading, at) >= 0 || near.contains("ประเมินคุณธรรม")) {
            return new Cue(Word.ITA, year.era, year.start, 0);
        }
        boolean budget = near.lastIndexOf("งบประมาณ") > near.length() - 28 && near.contains("งบประมาณ");
        return budget ? new Cue(Word.FISCAL, year.era, year.start, 0) : year;
    }

    private static int monthEnd(Reading reading, int index) {
        return reading.skipBack(index, " ,_-/");
    }

    /** Where Latin words that name the assessment begin, if they stand before an index; else -1. */
    private static int assessment(Reading reading, int index) {
        int at = index;
        while (at > 0 && index - at < FAR && isLatinOrBetween(reading.at(at - 1))) {
            at--;
        }
        int found = -1;
        int start = index;
        for (int i = index; i >= at; i--) {
            boolean letter = i > at && isLatin(reading.at(i - 1));
            if (!letter) {
                found = ASSESSMENT.contains(reading.between(i, start)) ? i : found;
                start = i - 1;
            }
        }
        return found;
    }

    private static boolean isLatinOrBetween(char c) {
        return isLatin(c) || " _-.()".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
