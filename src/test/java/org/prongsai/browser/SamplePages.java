package org.prongsai.browser;

import java.util.List;

/** The pages that people see, one of each kind. */
final class SamplePages {
    private SamplePages() {}

    static List<String> of(String slug, long check) {
        return List.of(
                "/",
                "/agencies",
                "/agencies/" + slug,
                "/agencies/" + slug + "?verdict=fail",
                "/agencies/unseen",
                "/checks/" + check,
                "/checks/" + check + "/items/O1",
                "/checks/" + check + "/items/O2",
                "/checks/" + check + "/items/O3",
                "/checks/" + check + "/items/O5",
                "/search",
                "/search?q=O2",
                "/search?q=%E0%B9%84%E0%B8%A1%E0%B9%88%E0%B8%A1%E0%B8%B5%E0%B9%80%E0%B8%A5%E0%B8%A2",
                "/ranking",
                "/ranking/items",
                "/compare",
                "/compare?agency=" + slug + "&agency=thung-dao",
                "/method",
                "/checklists",
                "/checklists/oit-2567",
                "/checklists/oit-2567/items/O1",
                "/checklists/crosswalk",
                "/data",
                "/questions",
                "/agencies/" + slug + "/questions",
                "/agencies/" + slug + "/questions?show=overdue",
                "/agencies/" + slug + "/questions/1",
                "/agencies/" + slug + "/questions/new",
                "/agencies/unseen/questions",
                "/nowhere");
    }
}
