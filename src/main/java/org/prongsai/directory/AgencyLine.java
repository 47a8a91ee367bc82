package org.prongsai.directory;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.export.Sheet;

/**
 * An agency as the files hold it that people take away; its components are the columns in their order.
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
        @Nullable Double score,
        @Nullable Double lowest,
        @Nullable Double highest,
        @Nullable Integer open,
        @Nullable Integer passed,
        @Nullable Integer failed,
        @Nullable Integer review,
        @Nullable Integer unchecked,
        @Nullable Integer exempt,
        @Nullable String checklist,
        @Nullable Instant checkedAt,
        String page) {
    private static final List<String> COLUMNS = List.of(
            "slug,name,english_name,kind,kind_title,province,url,score,lowest,highest,open,passed,failed,review,unchecked,"
                    .concat("exempt,checklist,checked_at,page")
                    .split(","));

    static AgencyLine of(ListedAgency agency, String language, URI base) {
        boolean seen = agency.isChecked();
        return new AgencyLine(
                agency.slug(),
                agency.name(),
                agency.englishName(),
                agency.kind().code(),
                agency.kind().title(language),
                agency.province(),
                agency.url(),
                agency.scoreOit(),
                agency.scoreLowest(),
                agency.scoreHighest(),
                seen ? agency.scoreOpen() : null,
                seen ? agency.passed() : null,
                seen ? agency.failed() : null,
                seen ? agency.inReview() : null,
                seen ? agency.unchecked() : null,
                seen ? agency.exempt() : null,
                agency.checklistId(),
                agency.checkedAt(),
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
                passed,
                failed,
                review,
                unchecked,
                exempt,
                checklist,
                checkedAt,
                page);
    }
}
