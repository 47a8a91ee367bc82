package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import org.prongsai.complaint.SampleInbox;
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
    private static SampleInbox hostileInbox;
    private static SampleInbox harmlessInbox;
    private static final List<View> VIEWS = new ArrayList<>();
    private static final Map<String, Document> READ = new HashMap<>();

    @BeforeAll
    static void open() {
        hostileInbox = new SampleInbox(folder.resolve("hostile"));
        harmlessInbox = new SampleInbox(folder.resolve("harmless"));
        hostile = hostileInbox.portal;
        harmless = harmlessInbox.portal;
        int items = hostile.checklist.items().size();
        for (int from = 0; from < PAYLOADS.size(); from += items) {
            List<String> some = PAYLOADS.subList(from, Math.min(PAYLOADS.size(), from + items));
            String slug = "town-" + from;
            long check = fill(hostile, slug, some, true);
            fill(harmless, slug, some, false);
            show(List.of("/agencies/" + slug, "/checks/" + check, "/compare?agency=" + slug));
            hostile.checklist.items().forEach(item -> show(List.of("/checks/" + check + "/items/" + item.code())));
        }
        ask();
        work();
        show(List.of(
                "/agencies/nong-kaew/complaints",
                "/questions",
                "/search?q=hacked&in=question",
                "/",
                "/agencies",
                "/ranking",
                "/ranking/items",
                "/search?q=script",
                "/search?q=hacked&in=finding"));
        // before a browser reads them, because what was read looks otherwise
        VIEWS.forEach(view -> {
            read(hostile, view.page());
            read(harmless, view.twin());
        });
    }

    /** Payloads as title, name, question, follow-up, answer, officer, correction and reason of questions. */
    private static void ask() {
        Questions asked = new Questions(hostile, true);
        Questions twins = new Questions(harmless, false);
        for (int from = 0; from < PAYLOADS.size(); from += Questions.AT_ONCE) {
            List<String> some = PAYLOADS.subList(from, Math.min(PAYLOADS.size(), from + Questions.AT_ONCE));
            show(asked.ask(some));
            twins.ask(some);
        }
        List<String> some = PAYLOADS.subList(0, 10);
        asked.wait(some);
        twins.wait(some);
        show(List.of(asked.list(), asked.list() + "?page=2", "/agencies/asked"));
    }

    /** Payloads in what staff see: complaints, names, templates, the audit log. */
    private static void work() {
        List<Desks.Seen> seen = new Desks(
                        hostileInbox, PAYLOADS.stream().map(Payloads::inOneLine).toList())
                .write();
        List<Desks.Seen> twins = new Desks(harmlessInbox, Collections.nCopies(PAYLOADS.size(), HARMLESS)).write();
        for (int each = 0; each < seen.size(); each++) {
            VIEWS.add(new View(seen.get(each), twins.get(each)));
        }
    }

    private static void show(List<String> paths) {
        paths.forEach(path -> VIEWS.add(new View(new Desks.Seen(path, ""), new Desks.Seen(path, ""))));
    }

    /** A page and its harmless twin. */
    private record View(Desks.Seen page, Desks.Seen twin) {
        @Override
        public String toString() {
            return page.path();
        }
    }

    @AfterAll
    static void close() {
        hostileInbox.close();
        harmlessInbox.close();
    }

    @Test
    void everyViewHasTheSameElementsAsItsHarmlessTwin() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(120);
        assertThat(VIEWS).hasSizeGreaterThan(12);
        for (View view : VIEWS) {
            if (!view.page().path().startsWith("/search")) {
                assertThat(shape(hostile, view.page())).as(view.toString()).isEqualTo(shape(harmless, view.twin()));
            }
        }
    }

    @Test
    void noScriptRunsEvenWhereTheBrowserKnowsNoPolicy() {
        try (Browser browser = Browser.open(hostile.server.port())) {
            browser.ignorePolicy();
            browser.withoutStyle();
            String cookie = "";
            for (View view : VIEWS) {
                if (!view.page().cookie().equals(cookie)) {
                    cookie = view.page().cookie();
                    browser.carry(cookie);
                }
                browser.visit(view.page().path());
                assertThat(browser.run("return typeof window.hacked"))
                        .as(view.toString())
                        .isEqualTo("undefined");
            }
        }
    }

    @Test
    void noLinkLeadsToAScript() {
        for (View view : VIEWS) {
            for (Element link : read(hostile, view.page()).select("[href], [src], [action]")) {
                String address = link.attr("href") + link.attr("src") + link.attr("action");
                assertThat(address.strip().toLowerCase(java.util.Locale.ROOT))
                        .as(view.toString())
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("data:")
                        .doesNotStartWith("java");
            }
        }
    }

    private static long fill(SamplePortal portal, String slug, List<String> payloads, boolean isHostile) {
        // with the same word before it, so that both stand at the same place of lists
        String name = slug + " " + (isHostile ? payloads.get(0) : HARMLESS);
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
    private static Document read(SamplePortal portal, Desks.Seen page) {
        return READ.computeIfAbsent(portal.server.port() + page.path(), key -> {
            HttpResponse<String> answer = page.cookie().isEmpty()
                    ? portal.visitor.open(page.path())
                    : portal.visitor.open(page.path(), "Cookie", page.cookie());
            assertThat(answer.statusCode()).as(page.path()).isEqualTo(200);
            return Jsoup.parse(answer.body());
        });
    }

    /** The elements of a page with the names of their attributes, in order; an address breaks at slashes, which texts have or not. */
    private static List<String> shape(SamplePortal portal, Desks.Seen page) {
        return read(portal, page).getAllElements().stream()
                .filter(element -> !(element.tagName().equals("wbr") && element.attributesSize() == 0))
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> " " + attribute.getKey())
                                .sorted()
                                .toList())
                .toList();
    }
}
