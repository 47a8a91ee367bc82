package org.prongsai.check.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Check;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.checklist.Localized;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.content.DataYear;
import org.prongsai.score.Score;

/** Writes the report of a finished check. Thread-safe. */
public final class Reporter {
    private final Reasons reasons = new Reasons();

    /** The report of a check with its findings; the checklist gives the titles and sentences. */
    public Report report(Check check, List<Finding> findings, Checklist checklist) {
        Check.Visit visit = check.visit();
        Score score = check.score();
        if (visit == null || score == null) {
            throw new IllegalArgumentException("check " + check.id() + " is not finished");
        }
        return new Report(
                Report.FORMAT,
                new Report.Tool("prongsai", check.toolVersion()),
                new Report.ListPart(
                        check.checklistId(),
                        check.checklistVersion(),
                        checklist.fiscalYear(),
                        checklist.title().th()),
                new Report.Site(check.siteUrl(), visit.finalUrl()),
                check.startedAt().truncatedTo(ChronoUnit.SECONDS),
                seconds(check.finishedAt()),
                new Report.Crawl(visit.pages(), visit.documents(), visit.bytes(), visit.budgetHit(), visit.failures()),
                scores(score),
                findings.stream()
                        .map(finding -> item(finding, known(checklist, finding.itemCode())))
                        .toList());
    }

    /** An item that the checklist no longer has keeps its code as its title. */
    private static Item known(Checklist checklist, String code) {
        return checklist
                .item(code)
                .orElseGet(() -> new Item(
                        code,
                        0,
                        new Localized(code, code),
                        Map.of(),
                        new DataYear(
                                DataYear.Kind.CURRENT, checklist.fiscalYear(), DataYear.Part.WHOLE, Set.of(), false),
                        List.of(),
                        Set.of(),
                        List.of(),
                        Optional.empty()));
    }

    private Report.Item item(Finding finding, Item item) {
        Judgement judgement = finding.judgement();
        Evidence evidence = judgement.evidence();
        boolean answered = evidence != null && evidence.status() > 0;
        Reasons.Said thai = reasons.of("th", finding, item);
        Reasons.Said english = reasons.of("en", finding, item);
        return new Report.Item(
                finding.itemCode(),
                item.title().th(),
                finding.verdict(),
                judgement.confidence(),
                finding.reason(),
                new Report.Sentence(thai.sentence(), english.sentence()),
                new Report.Sentence(thai.remedy(), english.remedy()),
                evidence == null ? null : evidence.url(),
                evidence == null ? null : evidence.linkText(),
                evidence == null ? List.of() : evidence.path(),
                evidence == null ? null : seconds(evidence.fetchedAt()),
                evidence == null || !answered ? null : Integer.valueOf(evidence.status()),
                evidence == null || !answered ? null : evidence.contentType(),
                evidence == null || evidence.sha256().isEmpty() ? null : evidence.sha256(),
                evidence == null ? null : evidence.year(),
                evidence == null ? null : evidence.excerpt(),
                elements(judgement, item),
                judgement.rejected().stream()
                        .map(each -> new Report.Rejected(each.url(), each.reason(), each.year()))
                        .toList());
    }

    private static List<Report.Element> elements(Judgement judgement, Item item) {
        return judgement.elements().stream()
                .map(each -> new Report.Element(
                        each.id(),
                        item.element(each.id())
                                .map(element -> element.title().th())
                                .orElse(each.id()),
                        each.found(),
                        each.required(),
                        each.excerpt(),
                        each.url()))
                .toList();
    }

    private static Report.Scores scores(Score score) {
        return new Report.Scores(
                Score.shown(score.oit()),
                Score.shown(score.lowest()),
                Score.shown(score.highest()),
                score.open(),
                parts(score.indicators()),
                parts(score.subIndicators()),
                score.unchecked(),
                score.exempt());
    }

    private static List<Report.Part> parts(List<Score.Part> parts) {
        return parts.stream()
                .map(part -> new Report.Part(part.code(), Score.shown(part.score())))
                .toList();
    }

    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
