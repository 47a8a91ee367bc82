package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** Scripts that visited sites and imported lists hold stay text wherever they are shown (security.md, W-1 and W-3). */
class StoredScriptTest {
    private static final List<String> PAYLOADS = Payloads.all();
    private static final String HARMLESS = "ข้อความธรรมดา";

    @TempDir
    static Path folder;

    private static SamplePortal hostile;
    private static SamplePortal harmless;
    private static final List<String> VIEWS = new ArrayList<>();
    private static final Map<String, Document> READ = new HashMap<>();

    @BeforeAll
    static void open() {
        hostile = new SamplePortal(folder.resolve("hostile"));
        harmless = new SamplePortal(folder.resolve("harmless"));
        int items = hostile.checklist.items().size();
        for (int from = 0; from < PAYLOADS.size(); from += items) {
            List<String> some = PAYLOADS.subList(from, Math.min(PAYLOADS.size(), from + items));
            String slug = "town-" + from;
            long check = fill(hostile, slug, some, true);
            fill(harmless, slug, some, false);
            VIEWS.addAll(List.of("/agencies/" + slug, "/checks/" + check, "/compare?agency=" + slug));
            for (int item = 0; item < items; item++) {
                VIEWS.add("/checks/" + check + "/items/"
                        + hostile.checklist.items().get(item).code());
            }
        }
        ask();
        VIEWS.addAll(List.of(
                "/questions",
                "/search?q=hacked&in=question",
                "/",
                "/agencies",
                "/ranking",
                "/ranking/items",
                "/search?q=script",
                "/search?q=hacked&in=finding"));
    }

    /** Payloads as title, name, question, follow-up, answer, officer, correction and reason of questions. */
    private static void ask() {
        Questions asked = new Questions(hostile, true);
        Questions twins = new Questions(harmless, false);
        for (int from = 0; from < PAYLOADS.size(); from += Questions.AT_ONCE) {
            List<String> some = PAYLOADS.subList(from, Math.min(PAYLOADS.size(), from + Questions.AT_ONCE));
            VIEWS.addAll(asked.ask(some));
            twins.ask(some);
        }
        VIEWS.addAll(List.of(asked.list(), asked.list() + "?page=2", "/agencies/asked"));
    }

    @AfterAll
    static void close() {
        hostile.close();
        harmless.close();
    }

    @Test
    void everyViewHasTheSameElementsAsItsHarmlessTwin() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(120);
        assertThat(VIEWS).hasSizeGreaterThan(12);
        for (String view : VIEWS) {
            if (!view.startsWith("/search")) {
                assertThat(shape(hostile, view)).as(view).isEqualTo(shape(harmless, view));
            }
        }
    }

    @Test
    void noScriptRunsEvenWhereTheBrowserKnowsNoPolicy() {
        try (Browser browser = Browser.open(hostile.server.port())) {
            browser.ignorePolicy();
            for (String view : VIEWS) {
                browser.visit(view);
                assertThat(browser.run("return typeof window.hacked")).as(view).isEqualTo("undefined");
            }
        }
    }

    @Test
    void noLinkLeadsToAScript() {
        for (String view : VIEWS) {
            for (Element link : read(hostile, view).select("[href], [src], [action]")) {
                String address = link.attr("href") + link.attr("src") + link.attr("action");
                assertThat(address.strip().toLowerCase(java.util.Locale.ROOT))
                        .as(view)
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("data:")
                        .doesNotStartWith("java");
            }
        }
    }

    private static long fill(SamplePortal portal, String slug, List<String> payloads, boolean isHostile) {
        String name = isHostile ? payloads.get(0) : HARMLESS;
        Agency agency = portal.agencies.keep(new Agency(
                0,
                slug,
                name,
                isHostile ? payloads.get(1) : HARMLESS,
                Kind.OTHER,
                "ศรีตะวัน",
                "http://" + slug + ".example/"));
        Map<String, Judgement> judgements = new HashMap<>();
        for (int item = 0; item < payloads.size(); item++) {
            String text = isHostile ? payloads.get(item) : HARMLESS;
            Judgement.Evidence evidence = new Judgement.Evidence(
                    isHostile && item % 2 == 0 ? text : "http://a.example/" + (isHostile ? text : ""),
                    text,
                    List.of("http://a.example/", text),
                    SamplePortal.MORNING,
                    200,
                    isHostile ? text : "text/html",
                    "cd".repeat(32),
                    2564,
                    text);
            judgements.put(
                    portal.checklist.items().get(item).code(),
                    new Judgement(
                            Reason.WRONG_YEAR,
                            0.9,
                            evidence,
                            List.of(new Judgement.ElementResult(isHostile ? text : "one", false, true, text)),
                            List.of(new Judgement.Rejected(text, Reason.WRONG_CONTENT, null))));
        }
        return portal.check(agency, SamplePortal.MORNING, judgements);
    }

    /** A page, asked for once. */
    private static Document read(SamplePortal portal, String view) {
        return READ.computeIfAbsent(
                portal.server.port() + view,
                key -> Jsoup.parse(portal.visitor.open(view).body()));
    }

    /** The elements of a page with the names of their attributes, in order. */
    private static List<String> shape(SamplePortal portal, String view) {
        return read(portal, view).getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> " " + attribute.getKey())
                                .sorted()
                                .toList())
                .toList();
    }
}
