package org.prongsai.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages that people see, one of each kind. */
final class SamplePages {
    private static final String PROVINCE = URLEncoder.encode("ศรีตะวัน", StandardCharsets.UTF_8);

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
                "/sign-in",
                "/invitation/none",
                "/agencies?q=%E0%B8%AE",
                "/provinces",
                "/provinces/" + PROVINCE,
                "/changes",
                "/complaints",
                "/complaints?q=%E0%B9%80%E0%B8%97%E0%B8%A8%E0%B8%9A%E0%B8%B2%E0%B8%A5",
                "/agencies/thung-thong/disclosures",
                "/agencies/thung-thong/disclosures/2567",
                "/agencies/thung-thong/disclosures/2567/O1",
                "/agencies/unseen/disclosures",
                "/nowhere",
                "/agencies/nobody");
    }

    /** The pages of questions that everybody sees. */
    static List<String> ofQuestions(String slug) {
        String list = "/agencies/" + slug + "/questions";
        return List.of(
                "/questions", list, list + "?show=overdue", list + "/1", list + "/new", "/agencies/unseen/questions");
    }
}
