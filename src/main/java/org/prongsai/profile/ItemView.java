package org.prongsai.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.checklist.Item;
import org.prongsai.rule.content.DataYear;
import org.prongsai.web.view.Language;

/**
 * The evidence of one item in one check as its template shows it, in one language.
 *
 * @param name the agency's name, or the address for a check without one
 * @param needed the year that the content must be about, null when the checklist no longer has the item
 * @param percent how sure the program is
 * @param history the same item in other checks, newest first
 * @param isLatest whether its agency has no newer check
 * @param again when its agency is checked again, null when nobody knows
 * @param before the code of the item before it, null for the first
 * @param after the code of the item after it, null for the last
 */
public record ItemView(
        long checkId,
        @Nullable Agency agency,
        String name,
        Report report,
        Report.Item item,
        String title,
        String verdict,
        String reasonCode,
        String reason,
        String remedy,
        @Nullable Needed needed,
        long percent,
        List<Element> elements,
        List<Rejected> rejected,
        List<Past> history,
        boolean isLatest,
        @Nullable Again again,
        @Nullable String before,
        @Nullable String after,
        Place.Note note) {

    /**
     * The year that the content must be about.
     *
     * @param how the end of the message's key: current, fiscal, first-half or covers
     * @param others other years that are accepted, empty when there are none
     */
    public record Needed(String how, int year, String others) {
        static Needed of(DataYear year) {
            String others = year.accepted().stream()
                    .filter(other -> other != year.year())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            String how = year.part() == DataYear.Part.FIRST_HALF ? "first-half" : CheckView.word(year.kind());
            return new Needed(how, year.year(), year.kind() == DataYear.Kind.CURRENT ? "" : others);
        }
    }

    /** An element; {@code state} is a word of {@link Reports.Reading#state}, {@code url} its page where the item has several. */
    public record Element(
            String title,
            String state,
            String excerpt,
            @Nullable String url) {}

    /** A candidate that was not taken; {@code why} is the word of the reason. */
    public record Rejected(String url, String why, @Nullable Integer year) {}

    /** The same matter in another check; {@code checklist} is the short name of its checklist. */
    public record Past(
            long checkId, String code, String title, String checklist, java.time.Instant startedAt, String verdict) {
        static Past of(PastCheckStore.PastVerdict past, Reports reports, Language language) {
            return new Past(
                    past.checkId(),
                    past.itemCode(),
                    reports.title(past.checklistId(), past.itemCode(), language),
                    ProfilePages.name(past.checklistId(), reports),
                    past.startedAt(),
                    CheckView.word(past.verdict()));
        }
    }

    /** What stands around the evidence: the same matter in other checks, and what the page says of itself. */
    record Around(
            List<Past> history, boolean isLatest, @Nullable Again again, Place.Note note) {}

    /** After how long the portal checks the agency again by itself: so many of a unit, {@code hours} or {@code days}. */
    public record Again(String unit, long count) {
        private static final Duration FEW = Duration.ofDays(2);

        /** Where nothing could be looked at, the portal tries again sooner. */
        static @Nullable Again of(Report report, @Nullable Rhythm rhythm) {
            if (rhythm == null) {
                return null;
            }
            Duration time =
                    report.score().unchecked().size() == report.items().size() ? rhythm.retry() : rhythm.again();
            return time.compareTo(FEW) < 0
                    ? new Again("hours", Math.max(1, time.toHours()))
                    : new Again("days", time.toDays());
        }
    }

    /** Which agency's check this is, and what the agency is called in the page's language. */
    record Owner(@Nullable Agency agency, String name) {}

    static ItemView of(Reports.Reading reading, int position, Owner owner, Around around, Language language) {
        List<Report.Item> items = reading.report().items();
        Report.Item item = items.get(position);
        Optional<Item> known = reading.checklist().item(item.code());
        return new ItemView(
                reading.checkId(),
                owner.agency(),
                owner.name(),
                reading.report(),
                item,
                reading.title(item, language.code()),
                CheckView.word(item.verdict()),
                item.reason().code(),
                item.message().in(language.code()),
                item.remedy().in(language.code()),
                known.map(each -> Needed.of(each.year())).orElse(null),
                Math.round(100 * item.confidence()),
                elements(reading, item, language),
                item.rejected().stream()
                        .map(each -> new Rejected(each.url(), each.reason().code(), each.year()))
                        .toList(),
                around.history(),
                around.isLatest(),
                around.again(),
                position == 0 ? null : items.get(position - 1).code(),
                position == items.size() - 1 ? null : items.get(position + 1).code(),
                around.note());
    }

    private static List<Element> elements(Reports.Reading reading, Report.Item item, Language language) {
        List<String> titles = reading.titles(item, language.code());
        return IntStream.range(0, titles.size())
                .mapToObj(i -> {
                    Report.Element each = item.elements().get(i);
                    return new Element(titles.get(i), reading.state(item, each), each.excerpt(), each.url());
                })
                .toList();
    }
}
