package org.prongsai.rule.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.prongsai.thai.YearMention;
import org.prongsai.thai.YearMention.Kind;
import org.prongsai.thai.Years;

/**
 * Whether a content is about the year that is asked for. What its first lines say counts most, as a reader would take it;
 * without a year there, the years of its dates and months decide.
 *
 * @param outcome the answer
 * @param year the year found, or 0 when none is named
 */
public record YearFit(Outcome outcome, int year) {
    /** The part of a text in which a document says what it is about. */
    private static final int TITLE = 420;

    /** So many days make a row of dated entries, as of news. */
    private static final int FEWEST_ENTRIES = 3;

    /** A number of the entry or a word such as "posted" may stand there. */
    private static final int NEAR_THE_END = 12;

    private static final Pattern STAMP = Pattern.compile(
            "(?:ปรับปรุง|จัดทำ|แก้ไข|เผยแพร่|โพสต์|อัปเดต|อัพเดท|ข้อมูล)\\s*(?:เมื่อ|ณ|ล่าสุด)?\\s*(?:วันที่)?\\s*$");

    /** What comes of something is of a later year than what happened. */
    private static final Pattern OUTCOME = Pattern.compile(
            "(?:บรรจุ(?:ไว้|เข้า)?ใน|นำไป(?:ใช้|จัดทำ|ปรับปรุง|ประกอบ)|จะ(?:นำ|บรรจุ|ดำเนินการ))[^\\n]{0,60}$");

