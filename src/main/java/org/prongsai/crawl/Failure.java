package org.prongsai.crawl;

import java.util.Set;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Trouble;
import org.prongsai.crawl.sign.ChallengeSign;

/**
 * An address that a visit asked for and could not read.
 *
 * @param url the address as asked
 * @param outcome what kind of failure
 * @param detail a short technical word on it, such as {@code 404} or {@code connect timed out}
 */
public record Failure(String url, Outcome outcome, String detail) {
    /** Budgets of a visit as details; all others are those of one body. */
    private static final Set<String> VISIT_BUDGETS =
            Set.of("pages", "documents", "off-site", "time", "bytes", "stopped");

    /** What kept a visit from reading an address. */
    public enum Outcome {
        /** 404, 410, or another host's clear "no such name". */
        DEAD_LINK,
        /** Status 200 with a page that says "not found". */
        SOFT_404,
        /** 5xx. */
        SERVER_ERROR,
        /** 401, 403, 407, 429, 451 or a challenge page of a firewall. */
        BLOCKED,
        /** robots.txt forbids it. */
        ROBOTS,
        /** A budget of the visit was used up before it could be fetched or read to its end. */
        BUDGET,
        /** No answer: name, connection, TLS or time-out. */
        UNREACHABLE,
        /** The server speaks only versions of TLS that browsers refuse as well. */
        OLD_TLS,
        /** An address that we refuse to visit: private network, foreign scheme or port. */
        REFUSED,
        /** Too many redirects or a loop. */
        REDIRECT_LOOP;

        /** Of a visit's own start a missing name may be our trouble; of a link it is a dead link. */
        static Outcome of(Trouble trouble, boolean isStart) {
            return switch (trouble) {
                case NO_SUCH_NAME -> isStart ? UNREACHABLE : DEAD_LINK;
                case UNREACHABLE -> UNREACHABLE;
                case OLD_TLS -> OLD_TLS;
                case REFUSED -> REFUSED;
                case TOO_BUSY -> BLOCKED;
                case ROBOTS -> ROBOTS;
                case BUDGET, LATER, CROWDED -> BUDGET;
                case REDIRECT_LOOP, SEEN -> REDIRECT_LOOP;
            };
        }

        /** Of an answer that is not the page. */
        static Outcome of(Fetched.Answer answer) {
            boolean isChallenge =
                    answer.headers().first("cf-mitigated").equals("challenge") || ChallengeSign.isIn(answer.body());
            return switch (answer.status()) {
                case 404, 410 -> DEAD_LINK;
                case 401, 402, 403, 405, 406, 407, 409, 418, 423, 429, 451 -> BLOCKED;
                case 408 -> UNREACHABLE;
                default ->
                    isChallenge ? BLOCKED : answer.status() >= 400 && answer.status() < 500 ? DEAD_LINK : SERVER_ERROR;
            };
        }
    }

    /** Whether nobody asked for it, because a budget of the whole visit was used up; it may well open. */
    public boolean isLeftOut() {
        return outcome == Outcome.BUDGET && VISIT_BUDGETS.contains(detail);
    }

    /** Whether a server answered, so that {@link #detail} is the status of its answer. */
    public boolean isAnswered() {
        return detail.matches("\\d{3}");
    }

    /** Whether a visitor with a browser would fail as well, so that it is the site's own fault. */
    public boolean isSitesFault() {
        return switch (outcome) {
            case DEAD_LINK, SOFT_404, REDIRECT_LOOP -> true;
            default -> false;
        };
    }
}
