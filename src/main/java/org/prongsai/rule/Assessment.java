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

    static Assessment unread(Candidate candidate, String url, List<String> path, Reason reason) {
        return new Assessment(candidate, url, null, path, reason, 0.9, null, List.of(), "");
    }

    boolean isPassed() {
        return reason == Reason.FOUND;
    }

    /** How near it comes to what is asked for: the label's promise and the kind of failure. */
    double rank() {
        double nearness = switch (reason) {
            case FOUND -> 2;
            case BUDGET, BLOCKED, ROBOTS, SITE_DOWN -> 0.3;
            case SCANNED, IMAGE_ONLY, NEEDS_LOGIN, OFF_SITE, UNREADABLE -> 0.25;
            case MISSING_ELEMENT, NOT_TWO_WAY -> 0.2;
            case WRONG_YEAR -> 0.15;
            case PLACEHOLDER, HEADING_ONLY, CRITERION_ONLY, DEAD_LINK -> 0.1;
            case HOME_PAGE_ONLY -> -0.1;
            case NOT_FOUND -> -0.15;
            default -> 0;
        };
        return candidate.strength() + nearness;
    }

    Set<String> foundElements() {
        return elements.stream()
                .filter(ElementResult::found)
                .map(ElementResult::id)
                .collect(Collectors.toSet());
    }
}
