package org.prongsai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The benchmark measures what it says: size, references, reachability and truth of the generated sites. */
class SiteSetTest {
    private static final SiteSet SET = SiteSet.generate(3, 18_080);

    @Test
    void everySiteHasAHundredPagesOfTheStatedSize() {
        assertThat(SET.sites()).allSatisfy(site -> assertThat(site.pages()).isEqualTo(SiteSet.PAGES));
        double mean = SET.sites().stream().mapToLong(Site::bytes).sum() / 300.0 / 1024;
        assertThat(mean).isBetween(46.6, 48.6);
    }

    @Test
    void everyPageHasSixtyTwoReferences() {
        for (String path : List.of("/", "/page/7", "/village/3")) {
            assertThat(parse(path).select("[href], img[src]")).as(path).hasSize(62);
        }
    }

    @Test
    void allPagesDocumentsAndDeadLinksCanBeReached() {
        Site site = SET.sites().get(0);
        Set<String> seen = new HashSet<>(Set.of("/"));
        List<String> next = List.of("/");
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(path -> site.answer(path).stream()
                            .anyMatch(answer -> answer.type().startsWith("text/html")))
                    .flatMap(path -> parse(path).select("a[href^=/]").eachAttr("href").stream())
                    .filter(seen::add)
                    .toList();
        }
        assertThat(seen.stream().filter(path -> site.answer(path).isEmpty())).hasSize(SiteSet.DEAD_LINKS);
        assertThat(seen.stream()
                        .filter(path ->
                                path.endsWith(".pdf") && site.answer(path).isPresent()))
                .hasSize(SiteSet.DOCUMENTS);
        assertThat(seen).hasSize(SiteSet.PAGES + SiteSet.DOCUMENTS + SiteSet.DEAD_LINKS);
    }

    @Test
    void sameSeedGivesTheSameSites() {
        SiteSet again = SiteSet.generate(3, 18_080);
        assertThat(text(again.sites().get(2), "/page/5"))
                .isEqualTo(text(SET.sites().get(2), "/page/5"));
        assertThat(again.sites().get(1).planted()).isEqualTo(SET.sites().get(1).planted());
    }

    @Test
    void everySiteHasThirtyFiveItemsAndMostAreDisclosed() {
        assertThat(SET.sites()).allSatisfy(site -> {
            assertThat(site.planted()).hasSize(35);
            assertThat(site.planted().values().stream().filter(plant -> plant == Site.Plant.DISCLOSED))
                    .hasSizeBetween(28, 34);
        });
    }

    @Test
    void documentsCarryTheirText() throws IOException {
        Site site = SET.sites().get(0);
        String path = site.answers().keySet().stream()
                .filter(name -> name.endsWith(".pdf"))
                .sorted()
                .findFirst()
                .orElseThrow();
        byte[] paper = bytes(site, path);
        assertThat(paper.length).isBetween(30_000, 50_000);
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("แผนพัฒนาท้องถิ่น", "ตัวชี้วัด");
        }
    }

    private static Document parse(String path) {
        return Jsoup.parse(text(SET.sites().get(0), path), SET.sites().get(0).address());
    }

    private static String text(Site site, String path) {
        return new String(bytes(site, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Site site, String path) {
        Answer answer = site.answer(path).orElseThrow();
        ByteBuffer all = ByteBuffer.allocate((int) answer.length());
        answer.parts().forEach(part -> all.put(part.duplicate()));
        return all.array();
    }
}
