package org.prongsai.rule.find;

import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;

/**
 * A place where a matter might be disclosed, because a label says so.
 *
 * @param matter the matter that the label names
 * @param label the words that name it
 * @param target where the label leads
 * @param on the page on which the label stands
 * @param strength how much the label alone promises, 0 to about 1.3
 * @param sectionYear the Buddhist year of the section in which the label stands, null when none is said
 * @param standing what kind of page the label stands on
 */
public record Candidate(
        String matter,
        String label,
        Target target,
        Page on,
        double strength,
        @Nullable Integer sectionYear,
        Standing standing) {

    /** The same place with another strength. */
    Candidate with(double other) {
        return new Candidate(matter, label, target, on, other, sectionYear, standing);
    }

    /** The same place taken for another matter. */
    Candidate of(String other, double promise) {
        return new Candidate(other, label, target, on, promise, sectionYear, standing);
    }

    /** What kind of page a label stands on. */
    public enum Standing {
        /** An index of the assessment, where the agency itself says what belongs to which item. */
        INDEX,
        /** Any other page or menu. */
        SITE,
        /** News, albums and activities: mostly about a matter and seldom the matter itself. */
        NEWS
    }

    /** Where a label leads. */
    public sealed interface Target {

        /** An address, perhaps with a fragment. */
        record Address(String url) implements Target {}

        /** The part of the label's own page below it; {@code block} is the heading's index. */
        record Below(int block) implements Target {}

        /** Nowhere: the label has no link and nothing stands below it; {@code block} is where it stands. */
        record Nowhere(int block) implements Target {}

        /** A link that a visitor can click on and that leads nowhere, such as {@code href="#"}. */
        record EmptyLink() implements Target {}
    }
}
