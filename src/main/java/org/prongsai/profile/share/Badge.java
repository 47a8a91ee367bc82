package org.prongsai.profile.share;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.Standing;
import org.prongsai.checklist.Checklist;
import org.prongsai.score.Grade;
import org.prongsai.thai.ThaiWidth;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Shown;

/**
 * An agency's result in few words, for other websites; without the agency's name, which stands on the page around it.
 *
 * @param checkedAt null before the first check is done
 * @param score null when nothing is decided
 * @param lowest the grade of the lowest that the score can become, null when there is none
 * @param highest the grade of the highest
 */
record Badge(
        @Nullable Instant checkedAt,
        @Nullable Double score,
        @Nullable Grade lowest,
        @Nullable Grade highest) {

    /** The badge of an agency that was not checked yet. */
    static Badge unseen() {
        return new Badge(null, null, null, null);
    }

    /** The badge of a newest check; without its checklist there is no grade. */
    static Badge of(Standing standing, Optional<Checklist> checklist) {
        Double lowest = standing.scoreLowest();
        Double highest = standing.scoreHighest();
        boolean graded = checklist.isPresent() && lowest != null && highest != null;
        int year = checklist.map(Checklist::fiscalYear).orElse(0);
        return new Badge(
                standing.checkedAt(),
                standing.scoreOit(),
                graded && lowest != null ? Grade.alone(year, lowest) : null,
                graded && highest != null ? Grade.alone(year, highest) : null);
    }

    /** The badge with its words measured. */
    Drawing drawn(Messages messages, Language language) {
        String word = word(messages, language);
        String day = checkedAt == null ? "" : Shown.day(language, checkedAt);
        Text label = new Text(messages.text(language, "profile.badge.label"), 11);
        Text figure = new Text(Shown.score(score), 19);
        Text first = new Text(word, 13);
        Text second = new Text(messages.text(language, "site.name") + (day.isEmpty() ? "" : " · " + day), 11);
        String title = messages.text(
                language,
                checkedAt == null ? "profile.badge.title.unseen" : "profile.badge.title",
                Map.of("score", figure.words(), "word", word, "day", day));
        return new Drawing(title, label, figure, first, second);
    }

    private String word(Messages messages, Language language) {
        if (checkedAt == null) {
            return messages.text(language, "agencies.unseen");
        }
        if (lowest == null || highest == null) {
            return messages.text(language, score == null ? "profile.badge.nothing" : "profile.badge.scored");
        }
        String low = lowest.title(language.code());
        String high = highest.title(language.code());
        return low.equals(high)
                ? messages.text(language, "profile.badge.level", Map.of("word", low))
                : messages.text(language, "score.between", Map.of("lowest", low, "highest", high));
    }

    /** The words of a badge and where its two halves end. */
    public record Drawing(String title, Text label, Text figure, Text first, Text second) {
        private static final int MARGIN = 12;

        /** The width of the half with the score. */
        public int left() {
            return 2 * MARGIN + Math.max(label.width(), figure.width());
        }

        /** The width of the whole. */
        public int width() {
            return left() + 2 * MARGIN + Math.max(first.width(), second.width());
        }
    }

    /** Words in a size. Their width is estimated; the drawing then gives them that width whatever letters the reader has. */
    public record Text(String words, int size) {
        private static final String NARROW = " .,·:;'|!ijlIrtfเแโไใ";
        private static final String WIDE = "mwMWOQGDHNUฌญฒณฑฐ–…";

        /** The width in pixels. */
        public int width() {
            return (int)
                    Math.ceil(size * words.codePoints().mapToDouble(Text::share).sum());
        }

        private static double share(int sign) {
            if (ThaiWidth.columns(Character.toString(sign)) == 0) {
                return 0;
            }
            return NARROW.indexOf(sign) >= 0 ? 0.33 : WIDE.indexOf(sign) >= 0 ? 0.8 : 0.57;
        }
    }
}
