package org.prongsai.thai.calendar;

import java.util.List;
import java.util.Set;

/** Knows when a number that looks like a year counts, names or addresses something else. */
public final class Counts {
    private static final List<String> UNITS = List.of(
            "บาท",
            "คน",
            "ครั้ง",
            "ครัวเรือน",
            "ไร่",
            "เมตร",
            "ตารางเมตร",
            "กิโล",
            "หลัง",
            "ล้าน",
            "ตัว",
            "ชุด",
            "คะแนน",
            "กม.",
            "ตร.",
            "ลบ.",
            "%",
            "หมู่",
            "ม.",
            "ถนน",
            "ถ.",
            "ซอย",
            "ซ.",
            "ตำบล",
            "views",
            "ชั่วโมง",
            "นาที",
            "วัน",
            "เดือน",
            "แห่ง");
    private static final List<String> NUMBERED = List.of(
            "เลขที่",
            "จำนวน",
            "มาตรา",
            "หมายเลข",
            "รหัส",
            "ราคา",
            "เป็นเงิน",
            "เลขทะเบียน",
            "วงเงิน",
            "ประมาณ",
            "หมู่",
            "ทั้งสิ้น",
            "ผู้เข้าชม",
            "เลขรับ",
            "รวม",
            "สายด่วน",
            "/ว",
            "ห้อง",
            "หน้า",
            "no",
            "id",
            "page",
            "tel",
            "fax",
            "โทร",
            "โทรศัพท์",
            "โทรสาร",
            "แฟกซ์");
    private static final Set<String> NUMBERED_PATHS = Set.of(
            "detail",
            "details",
            "post",
            "posts",
            "id",
            "view",
            "item",
            "archives",
            "article",
            "node",
            "page",
            "read",
            "show",
            "menu",
            "content",
            "data",
            "datashow",
            "p",
            "product");
    private static final Set<String> YEAR_KEYS = Set.of("year", "y", "yr", "fy", "years", "budget_year");

    private Counts() {}

    /** Whether a number of four digits without words before it is something else than a year. */
    public static boolean isOther(Reading reading, int number) {
        return isPieceOfNumber(reading, number)
                || isGlued(reading, number)
                || isCounted(reading, reading.end(number))
                || isNumbered(reading, reading.start(number))
                || isTelephone(reading, number)
                || isAddressed(reading, reading.start(number));
    }

    /** Whether a number belongs to an amount of money, a decimal number or a time, whatever stands before it. */
    public static boolean isPieceOfNumber(Reading reading, int number) {
        int end = reading.end(number);
        char before = reading.at(reading.start(number) - 1);
        char after = reading.at(end);
        boolean goesOn = Reading.isDigit(reading.at(end + 1));
        if (after == ',' && goesOn) {
            return reading.digits(number + 1) == 3;
        }
        boolean joined = (before == '.' || before == ':') && Reading.isDigit(reading.at(reading.start(number) - 2));
        return joined || (goesOn && (after == '.' || after == ':'));
    }

    /** Whether a word after an index says that something was counted. */
    public static boolean isCounted(Reading reading, int index) {
        int at = reading.skip(index, " ");
        if (at - index > 1) {
            return false;
        }
        for (String unit : UNITS) {
            if (reading.text().startsWith(unit, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(Reading reading, int start) {
        int at = reading.skipBack(start, " .:(=");
        int word = reading.startOfAny(NUMBERED, at);
        return word >= 0 && !(isLatin(reading.at(word)) && isLatin(reading.at(word - 1)));
    }

    private static boolean isGlued(Reading reading, int number) {
        int end = reading.end(number);
        if (isLatin(reading.at(end))) {
            return !reading.text().startsWith("ita", end) && !reading.text().startsWith("oit", end);
        }
        int start = reading.start(number);
        int letters = 0;
        while (isLatin(reading.at(start - 1 - letters))) {
            letters++;
        }
        return letters == 1 || letters == 2;
    }

    /** Numbers joined by hyphens or blanks are telephone and identity numbers, unless they are short or years. */
    private static boolean isTelephone(Reading reading, int number) {
        String before = number == 0 ? "" : gap(reading, number - 1);
        String after = number + 1 == reading.numbers() ? "" : gap(reading, number);
        int digitsBefore = before.isEmpty() ? 0 : reading.digits(number - 1);
        int digitsAfter = after.isEmpty() ? 0 : reading.digits(number + 1);
        boolean longRow = (before.equals("-") && digitsBefore >= 3) || (after.equals("-") && digitsAfter >= 3);
        boolean area = digitsBefore > 0 && digitsBefore <= 3 && reading.at(reading.start(number - 1)) == '0';
        boolean dialled = area && digitsAfter >= 3 && digitsAfter <= 4;
        boolean identity = digitsBefore == 1 && digitsAfter == 5;
        return longRow || dialled || identity || isAfterTelephoneWord(reading, number);
    }

    /** What joins a number to the next one, a hyphen or a blank; empty if they are apart or both years. */
    private static String gap(Reading reading, int number) {
        String gap = reading.between(reading.end(number), reading.start(number + 1));
        boolean years = Plausible.year(reading, number) > 0 && Plausible.year(reading, number + 1) > 0;
        return !years && (gap.equals("-") || gap.equals(" ")) ? gap : "";
    }

    private static boolean isAfterTelephoneWord(Reading reading, int number) {
        int start = reading.start(number);
        int words = reading.skipBack(start, "0123456789 -/,.()+:ต่อ");
        return words < start
                && reading.startOfAny(List.of("โทร", "โทรศัพท์", "โทรสาร", "แฟกซ์", "tel", "fax"), words) >= 0;
    }

    /** Whether a number is the key of a page in an address. */
    private static boolean isAddressed(Reading reading, int start) {
        char before = reading.at(start - 1);
        if (before != '=' && before != '/' && before != '_') {
            return false;
        }
        int at = start - 1;
        while (isLatin(reading.at(at - 1)) || (before == '=' && reading.at(at - 1) == '_')) {
            at--;
        }
        String key = reading.between(at, start - 1);
        return before == '=' ? !YEAR_KEYS.contains(key) : NUMBERED_PATHS.contains(key);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
