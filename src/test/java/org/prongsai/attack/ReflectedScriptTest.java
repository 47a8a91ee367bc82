package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Payloads;

/** What somebody types into an address stays text in the answer: every place and word of every route (security.md, W-2). */
class ReflectedScriptTest {
    private static final List<String> PAYLOADS = Payloads.shapes();
    private static final String HARMLESS = "hackedข้อความ";

    @TempDir
    static Path folder;

    private static Target target;
    private static final Map<String, Set<String>> TWINS = new HashMap<>();
    private static final Map<String, String> BODIES = new HashMap<>();

    @BeforeAll
    static void open() {
        target = new Target(folder);
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @Test
    void noPlaceOfAnyAddressMakesAnElement() {
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (String route : target.routes()) {
            for (int place = 0; place < Target.places(route); place++) {
                String twin = target.address(route, place, HARMLESS);
                for (String payload : PAYLOADS) {
                    count++;
                    broken.addAll(wrong(target.address(route, place, payload), twin));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(count).isGreaterThanOrEqualTo(60 * 40);
    }

    /** Words that no page knows: the link to the other language repeats every one of them, name and value. */
    @Test
    void noUnknownWordMakesAnElement() {
        String names =
                PAYLOADS.stream().map(each -> Target.typed(each) + "=1").collect(Collectors.joining("&", "?", ""));
        String values =
                PAYLOADS.stream().map(each -> "x=" + Target.typed(each)).collect(Collectors.joining("&", "?", ""));
        List<String> broken = new ArrayList<>();
        for (String route : target.routes()) {
            String address = target.address(route);
            for (String query : List.of(names, values)) {
                assertThat(query.length()).isLessThan(15_000);
                broken.addAll(wrong(address + query, address + "?x=" + Target.typed(HARMLESS)));
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Each word alone on each page that shows it, because one word can hide what another does. */
    @Test
    void noWordThatAPageShowsMakesAnElement() {
        Map<String, List<String>> shown = new TreeMap<>();
        for (String route : target.routes()) {
            String address = target.address(route);
            for (String word : target.words()) {
                if (told(address + query(word, HARMLESS), word).contains("hacked")) {
                    shown.computeIfAbsent(address, key -> new ArrayList<>()).add(word);
                }
            }
        }
        assertThat(shown.get("/search")).contains("q");
        assertThat(shown.get("/agencies")).contains("q");
        assertThat(shown.get("/api/v1/agencies")).contains("kind");
        List<String> broken = new ArrayList<>();
        shown.forEach((address, words) -> words.forEach(word -> PAYLOADS.forEach(
                payload -> broken.addAll(wrong(address + query(word, payload), address + query(word, HARMLESS))))));
        assertThat(broken).isEmpty();
    }

    /** An answer without the link by which every page repeats its address. */
    private static String told(String address, String word) {
        return target.open(address).body().replaceAll("lang=(?:th|en)&amp;" + word + "=[^\"&]*", "");
    }

    private static String query(String word, String text) {
        return "?" + word + "=" + Target.typed(text);
    }

    /** What an answer holds that its harmless twin does not; only answers that repeat the payload can. */
    private static List<String> wrong(String address, String twin) {
        HttpResponse<String> answer = target.open(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(address)
                .contains("nosniff");
        if (!answer.body().contains("hacked") || isTwin(answer.body(), address, twin)) {
            return List.of();
        }
        Document page = parsed(answer);
        Set<String> strange = shapes(page);
        strange.removeAll(TWINS.computeIfAbsent(twin, each -> shapes(parsed(target.open(each)))));
        List<String> wrong = new ArrayList<>();
        if (!strange.isEmpty()) {
            wrong.add(address + " has " + strange);
        }
        page.select("[href], [src], [action], [formaction], [data]").forEach(element -> {
            for (String name : List.of("href", "src", "action", "formaction", "data")) {
                String link =
                        element.attr(name).replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
                if (link.matches("(?:javascript|data|vbscript):.*|//.*|/\\\\.*")) {
                    wrong.add(address + " leads to " + link);
                }
            }
        });
        return wrong;
    }

    /** Whether it differs from the harmless answer in nothing but an address as safe as this one, which spares a parse. */
    private static boolean isTwin(String body, String address, String twin) {
        return body.replace(address + "?", twin + "?")
                .equals(BODIES.computeIfAbsent(twin, each -> target.open(each).body()));
    }

    private static Document parsed(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("xml") || type.contains("svg")
                ? Jsoup.parse(answer.body(), "", Parser.xmlParser())
                : Jsoup.parse(type.startsWith("text/html") ? answer.body() : "");
    }

    private static Set<String> shapes(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> " " + attribute.getKey())
                                .sorted()
                                .toList())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
