package org.prongsai.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.crawl.Failure;

/** Why a verdict is what it is: a closed set; its sentences and remedies stand in the message files under {@code reason.*}. */
public enum Reason {
    FOUND(Verdict.PASS),
    NOT_FOUND(Verdict.FAIL),
    DEAD_LINK(Verdict.FAIL),
    PLACEHOLDER(Verdict.FAIL),
    HEADING_ONLY(Verdict.FAIL),
    CRITERION_ONLY(Verdict.FAIL),
    HOME_PAGE_ONLY(Verdict.FAIL),
    WRONG_YEAR(Verdict.FAIL),
    MISSING_ELEMENT(Verdict.FAIL),
    WRONG_CONTENT(Verdict.FAIL),
    NEWS_ONLY(Verdict.FAIL),
    NOT_TWO_WAY(Verdict.FAIL),
    SCANNED(Verdict.REVIEW),
    IMAGE_ONLY(Verdict.REVIEW),
    NEEDS_LOGIN(Verdict.REVIEW),
    OTHER_FORM(Verdict.REVIEW),
    UNPROVEN(Verdict.REVIEW),
    OFF_SITE(Verdict.REVIEW),
    UNREADABLE(Verdict.REVIEW),
    SITE_DOWN(Verdict.UNCHECKED),
    OLD_TLS(Verdict.UNCHECKED),
    BLOCKED(Verdict.UNCHECKED),
    ROBOTS(Verdict.UNCHECKED),
    BUDGET(Verdict.UNCHECKED),
    INTERRUPTED(Verdict.UNCHECKED),
    EXEMPTED(Verdict.EXEMPT);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The verdict that this reason leads to. */
    public Verdict verdict() {
        return verdict;
    }

    /** The reason with a code, empty when there is none. */
    public static Optional<Reason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /**
     * Why an address could not be read.
     *
     * @param isOffSite whether it lies on another site, of which only what its server or the name system said is told
     */
    static Reason of(Failure failure, boolean isOffSite) {
        return switch (failure.outcome()) {
            case DEAD_LINK -> DEAD_LINK;
            case SOFT_404, REDIRECT_LOOP -> isOffSite ? OFF_SITE : DEAD_LINK;
            case ROBOTS -> isOffSite ? OFF_SITE : ROBOTS;
            case BLOCKED -> isOffSite ? OFF_SITE : BLOCKED;
            case BUDGET -> isOffSite ? OFF_SITE : BUDGET;
            case OLD_TLS -> isOffSite ? OFF_SITE : OLD_TLS;
            case SERVER_ERROR, UNREACHABLE, REFUSED -> isOffSite ? OFF_SITE : SITE_DOWN;
        };
    }

    /** The word in reports, addresses and message keys, such as {@code dead-link}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
