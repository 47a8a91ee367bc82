package org.prongsai.thai.calendar;

import java.time.Month;
import java.util.List;

/** The names of the months, Thai and English, in full and in short, as people write them. */
public final class Months {
    private static final List<String> FULL = List.of(
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
    private static final List<String> VARIANTS = List.of(
            "มกรา",
            "กุมภาพันธ",
            "มีนา",
            "เมษา",
            "พฤษภา",
            "มิถุนา",
            "กรกฏาคม",
            "สิงหา",
            "กันยา",
            "ตุลา",
            "พฤษจิกายน",
            "ธันวา");
    private static final List<String> BRIEF =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> INITIALS =
            BRIEF.stream().map(brief -> brief.replace(".", "")).toList();
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final String FIRST_LETTERS = "มกพเสตธ";
    private static final String LAST_LETTERS = "มน์ธาคยพ.";

    private Months() {}

    /** A month's name found in a text: 1 to 12, and where it stands. */
    record Name(int month, int start, int end) {
        static final Name NONE = new Name(0, 0, 0);

        boolean isFound() {
            return month > 0;
        }
    }

    /** A month in full, such as {@code พฤศจิกายน}. */
    public static String written(Month month) {
        return FULL.get(month.getValue() - 1);
    }

    /** A month in short, such as {@code พ.ย.}. */
    public static String brief(Month month) {
        return BRIEF.get(month.getValue() - 1);
    }

    /** The month's name that begins at an index. */
    static Name startingAt(Reading reading, int index) {
        char first = reading.at(index);
        if (isLatin(first)) {
            return english(reading, index);
        }
        if (FIRST_LETTERS.indexOf(first) < 0) {
            return Name.NONE;
        }
        for (int m = 0; m < 12; m++) {
            Name name = named(reading, index, m, FULL.get(m));
            name = name.isFound() ? name : named(reading, index, m, VARIANTS.get(m));
            if (name.isFound()) {
                return name;
            }
        }
        return initials(reading, index);
    }

    private static Name named(Reading reading, int index, int month, String name) {
        int end = index + name.length();
        boolean found = reading.text().startsWith(name, index) && isWhole(reading, name, end);
        return found ? new Name(month + 1, index, end) : Name.NONE;
    }

    /** The month's name that ends just before an index. */
    static Name endingAt(Reading reading, int index) {
        char last = reading.at(index - 1);
        if (!isLatin(last) && LAST_LETTERS.indexOf(last) < 0) {
            return Name.NONE;
        }
        for (int start = Math.max(0, index - 12); start <= index - 2; start++) {
            if (isLatin(reading.at(start)) || FIRST_LETTERS.indexOf(reading.at(start)) >= 0) {
                Name name = startingAt(reading, start);
                boolean ends = name.isFound() && reading.skip(name.end(), ".") >= index && name.end() <= index;
                if (ends && standsAlone(reading, name)) {
                    return name;
                }
            }
        }
        return Name.NONE;
    }

    /** A short form must not be the end of another word; after the word month it may be glued on. */
    private static boolean standsAlone(Reading reading, Name name) {
        if (name.end() - name.start() >= 6) {
            return true;
        }
        boolean glued = isLetterOfWord(reading.at(name.start() - 1)) && !Reading.isDigit(reading.at(name.start() - 1));
        return !glued
                || reading.endsWith("เดือน", name.start())
                || reading.between(name.start(), name.end()).indexOf('.') > 0;
    }

    private static boolean isWhole(Reading reading, String name, int end) {
        return FULL.contains(name) || !isThaiLetter(reading.at(end));
    }

    private static Name english(Reading reading, int index) {
        if (isLatin(reading.at(index - 1))) {
            return Name.NONE;
        }
        int end = index;
        while (isLatin(reading.at(end))) {
            end++;
        }
        String word = reading.between(index, end);
        for (int m = 0; m < 12; m++) {
            String full = ENGLISH.get(m);
            if (word.equals(full) || (full.startsWith(word) && (word.length() == 3 || word.equals("sept")))) {
                return new Name(m + 1, index, reading.at(end) == '.' ? end + 1 : end);
            }
        }
        return Name.NONE;
    }

    private static Name initials(Reading reading, int index) {
        for (int m = 0; m < 12; m++) {
            int end = initialsEnd(reading, INITIALS.get(m), index);
            if (end > 0) {
                return new Name(m + 1, index, end);
            }
        }
        return Name.NONE;
    }

    /** Where initials end that begin at an index, dots and a blank between them allowed; 0 if they do not stand there. */
    private static int initialsEnd(Reading reading, String initials, int index) {
        int last = initials.length() - 1;
        if (!reading.text().startsWith(initials.substring(0, last), index)) {
            return 0;
        }
        int at = index + last;
        boolean dotted = reading.at(at) == '.';
        at = reading.skip(at, dotted ? ". " : "");
        if (reading.at(at) != initials.charAt(last)) {
            return 0;
        }
        at++;
        if (reading.at(at) == '.') {
            return at + 1;
        }
        return isThaiLetter(reading.at(at)) ? 0 : at;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isThaiLetter(char c) {
        return c >= '\u0e01' && c <= '\u0e4e';
    }

    private static boolean isLetterOfWord(char c) {
        return isLatin(c) || isThaiLetter(c);
    }
}
