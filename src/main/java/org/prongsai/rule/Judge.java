package org.prongsai.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Document;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.content.Topic;
import org.prongsai.rule.content.YearFit;
import org.prongsai.rule.find.Candidate;
import org.prongsai.rule.kind.Rule;
import org.prongsai.rule.word.Vocabulary;

/**
 * Decides whether one content is what one requirement asks for: readable, not empty, about this matter and no other, of
 * the right year and with every required element. The first of these that fails is the reason.
 */
final class Judge {
    /** A label weaker than this resembles a name or stands in passing. */
    private static final double CLEAR = 0.6;

    /** What a content weighs that speaks of a matter with at least one of its own words. */
    private static final double OWN_WORDS = 0.8;

    /** A story about a document is shorter than the document. */
    private static final int STORY = 700;

    /** A finding of fewer characters is hardly more than a title. */
    private static final int BARE = 60;

    /** Reasons of pages on which nothing stands. */
    private static final Set<Reason> EMPTY = Set.of(Reason.HEADING_ONLY, Reason.PLACEHOLDER, Reason.CRITERION_ONLY);

    private final Requirement requirement;
    private final Set<String> rivals;
    private final Vocabulary vocabulary;
    private final Emptiness emptiness;

    Judge(Requirement requirement, Search search) {
        this.requirement = requirement;
        this.rivals = search.rivals();
        this.vocabulary = search.vocabulary();
        this.emptiness = new Emptiness(requirement, search);
    }

    /** Judges a content at the place where a candidate leads. */
    Assessment assess(Content content, Candidate candidate, List<String> path) {
        return assess(content, content, candidate, path);
    }

    /** Judges a part of a page; where it names no year, an old year of the whole page is its year. */
    Assessment assess(Content content, Content whole, Candidate candidate, List<String> path) {
        List<ElementResult> elements = elements(content);
        YearFit fit = YearFit.of(content, requirement.year())
                .within(YearFit.of(whole, requirement.year()), requirement.year());
        Ruling verdict = dated(verdict(content, candidate, elements, fit), candidate);
        // nothing was looked for in what nobody could read
        boolean isRead = Emptiness.unreadable(content.document()) == null && verdict.reason() != Reason.NEEDS_LOGIN;
        List<ElementResult> told =
                !isRead ? List.of() : EMPTY.contains(verdict.reason()) ? timeless(elements) : elements;
        return new Assessment(
                candidate,
                content.url(),
                content.page(),
                path,
                verdict.reason(),
                verdict.confidence(),
                verdict.year() != null ? verdict.year() : fit.year() == 0 ? null : fit.year(),
                told,
                excerpt(content, elements));
    }

    /**
     * Judges the home page for what may stand in a window on every page, such as a chat: then the elements alone count,
     * because everything else there is about other things. Passed or nothing.
     */
    Optional<Assessment> siteWide(Content home, Candidate candidate) {
        List<ElementResult> elements = new ArrayList<>();
        boolean isAny = false;
        for (Requirement.Element element : requirement.elements()) {
            Rule.Answer answer = element.rule().testSiteWide(home, requirement.year());
            isAny |= answer.found();
            elements.add(new ElementResult(element.id(), answer.found(), element.required(), answer.excerpt()));
        }
        return isAny && missing(elements) == null && isWhatTheRuleAsks(home)
                ? Optional.of(new Assessment(
                        candidate,
                        home.url(),
                        home.page(),
                        List.of(home.url()),
                        Reason.FOUND,
                        0.75,
                        null,
                        elements,
                        excerpt(home, elements)))
                : Optional.empty();
    }

    /** What nobody can read is of the year of the section in which it is offered. */
    private Ruling dated(Ruling read, Candidate candidate) {
        Integer section = candidate.sectionYear();
        boolean isOld = (read.reason() == Reason.SCANNED || read.reason() == Reason.IMAGE_ONLY)
                && section != null
                && requirement.year().kind() == DataYear.Kind.FISCAL
                && requirement.year().accepted().stream().allMatch(year -> section < year);
        return isOld ? new Ruling(Reason.WRONG_YEAR, 0.6, section) : read;
    }

