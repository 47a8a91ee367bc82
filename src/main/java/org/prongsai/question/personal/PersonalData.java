package org.prongsai.question.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The personal data in a text. A find is a hint for people, so what could be one is shown; what is known to be none, such as a
 * project's number, an amount or the telephone of an office, is left alone. Immutable.
 */
public final class PersonalData {
    private static final String GAP = "[ \\-–—.\u00a0]?";
    private static final String HOUSE = "(?<![\\d/.,])[1-9]\\d{0,4}(?:\\s?/\\s?[1-9]\\d{0,3}(?!\\d))?(?![\\d,]|\\.\\d)";
    private static final String MOO = "(?:หมู่\\s?(?:ที่|บ้าน)?\\s?\\d{1,2}|ม\\.\\s?\\d{1,2}|moo\\s?\\d{1,2})(?!\\d)";
    private static final String BEYOND = "(?:ซอย|ซ\\.|ถนน|ถ\\.|ตรอก|ต\\.|ตำบล|แขวง|soi|road|rd\\b|tambon)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How far before a number the word may stand that says what it is. */
    private static final int NEAR = 40;

    private static final Pattern BANK = Pattern.compile(
            "บัญชี|ธนาคาร|ธ\\.ก\\.ส|ธกส|ออมสิน|กสิกร|กรุงไทย|ไทยพาณิชย์|กรุงเทพ\\s*เลข|พร้อมเพย์|โอนเงิน|account|bank|promptpay",
            FLAGS);
    private static final Pattern OFFICE = Pattern.compile(
            "เทศบาล|อบต|อบจ|องค์การบริหาร|สำนัก|กอง(?!ทุน)|ศูนย์|โรงพยาบาล|รพ\\.|สายด่วน|หน่วยงาน|โรงเรียน|ที่ว่าการ|อำเภอ|จังหวัด|กรม"
                    + "|กระทรวง|สถานี|ส่วนราชการ|office|hotline|municipality|call cent|department|hospital|school",
            FLAGS);
    /** Words whose next number is that of a person. */
    private static final Pattern CARD = Pattern.compile(
            "(?:เลข\\S{0,6}บัตร|บัตร\\s?(?:ประจำตัว)?\\s?ประชาชน|บัตร\\s?ปชช|ประจำตัว\\s?ประชาชน|(?:id|identity)\\s(?:card|number)|national id"
                    + "|citizen id)[^\\d\\n]*$",
            FLAGS);
    /** Words after which a number counts or names something else than a house. */
    private static final Pattern PAPER = Pattern.compile(
            "(?:สัญญา|คำสั่ง|ประกาศ|หนังสือ|ระเบียบ|โครงการ|ข้อ|มาตรา|งบ|เงิน|จำนวน|เทศบัญญัติ|ข้อบัญญัติ|หน้า|วันที่|no\\.? of)\\s*(?:ที่|เลขที่)?\\s*$",
            FLAGS);

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Sort.EMAIL,
                    "[A-Za-z0-9._%+\\-]{1,64}\\s{0,2}(?:@|＠|\\(at\\)|\\[at\\])\\s{0,2}[A-Za-z0-9\\-]{1,63}"
                            + "(?:\\.[A-Za-z0-9\\-]{1,63}){1,5}",
                    hit -> !hit.text()
                            .matches(
                                    "(?i)(?:saraban|sarabun|info|contact|admin|webmaster|office|mail)[0-9._\\-]{0,9}@.*\\.(?:go|or|ac|mi)\\.th")),
            new Rule(
                    Sort.NATIONAL_ID,
                    "(?<!\\d)[1-8]" + GAP + "\\d{4}" + GAP + "\\d{5}" + GAP + "\\d{2}" + GAP + "\\d(?!\\d)",
                    hit -> isNationalId(hit.digits())),
            // whoever mistyped one digit has told the other twelve
            new Rule(Sort.NATIONAL_ID, "(?<!\\d)\\d(?:" + GAP + "\\d){12}(?!\\d)", hit -> hit.isAfter(CARD)),
            new Rule(Sort.BANK_ACCOUNT, "(?<!\\d)\\d{3}[\\- –]\\d[\\- –]\\d{5}[\\- –]\\d(?!\\d)", hit -> true),
            new Rule(
                    Sort.BANK_ACCOUNT,
                    "(?<![\\d,.])\\d(?:[\\- –]?\\d){9,14}(?![\\d,]|\\.\\d)",
                    hit -> hit.isAfter(BANK)),
            new Rule(
                    Sort.PHONE,
                    "(?<![\\d,.\\-])(?:0|\\+66" + GAP + "|\\(0\\))[689]" + GAP + "(?:\\d" + GAP
                            + "){7}\\d(?![\\d,]|\\.\\d)",
                    hit -> true),
            new Rule(
                    Sort.PHONE,
                    "(?<![\\d,.\\-])(?:0|\\+66" + GAP + ")[2-57](?:" + GAP + "\\d){7}(?![\\d,]|\\.\\d)",
                    hit -> !hit.isAfter(OFFICE)),
            new Rule(Sort.HOUSE, "(?:บ้านเลขที่|house\\s(?:no\\.?|number))\\s{0,2}" + HOUSE, hit -> true),
            new Rule(
                    Sort.HOUSE,
                    "(?:เลขที่|ที่อยู่|อยู่ที่|อยู่|บ้าน|address:?)\\s{0,2}" + HOUSE + "\\s{0,2}(?:" + MOO + "|"
                            + BEYOND + ")",
                    hit -> !hit.isYear()),
            new Rule(
                    Sort.HOUSE,
                    HOUSE.replace(")?(?![\\d,]", ")(?![\\d,]") + "\\s{0,2}(?:" + MOO + "|" + BEYOND + ")",
                    hit -> !hit.isYear() && !hit.isAfter(PAPER)),
            new Rule(
                    Sort.HOUSE,
                    HOUSE + "\\s{0,2}" + MOO + "\\s{0,2}(?:ต\\.|ตำบล|ซอย|ซ\\.|ถนน|tambon)",
                    hit -> !hit.isYear() && !hit.isAfter(PAPER)));

    private final String text;
    private final List<Find> finds;

    private PersonalData(String text, List<Find> finds) {
        this.text = text;
        this.finds = List.copyOf(finds);
    }

    /** Where personal data stands, from the index of its first character to the index after its last. */
    private record Find(Sort sort, int start, int end) {
        boolean hides(Find other) {
            return start < other.end() && other.start() < end && sort.compareTo(other.sort()) < 0;
        }
    }

    /** Looks through a text. */
    public static PersonalData in(String text) {
        String plain = plain(text);
        List<Find> all = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(plain);
            while (matcher.find()) {
                if (rule.isMeant().test(new Hit(plain, matcher.start(), matcher.end()))) {
                    all.add(new Find(rule.sort(), matcher.start(), matcher.end()));
                }
            }
        }
        return new PersonalData(text, apart(all));
    }

    /** The finds side by side: of two sorts at one place the first is meant, and two of one sort are one. */
    private static List<Find> apart(List<Find> all) {
        List<Find> apart = new ArrayList<>();
        all.stream()
                .filter(find -> all.stream().noneMatch(other -> other.hides(find)))
                .sorted(Comparator.comparing(Find::start))
                .forEach(find -> {
                    Find last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
                    if (last != null && find.start() < last.end()) {
                        apart.set(
                                apart.size() - 1,
                                new Find(last.sort(), last.start(), Math.max(last.end(), find.end())));
                    } else {
                        apart.add(find);
                    }
                });
        return apart;
    }

    /** Whether it holds none. */
    public boolean isEmpty() {
        return finds.isEmpty();
    }

    /** The sorts that were found, each once. */
    public List<Sort> sorts() {
        return finds.stream().map(Find::sort).distinct().sorted().toList();
    }

    /** The words that were found, as they stand in the text. */
    public List<String> words() {
        return finds.stream()
                .map(find -> text.substring(find.start(), find.end()))
                .toList();
    }

    /** The whole text in parts. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Find find : finds) {
            if (find.start() > at) {
                pieces.add(new Piece(text.substring(at, find.start()), null));
            }
            pieces.add(new Piece(text.substring(find.start(), find.end()), find.sort()));
            at = find.end();
        }
        if (at < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** The same text with every digit of another script as 0 to 9; each character stays at its place. */
    private static String plain(String text) {
        return text.chars()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The last digit of a national ID number follows from the others. */
    private static boolean isNationalId(String digits) {
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += (digits.charAt(at) - '0') * (13 - at);
        }
        return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }

    /** What a sort of personal data looks like, and when that is really meant. */
    private record Rule(Sort sort, Pattern pattern, Predicate<Hit> isMeant) {
        Rule(Sort sort, String pattern, Predicate<Hit> isMeant) {
            this(sort, Pattern.compile(pattern, FLAGS), isMeant);
        }
    }

    /** A part of a text that looks like personal data. */
    private record Hit(String whole, int start, int end) {
        String text() {
            return whole.substring(start, end);
        }

        String digits() {
            return text().replaceAll("\\D", "");
        }

        /** Whether a word stands shortly before it in the same line. */
        boolean isAfter(Pattern words) {
            String before = whole.substring(Math.max(0, start - NEAR), start);
            return words.matcher(before.substring(before.lastIndexOf('\n') + 1)).find();
        }

        /** Whether what could be a house is a number of a year, such as 12/2567. */
        boolean isYear() {
            return text().matches("(?s).*\\d\\s?/\\s?(?:19|20|24|25)\\d\\d(?!\\d).*");
        }
    }
}
