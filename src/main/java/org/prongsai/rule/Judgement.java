package org.prongsai.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the examination of a snapshot says about one requirement, with everything that shows it.
 *
 * @param confidence how sure the machine is, 0 to 1
 * @param evidence where the decision was made; null when nothing was found at all
 * @param elements each element with whether it was found, in the requirement's order; empty when none was looked for
 * @param rejected other candidates and why they were not taken, best first, at most 20
 */
public record Judgement(
        Reason reason,
        double confidence,
        @Nullable Evidence evidence,
        List<ElementResult> elements,
        List<Rejected> rejected) {

    public Judgement {
        elements = List.copyOf(elements);
        rejected = List.copyOf(rejected);
    }

    public Verdict verdict() {
        return reason.verdict();
    }

    /** A judgement without anything to show. */
    public static Judgement without(Reason reason, List<Rejected> rejected) {
        return new Judgement(reason, 1, null, List.of(), rejected);
    }

    /** The same judgement that tells of these elements. */
    Judgement telling(List<ElementResult> told) {
        return new Judgement(reason, confidence, evidence, told, rejected);
    }

    /**
     * Where a decision was made and what was seen there.
     *
     * @param url the address whose content decided, with a fragment where a part of a page did
     * @param linkText the words of the link that leads there
     * @param path the clicks from the home page, both ends included
     * @param status HTTP status, 0 when there was no answer
     * @param sha256 hash of the body, empty when there was none
     * @param year the Buddhist year found, null when the content names none
     * @param excerpt up to 300 characters of the content that decided
     */
    public record Evidence(
            String url,
            String linkText,
            List<String> path,
            @Nullable Instant fetchedAt,
            int status,
            String contentType,
            String sha256,
            @Nullable Integer year,
            String excerpt) {

        public Evidence {
            path = List.copyOf(path);
        }
    }

    /**
     * Whether one element was found; {@code required} is false for elements that can never fail an item.
     *
     * @param url where it was found, when the item's elements stand on several pages; otherwise null
     */
    public record ElementResult(
            String id,
            boolean found,
            boolean required,
            String excerpt,
            @Nullable String url) {

        public ElementResult(String id, boolean found, boolean required, String excerpt) {
            this(id, found, required, excerpt, null);
        }

        /** The same element, found on one of several pages. */
        ElementResult at(String page) {
            return new ElementResult(id, found, required, excerpt, page);
        }
    }

    /** A candidate that was not taken. */
    public record Rejected(
            String url, Reason reason, @Nullable Integer year) {}
}
