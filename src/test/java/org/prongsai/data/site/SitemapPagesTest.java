package org.prongsai.data.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.OpenPortal;
import org.prongsai.question.QuestionStore;

class SitemapPagesTest {
    @TempDir
    static Path folder;

    private static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal(
                        folder,
                        opened -> List.of(new SitemapPages(
                                new SitemapPages.Shelf(
                                        opened.database().store(SiteStore.class),
                                        opened.database().store(QuestionStore.class)),
                                List.of(),
                                opened.cache(),
                                OpenPortal.BASE,
                                2)))
                .fill();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void partsTogetherHoldEveryAgencyOnce() {
        Document index = xml("/sitemap.xml");
        assertThat(index.select("sitemapindex > sitemap > loc").eachText())
                .containsExactly(
                        "https://portal.example/sitemaps/pages.xml",
                        "https://portal.example/sitemaps/agencies-1.xml",
                        "https://portal.example/sitemaps/agencies-2.xml");
        assertThat(index.select("lastmod").eachText()).containsExactly("2026-11-20T03:04:05Z", "2026-11-20T04:04:05Z");
        List<String> agencies = new ArrayList<>();
        for (int part = 1; part <= 2; part++) {
            agencies.addAll(xml("/sitemaps/agencies-" + part + ".xml")
                    .select("urlset > url > loc")
                    .eachText());
        }
        assertThat(agencies)
                .containsExactly(
                        "https://portal.example/agencies/thara",
                        "https://portal.example/agencies/khao-mok",
                        "https://portal.example/agencies/stars");
    }

    @Test
    void agencyIsAsOldAsItsNewestCheck() {
        Document part = xml("/sitemaps/agencies-1.xml");
        assertThat(part.select("url").get(0).select("lastmod").text()).isEqualTo("2026-11-20T03:04:05Z");
        assertThat(part.select("url").get(1).select("lastmod")).isEmpty();
    }

    @Test
    void everyAddressOfThePortalItselfIsAPage() {
        Document part =
                Jsoup.parse(portal.sample.visitor.open("/sitemaps/pages.xml").body(), Parser.xmlParser());
        List<String> addresses = part.select("loc").eachText();
        assertThat(addresses).hasSizeGreaterThan(100).contains("https://portal.example/checklists/oit-2567/items/O1");
        for (String address : addresses.subList(0, 20)) {
            HttpResponse<String> answer = portal.sample.visitor.open(address.replace("https://portal.example", ""));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
    }

    @Test
    void partsThatAreNotThereAreNotFound() {
        for (String odd :
                List.of("agencies-0.xml", "agencies-3.xml", "agencies--1.xml", "agencies-99999999999.xml", "x")) {
            assertThat(portal.visitor.open("/sitemaps/" + odd).statusCode())
                    .as(odd)
                    .isEqualTo(404);
        }
    }

    private static Document xml(String path) {
        HttpResponse<String> answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }
}
