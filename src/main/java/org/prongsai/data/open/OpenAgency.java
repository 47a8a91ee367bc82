package org.prongsai.data.open;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.check.standing.ListedAgency;

/**
 * An agency as it leaves the portal.
 *
 * @param province the Thai name of its province, empty for bodies of the whole country
 * @param page the address of its page on this portal
 * @param standing its newest finished check, null before the first
 */
public record OpenAgency(
        String slug,
        String name,
        @Nullable String englishName,
        Kind kind,
        String province,
        String url,
        String page,
        @Nullable OpenStanding standing) {
    /** The columns of its file. */
    public static final List<String> COLUMNS = List.of(
            "slug",
            "name",
            "english_name",
            "kind",
            "province",
            "url",
            "page",
            "check_id",
            "checklist",
            "checked_at",
            "score",
            "lowest",
            "highest",
            "open",
            "pass",
            "fail",
            "review",
            "unchecked",
            "exempt");

    static OpenAgency of(ListedAgency row, URI base) {
        return new OpenAgency(
                row.slug(),
                row.name(),
                row.englishName(),
                row.kind(),
                row.province(),
                row.url(),
                base + "/agencies/" + row.slug(),
                OpenStanding.of(row));
    }

    /** Its line in that file; what is not known before the first check is empty, not 0. */
    public List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, slug, name, englishName, kind.code(), province, url, page);
        cells.addAll(standing == null ? Collections.nCopies(COLUMNS.size() - cells.size(), null) : standing.cells());
        return cells;
    }
}