    private Ruling verdict(Content content, Candidate candidate, List<ElementResult> elements, YearFit fit) {
        boolean isComplete = missing(elements) == null;
        boolean hasRequired =
                requirement.elements().stream().anyMatch(Requirement.Element::required) || isFull(elements);
        Reason nothing = emptiness.of(content, isComplete, isComplete && hasRequired);
        if (nothing != null) {
            // a short entry of an old year is old before it is short
            boolean isOld = nothing == Reason.HEADING_ONLY
                    && fit.outcome() == YearFit.Outcome.WRONG
                    && content.blocks().stream().anyMatch(block -> !block.isHeading());
            return new Ruling(isOld ? Reason.WRONG_YEAR : nothing, 0.9);
        }
        Topic topic = Topic.of(content, requirement.matters(), rivals, vocabulary);
        if (topic.isForeign(isComplete && hasRequired)) {
            return new Ruling(Reason.WRONG_CONTENT, 0.9);
        }
        if (isNewsOnly(content, candidate, isComplete && hasRequired)) {
            return new Ruling(Reason.NEWS_ONLY, 0.7);
        }
        if (fit.outcome() == YearFit.Outcome.WRONG) {
            return new Ruling(Reason.WRONG_YEAR, 0.9);
        }
        if (!isWhatTheRuleAsks(content)) {
            return new Ruling(Reason.WRONG_CONTENT, 0.8);
        }
        Reason missing = missing(elements);
        if (missing != null) {
            if (isPictured(content, elements)) {
                return new Ruling(Reason.IMAGE_ONLY, 0.6);
            }
            boolean isUnknown = topic.own() < OWN_WORDS && elements.stream().noneMatch(e -> e.found() && e.required());
            return new Ruling(isUnknown ? Reason.WRONG_CONTENT : missing, 0.85);
        }
        return complete(content, candidate, elements, topic, fit);
    }

    /** What a content is that lacks nothing. */
    private Ruling complete(
            Content content, Candidate candidate, List<ElementResult> elements, Topic topic, YearFit fit) {
        if (isSilent(content, elements, topic) || (isMerelyGuessed(candidate, topic) && !isFull(elements))) {
            return new Ruling(Reason.WRONG_CONTENT, 0.7);
        }
        if (!isAccepted(content.document().kind())) {
            return new Ruling(Reason.OTHER_FORM, 0.8);
        }
        if (isUnproven(elements)) {
            return new Ruling(Reason.UNPROVEN, 0.6);
        }
        return new Ruling(Reason.FOUND, confidence(topic, fit));
    }

