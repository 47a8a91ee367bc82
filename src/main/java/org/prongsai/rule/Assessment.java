package org.prongsai.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.find.Candidate;

/**
 * What was found at one candidate.
 *
 * @param url where the candidate leads
 * @param page the page or file that was read there, null when nothing could be read
 * @param year the year found, null when none is named
 */
record Assessment(
        Candidate candidate,
        String url,
        @Nullable Page page,
        List<String> path,
        Reason reason,
        double confidence,
        @Nullable Integer year,
        List<ElementResult> elements,
        String excerpt) {
    /** Anything that a label leads to comes nearer than a label that leads nowhere: menus open with such links. */
    private static final double LEADS_NOWHERE = -0.15;

    static Assessment unread(Candidate candidate, String url, List<String> path, Reason reason) {
        return new Assessment(candidate, url, null, path, reason, 0.9, null, List.of(), "");
    }

    /** A candidate that is not followed, because the section in which it stands says that it is of another year. */
    static Assessment ofOtherYear(Candidate candidate, String url) {
        List<String> path = candidate.on().path();
        return new Assessment(
                candidate, url, null, path, Reason.WRONG_YEAR, 0.9, candidate.sectionYear(), List.of(), "");
    }

    boolean isPassed() {
        return reason == Reason.FOUND;
    }

    /** How near it comes to what is asked for: the label's promise and the kind of failure. */
    double rank() {
        double nearness = switch (reason) {
            case FOUND -> 2;
            case BUDGET, BLOCKED, ROBOTS, SITE_DOWN, OLD_TLS -> 0.3;
            case SCANNED, IMAGE_ONLY, NEEDS_LOGIN, OTHER_FORM, UNPROVEN, OFF_SITE, UNREADABLE -> 0.25;
            case MISSING_ELEMENT, NOT_TWO_WAY -> 0.2;
            case WRONG_YEAR -> 0.15;
            case PLACEHOLDER, HEADING_ONLY, CRITERION_ONLY, DEAD_LINK -> 0.1;
            case HOME_PAGE_ONLY -> -0.1;
            default -> 0;
        };
        return candidate.strength() + (isNowhere() ? LEADS_NOWHERE : nearness);
    }

    /** Whether there is a label and nothing else: no link, a link without an address, or a heading with nothing below. */
    boolean isNowhere() {
        return candidate.target() instanceof Candidate.Target.Nowhere
                || candidate.target() instanceof Candidate.Target.EmptyLink
                || (candidate.target() instanceof Candidate.Target.Below && reason == Reason.HEADING_ONLY);
    }

    /**
     * Whether this is the site's own answer: it was opened where the site's section of the checklist's year leads for the
     * item. Only such a fail stands when the visit ended early, because of everything else there may be more.
     */
    boolean isOwnAnswer(int fiscalYear) {
        return candidate.target() instanceof Candidate.Target.Address
                && candidate.sectionYear() != null
                && candidate.sectionYear() == fiscalYear
                && candidate.standing() != Candidate.Standing.NEWS
                && reason != Reason.HEADING_ONLY;
    }

    /** Whether the site's index points to a part of the other's page in which nothing stands: then the rest is others'. */
    boolean isEmptyPartOf(Assessment other) {
        return (reason == Reason.HEADING_ONLY || reason == Reason.PLACEHOLDER)
                && candidate.standing() == Candidate.Standing.INDEX
                && candidate.target() instanceof Candidate.Target.Address
                && candidate.strength() >= other.candidate.strength()
                && url.startsWith(other.url + "#");
    }

    Set<String> foundElements() {
        return elements.stream()
                .filter(ElementResult::found)
                .map(ElementResult::id)
                .collect(Collectors.toSet());
    }
}
