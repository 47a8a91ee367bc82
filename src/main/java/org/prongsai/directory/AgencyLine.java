package org.prongsai.directory;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.export.Sheet;
import org.prongsai.score.Score;

/**
 * An agency as the files hold it that people take away; its components are the columns in their order, figures as pages show them.
 *
 * @param kind the code of its kind
 * @param open how many items a person must decide; like all counts null, not 0, before the first check
 * @param page the address of its page on this portal
 */
record AgencyLine(
        String slug,
        String name,
        @Nullable String englishName,
        String kind,
        String kindTitle,
        String province,
        String url,
        @Nullable BigDecimal score,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable Integer open,
        @Nullable Integer pass,
        @Nullable Integer fail,
        @Nullable Integer review,
        @Nullable Integer unchecked,
        @Nullable Integer exempt,
        @Nullable String checklist,
        @Nullable Instant checkedAt,
        String page) {
    private static final List<String> COLUMNS = List.of(
            "slug,name,english_name,kind,kind_title,province,url,score,lowest,highest,open,pass,fail,review,unchecked,"
                    .concat("exempt,checklist,checked_at,page")
                    .split(","));

    static AgencyLine of(ListedAgency agency, String language, URI base) {
        boolean seen = agency.isChecked();
        Instant checkedAt = agency.checkedAt();
        return new AgencyLine(
                agency.slug(),
                agency.name(),
                agency.englishName(),
                agency.kind().code(),
                agency.kind().title(language),
                agency.province(),
                agency.url(),
                Score.shown(agency.scoreOit()),
                Score.shown(agency.scoreLowest()),
                Score.shown(agency.scoreHighest()),
                seen ? agency.scoreOpen() : null,
                seen ? agency.passed() : null,
                seen ? agency.failed() : null,
                seen ? agency.inReview() : null,
                seen ? agency.unchecked() : null,
                seen ? agency.exempt() : null,
                agency.checklistId(),
                checkedAt == null ? null : checkedAt.truncatedTo(ChronoUnit.SECONDS),
                base + "/agencies/" + agency.slug());
    }

    /** All lines as a table. */
    static Sheet sheet(List<AgencyLine> lines) {
        return new Sheet(
                "agencies", COLUMNS, lines.stream().map(AgencyLine::cells).toList());
    }

    private List<@Nullable Object> cells() {
        return Arrays.asList(
                slug,
                name,
                englishName,
                kind,
                kindTitle,
                province,
                url,
                score,
                lowest,
                highest,
                open,
                pass,
                fail,
                review,
                unchecked,
                exempt,
                checklist,
                checkedAt,
                page);
    }
}
