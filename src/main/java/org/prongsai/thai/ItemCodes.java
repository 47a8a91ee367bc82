package org.prongsai.thai;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.prongsai.thai.calendar.Reading;

/**
 * Reads the item numbers of an OIT checklist from labels of websites. A number says nothing about the year whose list it
 * is of; years and items of other schemes (MOIT, EB) are no item numbers.
 */
public final class ItemCodes {
    /** No year's checklist had more items. */
    private static final int LAST_ITEM = 43;

    private static final int LONGEST_SPAN = 20;
    private static final int LONGEST_LABEL = 600;
    private static final String TO = "\\s{0,2}(?:-|ถึง)\\s{0,2}";

    /** What follows a number that counts something, or names a day. */
    private static final String COUNTED =
            "\\s{0,2}(?:ปี|เดือน|วัน|บาท|คน|ราย(?!งาน|การ|ชื่อ|ได้|ละ)|ครั้ง|นาที|ชั่วโมง|ชม|น\\.|ฉบับ"
                    + "|แห่ง|ด้าน|ขั้นตอน|หมู่|ครัวเรือน|ไร่|เมตร|กิโล|ล้าน|พัน(?!ธ)|ร้อย|สมัย|ตำบล|%"
                    + "|(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|กรกฏา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)(?:คม|ยน|พันธ์)?"
                    + "|(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค)(?![\u0e01-\u0e2e\u0e30-\u0e4e]))";

    private static final Pattern LETTER = Pattern.compile(
            "(?<![a-z])(?:oit|[oоОοΟ])(?:[.:_-]\\s?|\\s{1,2}(?!\\d{1,2}" + COUNTED + "))?\\s?0?(\\d{1,2})(?!\\d)"
                    + "(?:(?:" + TO + "(?:oit|o)[ .]?|-)0?(\\d{1,2})(?!\\d)(?!" + COUNTED + "))?");

    /** A zero typed for the letter; the numbers of telephones and days look alike and are left out. */
    private static final Pattern ZERO = Pattern.compile(
            "(?:^\\s*|[(\\[|>/:•·]\\s?|ข้อ\\s?|[-_](?=0\\d{1,2}[-_ ]?[\u0e01-\u0e44]))" + "0(\\d{1,2})(?!\\d)(?:" + TO
                    + "0(\\d{1,2})(?!\\d))?(?!\\s?[-/.:,]\\s?\\d|\\s\\d|" + COUNTED + ")");

    private static final Pattern BARE = Pattern.compile("^\\s*(?:ข้อ(?:ที่)?\\s{0,2})?([1-9]\\d?)(?!\\d)(?!" + COUNTED
            + ")(?:\\s{0,2}[.)](?!\\s?\\d)|\\s{0,2}[:-]\\s?(?!\\d)"
            + "|\\s{0,2}(?=[\u0e01-\u0e44])|\\s{1,2}(?=[a-z])|\\s*$)");

    private static final Pattern SUB_INDICATOR = Pattern.compile(
            "(?:^|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|[|(/:>])\\s{0,2}(9\\.[1-6]|10\\.[12])(?!\\d|\\.\\d)(?!\\s?(?:%|คะแนน|บาท|ล้าน))");

    private ItemCodes() {}

    /** The item numbers that a label shows, in its order; empty when it shows none. */
    public static List<Integer> read(String label) {
        if (!Reading.hasDigit(label)) {
            return List.of();
        }
        String text = simple(label);
        Map<Integer, List<Integer>> byPlace = new TreeMap<>();
        collect(LETTER.matcher(text), byPlace);
        collect(ZERO.matcher(text), byPlace);
        if (byPlace.isEmpty()) {
            collect(BARE.matcher(text), byPlace);
        }
        return byPlace.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** A code as checklists write it, from what people type: {@code o๑} and {@code O01} are {@code O1}. */
    public static String written(String typed) {
        return ThaiText.arabicDigits(typed).toUpperCase(Locale.ROOT).replaceFirst("^O0(?=[1-9]$)", "O");
    }

    /** The sub-indicator that a label shows, {@code 9.1} to {@code 10.2}. */
    public static Optional<String> subIndicator(String label) {
        if (!Reading.hasDigit(label)) {
            return Optional.empty();
        }
        Matcher matcher = SUB_INDICATOR.matcher(simple(label));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void collect(Matcher matcher, Map<Integer, List<Integer>> byPlace) {
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            String end = matcher.groupCount() > 1 ? matcher.group(2) : null;
            int last = end == null ? first : Integer.parseInt(end);
            if (first >= 1 && first <= LAST_ITEM) {
                byPlace.put(matcher.start(1), span(first, last));
            }
        }
    }

    /** A short span is listed; one over most of the list names the list, not its items. */
    private static List<Integer> span(int first, int last) {
        if (last <= first || last > LAST_ITEM) {
            return List.of(first);
        }
        return last - first > LONGEST_SPAN
                ? List.of()
                : IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static String simple(String label) {
        return Reading.of(label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                .text();
    }
}
