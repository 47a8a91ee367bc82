package org.prongsai.rule;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Judgement.Rejected;
import org.prongsai.rule.content.Outlines;
import org.prongsai.rule.find.Codes;
import org.prongsai.rule.word.Vocabulary;

/** Judges a snapshot by the requirements of one checklist. Knows no clock and no network; immutable and thread-safe. */
public final class Examiner {
    /** A label weaker than this is a guess, and a guess must not pass an item. */
    private static final double WEAKEST = 0.4;

    /** How much less a label may promise, so that what it leads to counts as named alike. */
    private static final double ALIKE = 0.1;

    /** A label weaker than this resembles a name or stands in passing. */
    private static final double GUESS = 0.6;

    private static final double RIVAL_OF_UNREAD = 0.85;

    /** More visits than these at once read their labels again; visits that were broken off leave nothing behind for long. */
    private static final int MOST_HANDED = 300;

    private final Vocabulary vocabulary;
    private final List<Requirement> requirements;
    private final Codes codes;

    /** What stands behind a site's labels is in memory while it is judged, so not all sites may be judged at once. */
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    /** Searches of visits under way, handed from round to round. */
    private final Map<String, Search> handed = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Search> eldest) {
            return size() > MOST_HANDED;
        }
    });

    /** An examiner of all items of one checklist, which is of one fiscal year. */
    public Examiner(Vocabulary vocabulary, List<Requirement> requirements, int fiscalYear) {
        this.vocabulary = vocabulary;
        this.requirements = List.copyOf(requirements);
        Map<Integer, List<String>> matters = new HashMap<>();
        requirements.forEach(requirement -> matters.put(requirement.number(), requirement.matters()));
        this.codes = new Codes(fiscalYear, matters);
    }

    /** One judgement for each requirement, in their order. */
    public List<Judgement> examine(Snapshot snapshot) {
        if (snapshot.pages().isEmpty()) {
            Judgement down = Judgement.without(whyNothing(snapshot), List.of());
            return requirements.stream().map(requirement -> down).toList();
        }
        return judged(
                snapshot,
                new Outlines(),
                search -> requirements.stream()
                        .map(requirement ->
                                judgement(requirement.askedOf(search.owner()), search.trial(requirement), search))
                        .toList());
    }

    /**
     * The addresses that would have to be fetched to judge what the snapshot already names.
     *
     * @param outlines what the visit has seen of its pages
     */
    public Set<String> unseen(Snapshot snapshot, Outlines outlines) {
        return judged(snapshot, outlines, search -> {
            Set<String> unseen = new LinkedHashSet<>(search.unseenLists());
            requirements.forEach(
                    requirement -> unseen.addAll(search.trial(requirement).unseen()));
            handed.put(key(snapshot), search);
            return unseen;
        });
    }

    /** What was read for an earlier snapshot of a visit serves the later ones. */
    private <T> T judged(Snapshot snapshot, Outlines outlines, Function<Search, T> judging) {
        places.acquireUninterruptibly();
        try {
            Search earlier = handed.remove(key(snapshot));
            Search search = earlier == null ? new Search(snapshot, vocabulary, codes, outlines) : earlier.on(snapshot);
            T judged = judging.apply(search);
            search.contents().rest();
            return judged;
        } finally {
            places.release();
        }
    }

    private static String key(Snapshot snapshot) {
        return snapshot.visited().url() + " " + snapshot.visited().startedAt();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int fiscalYear() {
        return codes.fiscalYear();
    }

    /** The judgement of what is asked of the site's owner, from what was tried for it. */
    private Judgement judgement(Requirement requirement, Trial.Outcome tried, Search search) {
        Judgement whole = whole(requirement, tried, search);
        return whole.telling(requirement.told(whole.elements()));
    }

    private Judgement whole(Requirement requirement, Trial.Outcome tried, Search search) {
        List<Assessment> all = tried.assessments().stream()
                .filter(each -> tried.assessments().stream().noneMatch(other -> other.isEmptyPartOf(each)))
                .toList();
        Optional<Assessment> passed = all.stream()
                .filter(Assessment::isPassed)
                .filter(assessment -> assessment.candidate().strength() >= Math.max(WEAKEST, unread(all)))
                .findFirst();
        if (passed.isPresent() && requirement.matters().size() == 1) {
            return shown(passed.get(), passed.get().elements(), all);
        }
        boolean isCutShort = search.snapshot().visited().budgetHit() != null;
        Optional<Assessment> empty = Joined.emptyPart(requirement, all, search);
        if (empty.isPresent() && !isCutShort) {
            List<ElementResult> parts = Joined.of(requirement, all, search).elements();
            return shown(empty.get(), parts.isEmpty() ? empty.get().elements() : parts, all);
        }
        Optional<Judgement> joined = joined(requirement, all, search);
        if (joined.isPresent()) {
            return joined.get();
        }
        Assessment best =
                all.stream().max(Comparator.comparingDouble(Assessment::rank)).orElse(null);
        if (best == null) {
            return Judgement.without(isCutShort ? Reason.BUDGET : Reason.NOT_FOUND, List.of());
        }
        if (isGuessedInVain(best, requirement) && !isCutShort) {
            return Judgement.without(Reason.NOT_FOUND, rejected(all));
        }
        // the other parts of an item that joins several may stand where nobody looked
        boolean isWhole = requirement.matters().size() == 1 && isAnswered(best, all);
        if (isCutShort && best.reason().verdict() == Verdict.FAIL && !isWhole) {
            return Judgement.without(Reason.BUDGET, rejected(all));
        }
        Assessment shown = nearestYear(best, all, requirement);
        return shown(shown, missing(requirement, shown, all, search), all);
    }

    /** Of several documents of other years that the site names alike, the one that comes nearest to the year asked for. */
    private static Assessment nearestYear(Assessment best, List<Assessment> all, Requirement requirement) {
        if (best.reason() != Reason.WRONG_YEAR || best.year() == null) {
            return best;
        }
        return all.stream()
                .filter(other -> other.reason() == Reason.WRONG_YEAR && other.year() != null)
                .filter(other -> other.rank() >= best.rank() - ALIKE)
                .min(Comparator.<Assessment>comparingInt(
                                other -> Math.abs(requirement.year().year() - year(other)))
                        .thenComparing(
                                Comparator.comparingDouble(Assessment::rank).reversed()))
                .orElse(best);
    }

    /** Whether a label that only resembles the item's names led to something else: nobody called that the item. */
    private boolean isGuessedInVain(Assessment best, Requirement requirement) {
        return best.reason() == Reason.WRONG_CONTENT
                && best.candidate().strength() < GUESS
                && vocabulary.label(best.candidate().label()).named().keySet().stream()
                        .noneMatch(requirement.matters()::contains);
    }

    /** Whether a fail stands although the visit ended early: the site's own answer was opened, and nothing as good is left. */
    private boolean isAnswered(Assessment best, List<Assessment> all) {
        return best.isOwnAnswer(fiscalYear())
                && all.stream()
                        .filter(other -> other.reason() == Reason.BUDGET)
                        .noneMatch(other -> other.candidate().strength() >= WEAKEST);
    }

    /** The elements of the page that failed; of an item that joins several matters those of all its pages. */
    private static List<ElementResult> missing(
            Requirement requirement, Assessment best, List<Assessment> all, Search search) {
        Joined parts = Joined.of(requirement, all, search);
        boolean isJoined = requirement.matters().size() > 1 && parts.has(best);
        return isJoined && !parts.isComplete() ? parts.elements() : best.elements();
    }

    /** How strong a label must be to stand against a better one whose file no machine can read: a person must look at that. */
    private static double unread(List<Assessment> all) {
        return all.stream()
                .filter(assessment -> assessment.reason() == Reason.SCANNED || assessment.reason() == Reason.IMAGE_ONLY)
                .mapToDouble(
                        assessment -> RIVAL_OF_UNREAD * assessment.candidate().strength())
                .max()
                .orElse(0);
    }

    /** Elements that stand on several pages of the same item make it complete together. */
    private static Optional<Judgement> joined(Requirement requirement, List<Assessment> all, Search search) {
        return Joined.of(requirement, all, search)
                .assessment(search)
                .map(joined -> shown(joined, joined.elements(), all));
    }

    private static Judgement shown(Assessment chosen, List<ElementResult> elements, List<Assessment> all) {
        List<Assessment> others =
                all.stream().filter(other -> !other.url().equals(chosen.url())).toList();
        return new Judgement(chosen.reason(), chosen.confidence(), evidence(chosen), elements, rejected(others));
    }

    private static int year(Assessment assessment) {
        return assessment.year() == null ? 0 : assessment.year();
    }

    private static List<Rejected> rejected(List<Assessment> others) {
        return others.stream()
                .filter(other -> !other.isPassed())
                .sorted(Comparator.comparingDouble(Assessment::rank).reversed())
                .limit(20)
                .map(other -> new Rejected(other.url(), other.reason(), other.year()))
                .distinct()
                .toList();
    }

    private static Evidence evidence(Assessment chosen) {
        @Nullable Page page = chosen.page();
        return new Evidence(
                chosen.url(),
                chosen.candidate().label(),
                chosen.path(),
                page == null ? null : page.fetchedAt(),
                page == null ? 0 : page.status(),
                page == null ? "" : page.contentType(),
                page == null ? "" : page.sha256(),
                chosen.year(),
                chosen.excerpt());
    }

    private static Reason whyNothing(Snapshot snapshot) {
        return snapshot.visited().failures().stream()
                .findFirst()
                .map(Failure::outcome)
                .map(outcome -> switch (outcome) {
                    case BLOCKED -> Reason.BLOCKED;
                    case ROBOTS -> Reason.ROBOTS;
                    case BUDGET -> Reason.BUDGET;
                    case OLD_TLS -> Reason.OLD_TLS;
                    default -> Reason.SITE_DOWN;
                })
                .orElse(Reason.SITE_DOWN);
    }
}
