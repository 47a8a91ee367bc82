package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.Reason;
import org.prongsai.rule.word.Vocabulary;

/** The shipped rules over a small invented site whose plan of human resources (O18) is five years old. */
final class CheckerTest {
    private static final String SITE = "https://www.phu-fah.go.th";
    private static final String PLAN = "แผนการบริหารและพัฒนาทรัพยากรบุคคล";

    private final DocumentReader reader = new DocumentReader(ReadingLimits.standard());
    private final List<String> read = new ArrayList<>();
    private final Map<String, String> site = new LinkedHashMap<>();
    private final Checker checker = checker();

    CheckerTest() {
        site.put(
                "/",
                "<title>ภูฟ้า</title><p>ยินดีต้อนรับ</p><a href=/ita>การประเมินคุณธรรมและความโปร่งใส (ITA) 2567</a>");
        site.put(
                "/ita",
                "<h1>การประเมิน ITA ปีงบประมาณ พ.ศ. 2567</h1><table><tr><td>O18<td><a href=/plan>" + PLAN
                        + "</a></table>");
        site.put(
                "/plan",
                "<h1>" + PLAN + "</h1><p>" + PLAN + " ประจำปีงบประมาณ พ.ศ. 2562 โครงการอบรมพนักงาน งบประมาณ 50,000 บาท"
                        + "</p><p><a href=#evening>ยามเย็น</a></p><h2 id=evening>ยามเย็น</h2><ul><li><a href=/story>เล่าเรื่องชุมชน</a></ul>");
        site.put(
                "/story",
                "<h1>เล่าเรื่องชุมชน</h1><p>" + "เมื่อลมหนาวมาเยือน ผู้เฒ่าผู้แก่ออกเรือหาปลาในบึง ".repeat(12));
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void storyBehindALinkThatSaysNothingOfTheItemIsNotTheItem() {
        Finding finding = finding("O18", checker.findings(snapshot()));

        assertThat(finding.reason()).isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void pagesThatTheGuideHasSeenAreNotReadAgainForTheirLabels() {
        Snapshot snapshot = snapshot();
        Guide guide = checker.guides().get();
        snapshot.pages().forEach(page -> guide.seen(page, document(page)));

        guide.wanted(snapshot);

        assertThat(read).isNotEmpty().doesNotContain(SITE + "/ita");
    }

    @Test
    void visitThatWasWatchedIsJudgedLikeOneThatWasKept() {
        Snapshot snapshot = snapshot();
        Guide guide = checker.guides().get();
        snapshot.pages().forEach(page -> guide.seen(page, document(page)));
        guide.wanted(snapshot);

        List<Finding> watched = checker.findings(snapshot);
        read.clear();
        List<Finding> kept = checker().findings(snapshot);

        assertThat(watched).isEqualTo(kept);
        assertThat(read).contains(SITE + "/ita");
    }

    private static Finding finding(String code, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.itemCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Checker checker() {
        ConfigFolder folder = ConfigFolder.crawlerConfig(Path.of(""));
        Vocabulary vocabulary = Vocabulary.read(folder.yaml("vocabulary.yaml"));
        return Checker.of(Checklists.load(folder, vocabulary).get("oit-2567"), vocabulary);
    }

    private Snapshot snapshot() {
        List<Page> pages = site.keySet().stream().map(CheckerTest::page).toList();
        Snapshot.Visited visited = new Snapshot.Visited(
                SITE + "/", SITE + "/", Examples.MORNING, Examples.MORNING, pages, List.of(), Map.of(), null, 1000);
        return new Snapshot(visited, page -> {
            read.add(page.url());
            return document(page);
        });
    }

    private static Page page(String path) {
        return new Page(
                SITE + path,
                List.of(SITE + "/", SITE + path),
                "",
                200,
                "text/html; charset=utf-8",
                Examples.MORNING,
                "hash of " + path,
                1000,
                List.of(),
                null);
    }

    private Document document(Page page) {
        String markup = site.getOrDefault(page.url().substring(SITE.length()), "");
        return reader.read(markup.getBytes(StandardCharsets.UTF_8), page.contentType(), page.url());
    }
}