    /** The same without what is true of every page that names no year. */
    private List<ElementResult> timeless(List<ElementResult> elements) {
        List<ElementResult> results = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            ElementResult result = elements.get(i);
            boolean isOfTime = requirement.elements().get(i).rule().isOfTime()
                    && result.excerpt().isEmpty();
            results.add(isOfTime ? new ElementResult(result.id(), false, result.required(), "") : result);
        }
        return results;
    }

    /** Whether everything is there that such a content may have, of more than one thing. */
    private static boolean isFull(List<ElementResult> elements) {
        return elements.size() > 1 && elements.stream().allMatch(ElementResult::found);
    }

    /** Whether a label that names nothing clearly led to what speaks little of what is sought, and no element must be there. */
    private boolean isMerelyGuessed(Candidate candidate, Topic topic) {
        return candidate.strength() < CLEAR
                && topic.own() < OWN_WORDS
                && requirement.elements().stream().noneMatch(Requirement.Element::required);
    }

    /** Whether a web page says nothing of what is sought, so that only a label elsewhere promised it. */
    private boolean isSilent(Content content, List<ElementResult> elements, Topic topic) {
        return !content.isFile()
                && topic.own() == 0
                && elements.stream().noneMatch(ElementResult::found)
                && vocabulary.label(content.headline()).named().keySet().stream()
                        .noneMatch(requirement.matters()::contains);
    }

    /** Whether nothing is found of what such a content usually holds, where nothing is confirmed that it must hold. */
    private boolean isUnproven(List<ElementResult> results) {
        for (int i = 0; i < results.size(); i++) {
            Rule rule = requirement.elements().get(i).rule();
            boolean isProof = results.get(i).found() && !rule.isDenial() && !rule.isOfTime();
            if (isProof || results.get(i).required()) {
                return false;
            }
        }
        return !results.isEmpty();
    }

    /** Whether a machine may judge what is disclosed in such a form; anything else is for a person. */
    private boolean isAccepted(Document.Kind kind) {
        String form = kind == Document.Kind.HTML ? "page" : kind.name().toLowerCase(Locale.ROOT);
        return requirement.accept().contains(form);
    }

    /** Whether the question of the whole item, where there is one, is answered with yes. */
    private boolean isWhatTheRuleAsks(Content content) {
        Rule rule = requirement.rule();
        return rule == null || rule.test(content, requirement.year()).found();
    }

    /** Whether everything that is missing may stand in the content's own pictures. */
    private boolean isPictured(Content content, List<ElementResult> results) {
        boolean isAll = true;
        for (int i = 0; i < results.size(); i++) {
            Requirement.Element element = requirement.elements().get(i);
            isAll &= results.get(i).found()
                    || !element.required()
                    || element.rule().isPictured();
        }
        return isAll && !content.images().isEmpty();
    }

    private static boolean isNewsOnly(Content content, Candidate candidate, boolean hasAllElements) {
        boolean isNarrative = content.blocks().stream().noneMatch(block -> block.isRow());
        boolean isNews = candidate.standing() == Candidate.Standing.NEWS
                || (content.text().length() < STORY && content.lead().has("news-formulas"));
        return isNews
                && isNarrative
                && !content.isFile()
                && !hasAllElements
                && content.text().length() < 1500;
    }

    private List<ElementResult> elements(Content content) {
        Set<String> replaced = new HashSet<>();
        List<ElementResult> results = new ArrayList<>();
        for (Requirement.Element element : requirement.elements()) {
            Rule.Answer answer = element.rule().test(content, requirement.year());
            if (answer.found()) {
                replaced.addAll(element.replaces());
            }
            results.add(new ElementResult(element.id(), answer.found(), element.required(), answer.excerpt()));
        }
        results.replaceAll(result -> !result.found() && replaced.contains(result.id())
                ? new ElementResult(result.id(), true, result.required(), "")
                : result);
        return results;
    }

    /** The reason of the first required element that is missing; null when none is. An alternative is never missing. */
    @Nullable
    Reason missing(List<ElementResult> results) {
        for (int i = 0; i < results.size(); i++) {
            Requirement.Element element = requirement.elements().get(i);
            boolean isAlternative = !element.replaces().isEmpty();
            if (element.required() && !isAlternative && !results.get(i).found()) {
                return element.reason();
            }
        }
        return null;
    }

    private static double confidence(Topic topic, YearFit fit) {
        double sure = topic.own() >= topic.other() ? 0.97 : topic.own() >= 1 ? 0.85 : 0.7;
        return fit.outcome() == YearFit.Outcome.UNSAID ? sure - 0.15 : sure;
    }

    /** What the first element was found by; a bare title shows nothing, so it is shown with what stands around it. */
    private static String excerpt(Content content, List<ElementResult> elements) {
        String found = elements.stream()
                .map(ElementResult::excerpt)
                .filter(excerpt -> !excerpt.isEmpty())
                .findFirst()
                .orElse("");
        int at = content.text().indexOf(found);
        return found.length() < BARE && at >= 0 ? content.excerpt(at, at + found.length()) : found;
    }

    /** A reason with how sure the judge is. */
    private record Ruling(
            Reason reason, double confidence, @Nullable Integer year) {

        Ruling(Reason reason, double confidence) {
            this(reason, confidence, null);
        }
    }
}