    /** Whether the year fits. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** The content names no year at all. */
        UNSAID
    }

    /** Compares the years of a content with the year asked for. */
    public static YearFit of(Content content, DataYear wanted) {
        if (wanted.kind() == DataYear.Kind.CURRENT) {
            return new YearFit(Outcome.RIGHT, titleYear(content.years()).orElse(0));
        }
        List<YearMention> over = Years.read(content.headline()).stream()
                .filter(YearFit::isTelling)
                .toList();
        List<YearMention> telling = telling(content, over);
        int entries = entries(telling, content.text());
        List<YearMention> title = telling.stream()
                .filter(mention -> mention.start() < Math.min(TITLE, entries))
                .filter(mention -> isTitular(mention) && !isStamp(mention, content.text()))
                .toList();
        if (!title.isEmpty()) {
            return ofTitle(title, telling, wanted);
        }
        List<YearMention> headline = over.stream().filter(YearFit::isTitular).toList();
        if (!headline.isEmpty()) {
            return ofTitle(headline, telling, wanted);
        }
        List<YearMention> counted = telling.isEmpty() ? over : telling;
        return counted.isEmpty() ? new YearFit(Outcome.UNSAID, 0) : ofCounts(counted, wanted);
    }

    /** Where the row of dated entries begins that a content is: what an entry is called is no title of them all. */
    private static int entries(List<YearMention> mentions, String text) {
        List<YearMention> dates = mentions.stream()
                .filter(mention -> mention.kind() == Kind.DATE && isAtAnEnd(mention, text))
                .toList();
        return dates.size() < FEWEST_ENTRIES ? TITLE : lineOf(dates.get(0), text);
    }

    /** Whether a day stands before or behind everything else in its line, as in lists and not in prose. */
    private static boolean isAtAnEnd(YearMention mention, String text) {
        int line = lineOf(mention, text);
        int end = text.indexOf('\n', mention.end());
        return mention.start() - line <= NEAR_THE_END
                || (end < 0 ? text.length() : end) - mention.end() <= NEAR_THE_END;
    }

    private static int lineOf(YearMention mention, String text) {
        return text.lastIndexOf('\n', mention.start()) + 1;
    }

    /** The mentions that say what a content is about; below the name of a month, numbers such as 4/2569 are of contracts. */
    private static List<YearMention> telling(Content content, List<YearMention> headline) {
        List<YearMention> telling = new ArrayList<>();
        boolean isMonthly = headline.stream().anyMatch(mention -> mention.kind() == Kind.MONTHS);
        for (YearMention mention : content.years()) {
            isMonthly |= mention.kind() == Kind.MONTHS;
            boolean isNumbered = mention.kind() == Kind.BARE
                    && content.text().substring(mention.start(), mention.end()).contains("/");
            boolean isOutcome = OUTCOME.matcher(before(mention, content.text())).find();
            if (isTelling(mention) && !(isMonthly && isNumbered) && !isOutcome) {
                telling.add(mention);
            }
        }
        return telling;
    }

    /** The fit of a part of a page: one that names no year has the whole page's, if that one is too old. */
    public YearFit within(YearFit whole, DataYear wanted) {
        boolean isOld = whole.outcome == Outcome.WRONG
                && whole.year < wanted.accepted().iterator().next();
        return outcome == Outcome.UNSAID && isOld ? whole : this;
    }

    private static YearFit ofTitle(List<YearMention> title, List<YearMention> all, DataYear wanted) {
        for (YearMention mention : title) {
            if (fits(mention, wanted, wanted.year())) {
                return new YearFit(Outcome.RIGHT, wanted.year());
            }
        }
        for (int year : wanted.accepted()) {
            boolean isSaid = title.stream().anyMatch(mention -> fits(mention, wanted, year));
            boolean isOlder = wanted.also().contains(year)
                    && title.stream().anyMatch(mention -> mention.kind() != Kind.DATE && mention.to() == year - 1);
            if (isSaid && !isOlder) {
                return new YearFit(Outcome.RIGHT, year);
            }
        }
        boolean isCovered = wanted.kind() == DataYear.Kind.COVERS
                && all.stream()
                        .anyMatch(mention -> mention.kind() == Kind.RANGE && fits(mention, wanted, wanted.year()));
        return isCovered
                ? new YearFit(Outcome.RIGHT, wanted.year())
                : new YearFit(Outcome.WRONG, told(title).to());
    }

    /** The year that a title is of: its fiscal year where it has one, because another may be that of the results it uses. */
    private static YearMention told(List<YearMention> title) {
        return title.stream()
                .filter(mention -> mention.kind() == Kind.FISCAL)
                .findFirst()
                .orElse(title.get(0));
    }

    private static YearFit ofCounts(List<YearMention> mentions, DataYear wanted) {
        Map<Integer, Integer> counts = new TreeMap<>();
        mentions.forEach(mention -> counts.merge(mention.to(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int year : wanted.accepted()) {
            boolean isCovered = mentions.stream().anyMatch(mention -> fits(mention, wanted, year));
            if (isCovered && 3 * counts.getOrDefault(year, most) >= most) {
                return new YearFit(Outcome.RIGHT, year);
            }
        }
        int commonest = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return new YearFit(Outcome.WRONG, commonest);
    }

    private static boolean fits(YearMention mention, DataYear wanted, int year) {
        boolean isRange = mention.from() != mention.to();
        if (isRange && wanted.kind() == DataYear.Kind.FISCAL && mention.to() - mention.from() > 1) {
            return false;
        }
        return mention.from() <= year && year <= mention.to();
    }

    private static OptionalInt titleYear(List<YearMention> years) {
        return years.stream()
                .filter(mention -> mention.start() < TITLE && isTitular(mention))
                .mapToInt(YearMention::to)
                .findFirst();
    }

    /** Whether a year says only when something was made or changed. */
    private static boolean isStamp(YearMention mention, String text) {
        return STAMP.matcher(before(mention, text)).find();
    }

    private static String before(YearMention mention, String text) {
        return text.substring(Math.max(0, mention.start() - 80), mention.start());
    }

    private static boolean isTelling(YearMention mention) {
        return switch (mention.kind()) {
            case LAW, ORDER, SCHOOL, COPYRIGHT -> false;
            default -> true;
        };
    }

    private static boolean isTitular(YearMention mention) {
        return switch (mention.kind()) {
            case FISCAL, HALF_YEAR, RANGE, ITA, BARE -> true;
            default -> false;
        };
    }
}
