package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** What a hostile website can make our pages show: its text as text, and nothing else of it. */
class HostileTextTest {
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x>",
            "<iframe src=javascript:alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<object data=data:text/html,<script>alert(1)</script>>",
            "<embed src=javascript:alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "\u0001javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "http://a.example/\"onmouseover=alert(1) x=\"",
            "http://a.example/'onmouseover=alert(1) x='",
            "https://a.example/\"><script>alert(1)</script>",
            "//evil.example/x",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<style>*{display:none}</style>",
            "<form action=//evil.example><button>x",
            "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)>",
            "<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<!--><script>alert(1)</script>-->",
            "<![CDATA[<script>alert(1)</script>]]>",
            "</textarea><script>alert(1)</script>",
            "</svg></li></ul></main><h1>x",
            "\" style=\"position:fixed;inset:0\" x=\"",
            "`-alert(1)-`",
            "${alert(1)}",
            "{{ 7 * 7 }}",
            "{{ page.getClass() }}",
            "{% include \"web/error\" %}",
            "{# x #}{% raw %}",
            "#{7*7}",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)",
            "<script\u0000>alert(1)</script>",
            "\u202E\u2066<script>alert(1)</script>",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "x\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>");

    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    @Test
    void everyPageOfAHostileSiteIsBuiltLikeThatOfAHarmlessOne() {
        List<List<String>> harmless = shapes(pages("harmless words"));
        for (String payload : PAYLOADS) {
            List<Document> pages = pages(payload);
            List<List<String>> shapes = shapes(pages);
            for (int page = 0; page < pages.size(); page++) {
                assertThat(shapes.get(page))
                        .as("page %d with %s", page, payload)
                        .isEqualTo(harmless.get(page));
                assertThat(pages.get(page).select("[href]"))
                        .as("links of page %d with %s", page, payload)
                        .allSatisfy(link -> assertThat(link.attr("href"))
                                .matches("(?s)(/(?!/)|#|https?://|about:blank|mailto:mistakes@portal[.]example[?]).*"));
            }
        }
    }

    @Test
    void textIsShownAsItWasTyped() {
        for (String payload : List.of("{{ 7 * 7 }}", "${alert(1)}", "<b>&amp;</b>", "{% include \"web/error\" %}")) {
            Document item = pages(payload).get(3);
            assertThat(item.select("blockquote").eachText().get(0)).isEqualTo(payload);
        }
    }

    @Test
    void dataKeepsTheTextAndIsNoPage() {
        long check = hostile("</script><script>alert(1)</script>");
        var answer = portal.visitor.open("/checks/" + check + ".json");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).contains("</script><script>alert(1)</script>");
    }

    @Test
    void foreignLinksCarryNoTraceOfTheVisitor() {
        assertThat(pages("x").get(3).select("a.address"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("rel")).isEqualTo("nofollow noreferrer noopener"));
    }

    /** Front page, list, agency, item and check; only the newest agency stands on them. */
    private static List<Document> pages(String payload) {
        long check = hostile(payload);
        List<Document> pages = new ArrayList<>();
        for (String path :
                List.of("/", "/agencies", "/agencies/hostile", "/checks/" + check + "/items/O1", "/checks/" + check)) {
            var answer = portal.visitor.open(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            pages.add(Jsoup.parse(answer.body()));
        }
        return pages;
    }

    private static long hostile(String payload) {
        Agency agency = portal.agencies.keep(new Agency(0, "hostile", payload, payload, Kind.OTHER, payload, payload));
        Judgement judgement = SamplePortal.judgement(Reason.MISSING_ELEMENT, payload, payload);
        return portal.check(agency, SamplePortal.MORNING, Map.of("O1", judgement, "O2", judgement));
    }

    /** The names of all elements and their attributes in order, but those that depend on how many checks there are. */
    private static List<List<String>> shapes(List<Document> pages) {
        return pages.stream()
                .map(page -> {
                    page.select(".over-time, #history, .history").remove();
                    // where an address may break depends on its slashes
                    return page.getAllElements().stream()
                            .filter(element -> !(element.tagName().equals("wbr") && element.attributesSize() == 0))
                            .map(HostileTextTest::shape)
                            .toList();
                })
                .toList();
    }

    private static String shape(Element element) {
        return element.tagName()
                + element.attributes().asList().stream()
                        .map(each -> each.getKey())
                        .sorted()
                        .toList();
    }
}
