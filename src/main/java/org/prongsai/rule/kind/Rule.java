package org.prongsai.rule.kind;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.content.Excerpt;
import org.prongsai.thai.PhraseBook.Hit;
import org.prongsai.thai.YearMention;

/** One question to a content, such as "does it name a total?"; composed to trees. Immutable and thread-safe. */
public sealed interface Rule
        permits TextRule,
                TableRule,
                PeopleRule,
                FormRule,
                ScriptRule,
                LinkRule,
                MonthsRule,
                DatesRule,
                YearRule,
                ImageRule,
                Rule.Headline,
                Rule.Outline,
                Rule.Telephone,
                Rule.Mailbox,
                Rule.Figures,
                Rule.Workbook,
                Rule.AllOf,
                Rule.Together,
                Rule.AnyOf,
                Rule.NoneOf {

    /**
     * Asks the question.
     *
     * @param year the year that the item's content must be about
     */
    Answer test(Content content, DataYear year);

    /** Whether what is asked for may stand in a picture, which only a person can read. */
    default boolean isPictured() {
        return false;
    }

    /** Whether it asks that something is not there, which must hold on every page of an item that has several. */
    default boolean isDenial() {
        return false;
    }

    /** Whether pages of one item that are taken together may answer it, each with a part. */
    default boolean isShared() {
        return false;
    }

    /** Whether it asks of what time a content is, which says nothing of what stands there. */
    default boolean isOfTime() {
        return false;
    }

    /** Whether what is asked for may be a window that stands on every page, such as a chat. */
    default boolean isSiteWide() {
        return false;
    }

    /** The answer of such windows alone: links on a front page only lead to what nobody has seen yet. */
    default Answer testSiteWide(Content content, DataYear year) {
        return isSiteWide() ? test(content, year) : Answer.NO;
    }

    /**
     * An answer with the words that show it.
     *
     * @param excerpt up to 300 characters of the content; empty when nothing was found
     */
    record Answer(boolean found, String excerpt) {
        static final Answer NO = new Answer(false, "");

        static Answer at(Content content, Hit hit) {
            return new Answer(true, content.excerpt(hit.start(), hit.end()));
        }

        static Answer of(boolean found, String excerpt) {
            return found ? new Answer(true, Excerpt.first(excerpt)) : NO;
        }
    }

    /** Whether a phrase of a word list stands in the heading over the content, which the list or table below makes true. */
    record Headline(String words) implements Rule {
        @Override
        public Answer test(Content content, DataYear year) {
            return Answer.of(content.isSaidIn(content.headline(), words), content.headline());
        }
    }

    /** Whether the content draws its parts below or beside one another, as lists in lists, tables and lines between words do. */
    record Outline() implements Rule {
        private static final Pattern DRAWN =
                Pattern.compile("(?:[│├└┬┴┼↓→⟶]|\\s[—–|]\\s)[^\\n]+(?:[│├└┬┴┼↓→⟶]|\\s[—–|]\\s)");

        @Override
        public Answer test(Content content, DataYear year) {
            return content.blocks().stream()
                    .filter(block -> block.isRow()
                            || (block.type() == Block.Type.ITEM && block.level() > 1)
                            || DRAWN.matcher(block.text()).find())
                    .findFirst()
                    .map(block -> Answer.of(true, block.text()))
                    .orElse(Answer.NO);
        }
    }

    /** Whether a telephone number of Thailand stands in the text, with or without a word that says so; a fax is none. */
    record Telephone() implements Rule {
        private static final Pattern NUMBER = Pattern.compile(
                "(?<!(?:โทรสาร|แฟกซ์|แฟ็กซ์|(?i:fax))[ .:]{0,3})(?<![\\d/.,-])0(?:[ -]?\\d){8,9}(?![\\d/.,-])");

        @Override
        public Answer test(Content content, DataYear year) {
            return content.blocks().stream()
                    .filter(block -> NUMBER.matcher(block.text()).find())
                    .findFirst()
                    .map(block -> Answer.of(true, block.text()))
                    .orElse(Answer.NO);
        }
    }

    /** Whether a number stands in the content that counts something: statistics without one only announce statistics. */
    record Figures() implements Rule {
        /** Spans of time, what has an order, and the numbering of lines count nothing. */
        private static final Pattern ORDER = Pattern.compile(
                "(?:ปี|พ\\.?\\s?ศ\\.?|ไตรมาส(?:ที่)?|รอบ|เดือน|(?:วัน|ครั้ง|ข้อ|หมู่|หน้า)(?:ที่)?)\\s*\\p{Nd}[\\p{Nd}/.-]*"
                        + "|\\p{Nd}+\\s*(?:เดือน|ปี|วัน|น\\.)|^\\s*[(]?\\p{Nd}{1,2}[.)]",
                Pattern.MULTILINE);

        private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd},]*");

        @Override
        public Answer test(Content content, DataYear year) {
            StringBuilder rest = new StringBuilder(content.text());
            content.years().forEach(mention -> blank(rest, mention));
            Matcher order = ORDER.matcher(content.text());
            while (order.find()) {
                blank(rest, order.start(), order.end());
            }
            Matcher number = NUMBER.matcher(rest);
            return number.find() ? Answer.of(true, content.excerpt(number.start(), number.end())) : Answer.NO;
        }

        private static void blank(StringBuilder text, YearMention mention) {
            blank(text, mention.start(), mention.end());
        }

        private static void blank(StringBuilder text, int start, int end) {
            for (int i = start; i < end; i++) {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Whether the content is itself a workbook of Excel. */
    record Workbook() implements Rule {
        private static final Set<Document.Kind> KINDS = Set.of(Document.Kind.XLSX, Document.Kind.XLS);

        @Override
        public Answer test(Content content, DataYear year) {
            return Answer.of(KINDS.contains(content.document().kind()), content.url());
        }
    }

    /** Whether an e-mail address stands in the text, with or without a word that says so. */
    record Mailbox() implements Rule {
        private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

        @Override
        public Answer test(Content content, DataYear year) {
            Matcher address = ADDRESS.matcher(content.text());
            return address.find() ? Answer.of(true, content.excerpt(address.start(), address.end())) : Answer.NO;
        }
    }

    /** Every one of several questions. */
    record AllOf(List<Rule> rules) implements Rule {
        @Override
        public Answer test(Content content, DataYear year) {
            Answer last = Answer.NO;
            for (Rule rule : rules) {
                last = rule.test(content, year);
                if (!last.found()) {
                    return Answer.NO;
                }
            }
            return last;
        }
    }

    /** Every one of several questions, of which each page of an item may answer some. */
    record Together(List<Rule> rules) implements Rule {
        @Override
        public Answer test(Content content, DataYear year) {
            return new AllOf(rules).test(content, year);
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }

    /** At least one of several questions. */
    record AnyOf(List<Rule> rules) implements Rule {
        @Override
        public Answer test(Content content, DataYear year) {
            for (Rule rule : rules) {
                Answer answer = rule.test(content, year);
                if (answer.found()) {
                    return answer;
                }
            }
            return Answer.NO;
        }

        @Override
        public boolean isPictured() {
            return rules.stream().anyMatch(Rule::isPictured);
        }

        @Override
        public boolean isSiteWide() {
            return rules.stream().anyMatch(Rule::isSiteWide);
        }

        @Override
        public Answer testSiteWide(Content content, DataYear year) {
            return rules.stream()
                    .map(rule -> rule.testSiteWide(content, year))
                    .filter(Answer::found)
                    .findFirst()
                    .orElse(Answer.NO);
        }

        @Override
        public boolean isOfTime() {
            return rules.stream().anyMatch(Rule::isOfTime);
        }

        @Override
        public boolean isShared() {
            return rules.stream().anyMatch(Rule::isShared);
        }
    }

    /** None of several questions. */
    record NoneOf(List<Rule> rules) implements Rule {
        @Override
        public Answer test(Content content, DataYear year) {
            return new Answer(
                    rules.stream().noneMatch(rule -> rule.test(content, year).found()), "");
        }

        @Override
        public boolean isDenial() {
            return true;
        }
    }
}
