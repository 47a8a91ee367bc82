package org.prongsai.rule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.ChecklistReader;
import org.prongsai.checklist.Requirements;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.MemoryBodies;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.TestSite;
import org.prongsai.crawl.Visit;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.rule.kind.RuleReader;
import org.prongsai.rule.word.Vocabulary;

/** A site of a few pages that is visited and judged by a shipped checklist, to show what one item says of it. */
public final class SmallSite {
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary VOCABULARY = Vocabulary.readWhole(FOLDER.yaml("vocabulary.yaml"));

    private final TestSite.Builder site = TestSite.at();
    private final StringBuilder index = new StringBuilder();
    private final int year;
    private UnaryOperator<String> change = text -> text;

    private int pages = 200;

    private SmallSite(int year) {
        this.year = year;
    }

    /** A site whose home page leads to the index of a fiscal year. */
    public static SmallSite of(int year) {
        SmallSite small = new SmallSite(year);
        small.page(
                "/",
                "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href='/ita'>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + year
                        + "</a></p>");
        return small;
    }

    /** A page under an address; what stands in its body. */
    public SmallSite page(String path, String body) {
        site.page(path, body);
        return this;
    }

    /** Has the site visited with a budget of so many web pages. */
    public SmallSite budget(int webPages) {
        pages = webPages;
        return this;
    }

    /** A row of the index: an item's code and title, and what stands in the cell of its link. */
    public SmallSite row(String code, String title, String cell) {
        index.append("<tr><td>")
                .append(code)
                .append("</td><td>")
                .append(title)
                .append("</td><td>")
                .append(cell)
                .append("</td></tr>");
        return this;
    }

    /** An item whose row leads to one page under an address; what stands in the body of that page. */
    public SmallSite item(String code, String title, String path, String body) {
        return page(path, body).row(code, title, "<a href=" + path + ">เปิด</a>");
    }

    /** Has the site judged by a changed checklist. */
    public SmallSite changed(String right, String other) {
        change = text -> {
            if (!text.contains(right)) {
                throw new IllegalArgumentException("the checklist does not say " + right);
            }
            return text.replace(right, other);
        };
        return this;
    }

    /** A file under an address. */
    public SmallSite file(String path, String type, String text) {
        return file(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is no text. */
    public SmallSite file(String path, String type, byte[] body) {
        site.file(path, type, body);
        return this;
    }

    /** What one item of the year's checklist says of the site. */
    public Judgement judged(String code) {
        String name = "checklists/oit-" + year + ".yaml";
        Checklist checklist = new ChecklistReader(VOCABULARY).read(name, change.apply(FOLDER.text(name)));
        List<Requirement> requirements = new Requirements(new RuleReader(VOCABULARY.lists())).of(checklist);
        Examiner examiner = new Examiner(VOCABULARY, requirements, checklist.fiscalYear());
        page(
                "/ita",
                "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + year
                        + "</h1><table><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>" + index + "</table>");
        int place = checklist.items().stream().map(item -> item.code()).toList().indexOf(code);
        return examiner.examine(visited(examiner)).get(place);
    }

    private Snapshot visited(Examiner examiner) {
        CrawlSettings quick = CrawlSettings.standard().withDelay(Duration.ZERO).withMaxPages(pages);
        try (TestSite server = site.start();
                DocumentReader reader = new DocumentReader(ReadingLimits.standard());
                Crawler crawler = new Crawler(quick, reader, Clock.systemUTC(), SmallSite::loopbackOnly)) {
            return crawler.visit(
                    new Visit(server.url(), true, new SiteGuide(examiner), new MemoryBodies(), Visit.Progress.SILENT));
        }
    }

    private static InetAddress[] loopbackOnly(String host) throws UnknownHostException {
        if (!host.equals("127.0.0.1")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }
}
