package org.prongsai.rule.find;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.YearMention;
import org.prongsai.thai.Years;

/**
 * What kind of page a label stands on, and of which year.
 *
 * @param named the matters that the page's own title names
 * @param isDecoy whether it belongs to another assessment, such as LPA or MOIT
 */
record Place(@Nullable Integer year, Candidate.Standing standing, boolean isDecoy, Set<String> named) {

    /** Whether a part of the page may disclose a matter: a page that calls itself by another name is that one's answer. */
    boolean isOpenTo(String matter) {
        return named.isEmpty() || named.contains(matter) || standing == Candidate.Standing.INDEX;
    }

    /** The year that a section heading sets; a heading that names an item tells of the item and sets none. */
    static Optional<Integer> year(String heading, Vocabulary.Words words) {
        if (!words.named().isEmpty() && !words.has("index-labels")) {
            return Optional.empty();
        }
        return Years.read(heading).stream()
                .filter(mention -> switch (mention.kind()) {
                    case FISCAL, ITA, BARE -> true;
                    default -> false;
                })
                .map(YearMention::to)
                .findFirst();
    }
}
