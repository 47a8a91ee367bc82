package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route, as it is meant and as it is not, guards its reader (security.md, W-17) and tells nothing of us (W-20). */
class EveryAnswerTest {
    private static final List<String> GUARDS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy");
    private static final List<String> OURS = List.of(
            "org.prongsai",
            "Exception",
            "\tat ",
            ".java:",
            "SQLITE",
            "SQLite",
            "Jetty",
            "Javalin",
            "Pebble",
            "prongsai.db");

    @TempDir
    static Path folder;

    private static Target target;
    private static final List<Answered> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void ask() {
        target = new Target(folder);
        for (String route : target.routes()) {
            String meant = target.address(route);
            ANSWERS.add(new Answered(meant, target.open(meant)));
            ANSWERS.add(new Answered("POST " + meant, target.portal.visitor.post(meant)));
            ANSWERS.add(new Answered("PATCH " + meant, target.portal.visitor.ask("PATCH", meant)));
            ANSWERS.add(new Answered(meant + "/none", target.open(meant + "/none")));
            ANSWERS.add(new Answered(meant + "?page=x&none", target.open(meant + "?page=x&none")));
            for (int place = 0; place < Target.places(route); place++) {
                for (String odd : List.of("none", "99999999999999999999", "\u0000")) {
                    String address = target.address(route, place, odd);
                    ANSWERS.add(new Answered(address, target.open(address)));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        target.close();
    }

    private record Answered(String question, HttpResponse<String> answer) {
        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    @Test
    void everyAnswerCarriesEveryGuard() {
        assertThat(ANSWERS).hasSizeGreaterThan(250).allSatisfy(each -> {
            assertThat(each.answer().statusCode()).as(each.question()).isLessThan(500);
            GUARDS.forEach(guard -> assertThat(each.header(guard))
                    .as("%s of %s", guard, each.question())
                    .isNotEmpty());
            assertThat(each.header("content-security-policy"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(each.answer().headers().map()).doesNotContainKeys("server", "x-powered-by");
        });
    }

    @Test
    void refusalsSayNothingOfTheProgram() {
        assertThat(ANSWERS)
                .filteredOn(each -> each.answer().statusCode() >= 400)
                .hasSizeGreaterThan(150)
                .allSatisfy(each -> {
                    assertThat(each.answer().body()).as(each.question()).doesNotContain(OURS);
                    assertThat(each.header("cache-control")).as(each.question()).isEqualTo("no-store");
                });
    }

    @Test
    void noPageHoldsAScriptOrAStyleOrAsksAnotherSite() {
        assertThat(ANSWERS)
                .filteredOn(each -> each.header("content-type").startsWith("text/html"))
                .hasSizeGreaterThan(80)
                .allSatisfy(each ->
                        assertClean(each.question(), Jsoup.parse(each.answer().body())));
    }

    private static void assertClean(String question, Document page) {
        assertThat(page.select("style, script:not([src]), iframe, object, embed, base"))
                .as(question)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .as(question)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
            }
        }
        assertThat(page.select("[src], link[rel=stylesheet], link[rel~=icon|preload], form"))
                .allSatisfy(element -> assertThat(element.attr("src")
                                + element.attr(element.tagName().equals("link") ? "href" : "action"))
                        .as(question)
                        .matches("(?:/(?!/).*)?"));
    }
}
