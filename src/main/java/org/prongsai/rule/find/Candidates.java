package org.prongsai.rule.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.word.Vocabulary;

/**
 * All places of a snapshot that labels name for some matter, the most promising first; where none does, the few whose labels
 * resemble its names. Immutable once read.
 */
public final class Candidates {
    private static final int MANY = 4;
    private static final int MOST_RESEMBLING = 5;

    /** What the name of another matter says that an earlier year asked for in the place of one. */
    private static final double AKIN = 0.8;

    private final Map<String, List<Candidate>> byMatter = new HashMap<>();
    private final Map<String, List<Candidate>> read;
    private final Map<String, List<Candidate>> resembling;
    private final Vocabulary vocabulary;
    private final boolean hasOwnYear;
    private final int fiscalYear;

    /** Reads every page of the snapshot once; menus that repeat are read where they stand first. */
    public Candidates(
            Snapshot snapshot, Contents contents, Map<Page, Outline> outlines, Vocabulary vocabulary, Codes codes) {
        this.read = new HashMap<>();
        this.resembling = new HashMap<>();
        this.vocabulary = vocabulary;
        Labels.Reading reading = new Labels.Reading(vocabulary, codes);
        Places places = new Places(snapshot, contents, outlines, vocabulary);
        for (Page page : snapshot.pages()) {
            Outline outline = outlines.get(page);
            if (outline == null || !outline.isRead()) {
                continue;
            }
            Place place = places.of(page, outline);
            if (place.isDecoy()) {
                continue;
            }
            Labels labels = new Labels(page, outline, place, contents, reading);
            labels.read().forEach(this::add);
            labels.resembling()
                    .forEach(candidate -> resembling
                            .computeIfAbsent(candidate.matter(), none -> new ArrayList<>())
                            .add(candidate));
            addItself(page, places.title(page), place, reading);
        }
        this.fiscalYear = codes.fiscalYear();
        this.hasOwnYear = read.values().stream()
                .flatMap(List::stream)
                .anyMatch(candidate -> isOf(fiscalYear, candidate.sectionYear()));
        arrange(snapshot);
    }

    private Candidates(Candidates earlier, Snapshot snapshot) {
        this.read = earlier.read;
        this.resembling = earlier.resembling;
        this.vocabulary = earlier.vocabulary;
        this.hasOwnYear = earlier.hasOwnYear;
        this.fiscalYear = earlier.fiscalYear;
        arrange(snapshot);
    }

    /** The same labels seen with a later snapshot of the same visit, in which more addresses have been fetched. */
    public Candidates on(Snapshot later) {
        return new Candidates(this, later);
    }

    /** The candidates of a matter, each target once, the strongest label of it; at most 40. */
    public List<Candidate> of(String matter) {
        return byMatter.getOrDefault(matter, List.of());
    }

    private void arrange(Snapshot snapshot) {
        read.forEach((matter, list) -> byMatter.put(matter, new ArrayList<>(list)));
        weakenGuides(snapshot);
        byMatter.values().forEach(this::sort);
        vocabulary.matters().stream()
                .map(vocabulary::matter)
                .filter(matter -> !matter.akin().isEmpty() && of(matter.id()).isEmpty())
                .forEach(matter -> byMatter.put(
                        matter.id(),
                        of(matter.akin()).stream()
                                .map(candidate -> candidate.of(matter.id(), AKIN * candidate.strength()))
                                .toList()));
        resembling.forEach((matter, list) -> {
            if (of(matter).isEmpty()) {
                List<Candidate> likely = new ArrayList<>(list);
                sort(likely);
                byMatter.put(matter, likely.stream().limit(MOST_RESEMBLING).toList());
            }
        });
    }

    /** An address that stands beside very many items is a guide, a login or the index itself, seldom the answer to each. */
    private void weakenGuides(Snapshot snapshot) {
        Map<String, Set<String>> servedBy = new HashMap<>();
        byMatter.forEach((matter, list) -> list.stream()
                .filter(candidate -> candidate.target() instanceof Candidate.Target.Address)
                .forEach(candidate -> servedBy.computeIfAbsent(answering(candidate, snapshot), none -> new HashSet<>())
                        .add(matter)));
        byMatter.values()
                .forEach(list ->
                        list.replaceAll(candidate -> servedBy.getOrDefault(answering(candidate, snapshot), Set.of())
                                                .size()
                                        >= MANY
                                ? candidate.with(0.5 * candidate.strength())
                                : candidate));
    }

    /** Whether some section of the site says that it is of the checklist's year. */
    public boolean hasOwnYear() {
        return hasOwnYear;
    }

    /** A page whose own headline names a matter is a candidate however it was reached. */
    private void addItself(Page page, String title, Place place, Labels.Reading reading) {
        Label label = reading.label(title, place.year());
        if (page.path().size() > 1) {
            double news = place.standing() == Candidate.Standing.NEWS ? 0.5 : 1;
            label.matters()
                    .forEach((matter, strength) -> add(new Candidate(
                            matter,
                            title,
                            new Candidate.Target.Address(page.url()),
                            page,
                            0.8 * news * strength,
                            place.year(),
                            place.standing() == Candidate.Standing.NEWS
                                    ? Candidate.Standing.NEWS
                                    : Candidate.Standing.SITE)));
        }
    }

    private void add(Candidate candidate) {
        read.computeIfAbsent(candidate.matter(), none -> new ArrayList<>()).add(candidate);
    }

    private void sort(List<Candidate> list) {
        Map<Object, Candidate> once = new LinkedHashMap<>();
        list.stream()
                .sorted(Comparator.comparingDouble(Candidate::strength).reversed())
                .forEach(candidate -> once.merge(key(candidate), candidate, this::better));
        list.clear();
        once.values().stream().limit(40).forEach(list::add);
    }

    /** What two sections name is also this year's, though the other section may name it more clearly. */
    private Candidate better(Candidate first, Candidate later) {
        boolean isOther = first.sectionYear() != null && !isOf(fiscalYear, first.sectionYear());
        return isOther && isOf(fiscalYear, later.sectionYear()) ? later : first;
    }

    private static boolean isOf(int fiscalYear, @Nullable Integer year) {
        return Objects.equals(fiscalYear, year);
    }

    /** The page that answers, so that one guide under many names counts as one; a part of a page answers for itself. */
    private static String answering(Candidate candidate, Snapshot snapshot) {
        if (!(candidate.target() instanceof Candidate.Target.Address address)) {
            return "";
        }
        return address.url().contains("#")
                ? address.url()
                : snapshot.page(address.url()).map(Page::url).orElse(address.url());
    }

    private static Object key(Candidate candidate) {
        return candidate.target() instanceof Candidate.Target.Address address
                ? address.url()
                : List.of(candidate.on().url(), candidate.target());
    }
}
