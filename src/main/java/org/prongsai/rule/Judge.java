package org.prongsai.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Link;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.YearFit;
import org.prongsai.rule.find.Candidate;
import org.prongsai.rule.kind.Rule;
import org.prongsai.rule.word.Vocabulary;

/**
 * Decides whether one content is what one requirement asks for: readable, not empty, about this matter and no other, of
 * the right year and with every required element. The first of these that fails is the reason.
 */
final class Judge {
    /** Below this many characters a page says nothing of its own. */
    private static final int THIN = 40;

    private static final int SHORT = 160;

    /** A story about a document is shorter than the document. */
    private static final int STORY = 700;

    /** The form of a disclosure that begins with signing in, such as an e-service. */
    private static final String LOGIN = "login";

    private final Requirement requirement;
    private final Set<String> rivals;
    private final Vocabulary vocabulary;

    Judge(Requirement requirement, Set<String> rivals, Vocabulary vocabulary) {
        this.requirement = requirement;
        this.rivals = rivals;
        this.vocabulary = vocabulary;
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
        Ruling verdict = verdict(content, candidate, elements, fit);
        return new Assessment(
                candidate,
                content.url(),
                content.page(),
                path,
                verdict.reason(),
                verdict.confidence(),
                fit.year() == 0 ? null : fit.year(),
                elements,
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
            boolean isSiteWide = element.rule().isSiteWide();
            Rule.Answer answer = element.rule().test(home, requirement.year());
            isAny |= isSiteWide && answer.found();
            elements.add(new ElementResult(
                    element.id(), isSiteWide && answer.found(), element.required(), answer.excerpt()));
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

    /** Whether nothing stands on a page but links, so that what it shows must lie behind them. */
    static boolean isThin(Content content) {
        return content.ownLength() < THIN;
    }

    private Ruling verdict(Content content, Candidate candidate, List<ElementResult> elements, YearFit fit) {
        boolean isComplete = missing(elements) == null;
        boolean hasRequired = requirement.elements().stream().anyMatch(Requirement.Element::required);
        Reason nothing = nothing(content, isComplete, isComplete && hasRequired);
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
            boolean isUnknown = topic.own() < 0.8 && elements.stream().noneMatch(e -> e.found() && e.required());
            return new Ruling(isUnknown ? Reason.WRONG_CONTENT : missing, 0.85);
        }
        if (isSilent(content, elements, topic)) {
            return new Ruling(Reason.WRONG_CONTENT, 0.7);
        }
        if (!isAccepted(content.document().kind())) {
            return new Ruling(Reason.OTHER_FORM, 0.8);
        }
        return new Ruling(Reason.FOUND, confidence(topic, fit));
    }

    /** Whether a web page says nothing of what is sought, so that only a label elsewhere promised it. */
    private boolean isSilent(Content content, List<ElementResult> elements, Topic topic) {
        return !content.isFile()
                && topic.own() == 0
                && elements.stream().noneMatch(ElementResult::found)
                && vocabulary.label(content.headline()).named().keySet().stream()
                        .noneMatch(requirement.matters()::contains);
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

    /** Why nothing can be read in a content; null when something can. */
    private @Nullable Reason nothing(Content content, boolean isComplete, boolean isProven) {
        Reason unreadable = unreadable(content.document());
        if (unreadable != null) {
            return unreadable;
        }
        if (content.isSignIn() && !(isComplete && requirement.accept().contains(LOGIN))) {
            return Reason.NEEDS_LOGIN;
        }
        if (isHollow(content)) {
            return content.hadCriterion() ? Reason.CRITERION_ONLY : Reason.HEADING_ONLY;
        }
        if (content.isBlankForm()) {
            return Reason.PLACEHOLDER;
        }
        return isProven ? null : empty(content);
    }

    private static @Nullable Reason unreadable(Document document) {
        return switch (document.state()) {
            case SCAN -> Reason.SCANNED;
            case LOCKED, BROKEN -> Reason.UNREADABLE;
            case TOO_LARGE -> Reason.BUDGET;
            case READABLE, EMPTY ->
                switch (document.kind()) {
                    case IMAGE -> Reason.IMAGE_ONLY;
                    case ARCHIVE, OTHER -> document.blocks().isEmpty() ? Reason.UNREADABLE : null;
                    default -> null;
                };
        };
    }

    /** Whether only headings stand there: they announce an item and disclose nothing, unless it is a window such as a chat. */
    private boolean isHollow(Content content) {
        return !content.isFile()
                && content.blocks().stream().allMatch(Block::isHeading)
                && content.links().isEmpty()
                && content.forms().isEmpty()
                && content.images().isEmpty()
                && requirement.elements().stream()
                        .noneMatch(element -> element.rule().isSiteWide());
    }

    private @Nullable Reason empty(Content content) {
        int length = content.ownLength();
        if (length < SHORT && (content.words().has("placeholder") || isLinkedNowhere(content))) {
            return Reason.PLACEHOLDER;
        }
        if (length >= THIN) {
            return null;
        }
        if (content.hadCriterion()) {
            return Reason.CRITERION_ONLY;
        }
        return content.images().isEmpty() ? Reason.HEADING_ONLY : Reason.IMAGE_ONLY;
    }

    /** Whether a page offers its files for download and none of the links leads anywhere. */
    private boolean isLinkedNowhere(Content content) {
        String within = content.page().url() + "#";
        return content.links().stream()
                        .allMatch(link -> link.kind() == Link.Kind.PLACEHOLDER
                                || link.url().startsWith(within))
                && content.links().stream()
                        .anyMatch(link -> vocabulary.label(link.text()).has("empty-link-text"));
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

    private static String excerpt(Content content, List<ElementResult> elements) {
        return elements.stream()
                .map(ElementResult::excerpt)
                .filter(excerpt -> !excerpt.isEmpty())
                .findFirst()
                .orElseGet(() -> content.excerpt(0, 0));
    }

    /** A reason with how sure the judge is. */
    private record Ruling(Reason reason, double confidence) {}
}
