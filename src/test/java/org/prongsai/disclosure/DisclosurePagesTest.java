package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.config.Json;
import org.prongsai.export.CsvTable;
import org.prongsai.profile.SamplePortal;

/** What citizens and assessors see of what an agency publishes here. */
class DisclosurePagesTest {
    private static final String ROOT = "/agencies/thung-thong/disclosures";

    @TempDir
    static Path folder;

    private static SamplePortal portal;

    @BeforeAll
    static void publish() {
        portal = new SamplePortal(folder.resolve("data"));
        portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง");
        portal.agency("nong-bua", "เทศบาลเมืองหนองบัว");
        portal.agency("hostile", "หน่วยงานทดลอง");
        portal.publish(TestFiles.thungThong(folder), folder);
        portal.publish("agency,checklist,item,title,explanation\nthung-thong,ovec-2569,O1,โครงสร้าง,แผนผัง\n", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void yearsSayHowMuchIsPublished() {
        Document page = page(ROOT);
        assertThat(page.select("h1").text()).contains("เทศบาลเมืองทุ่งทอง");
        assertThat(page.select(".years h2 a").eachAttr("href")).containsExactly(ROOT + "/ovec-2569", ROOT + "/2567");
        assertThat(page.select(".years").text()).contains("เผยแพร่แล้ว 11 จาก 35 ข้อ");
        assertThat(page("/agencies/nong-bua/disclosures").select(".notice").text())
                .contains("ยังไม่ได้เผยแพร่");
    }

    @Test
    void yearShowsEveryItemInTheOrderOfTheChecklist() {
        Document page = page(ROOT + "/2567");
        assertThat(page.title()).contains("2567").contains("เทศบาลเมืองทุ่งทอง");
        assertThat(page.select("h1").text()).contains("ปีงบประมาณ พ.ศ. 2567");
        assertThat(page.select("section.part")).hasSize(7);
        assertThat(page.select(".item h3, p.missing").eachText().stream().map(text -> text.split(" ", 2)[0]))
                .containsExactlyElementsOf(portal.checklist.items().stream()
                        .map(item -> item.code())
                        .toList());
        assertThat(page.select("#O2").text()).isEqualTo("O2 ข้อมูลผู้บริหาร ยังไม่มีข้อมูลของข้อนี้");
        assertThat(page.select("#O1 .picture img").attr("alt")).contains("โครงสร้างการแบ่งส่วนราชการ");
        assertThat(page.select("#O7 .source").text())
                .contains("แผนพัฒนาท้องถิ่น.docx")
                .contains("DOCX ·");
        assertThat(page.select("#O7 .more").text()).contains("เผยแพร่เมื่อ 1 ตุลาคม 2566");
        assertThat(page.select("nav.contents a[href=#O1]").text()).contains("โครงสร้าง");
    }

    @Test
    void everyLinkOfAPageOpens() {
        for (String address : List.of(ROOT, ROOT + "/2567", ROOT + "/2567/O7", ROOT + "/ovec-2569")) {
            Document page = page(address);
            for (Element link : page.select("a[href^=/], img[src^=/]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                assertThat(portal.visitor.open(target).statusCode()).as(target).isEqualTo(200);
            }
            for (Element link : page.select("a[href^=#]")) {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.attr("href"))
                        .isNotNull();
            }
        }
    }

    @Test
    void itemStandsAloneBetweenItsNeighboursThatShowAnything() {
        Document page = page(ROOT + "/2567/O7");
        assertThat(page.select("h1").text()).isEqualTo("O7 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo(ROOT + "/2567/O5");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo(ROOT + "/2567/O9");
        assertThat(page(ROOT + "/2567/O2").select(".missing").text()).isEqualTo("ยังไม่มีข้อมูลของข้อนี้");
    }

    @Test
    void otherNamesOfAYearLeadToItsAddress() {
        assertLeads("/oit-2567", "/2567");
        assertLeads("/oit-2567/O1", "/2567/O1");
        assertLeads("/oit-2567.json", "/2567.json");
        assertLeads("/2567/o1", "/2567/O1");
        assertLeads("/2569", "/ovec-2569");
        assertThat(portal.visitor
                        .open("/agencies/nong-bua/disclosures/2569")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/oit-2569"));
        for (String unknown : List.of("/2512", "/2567/O99", "/x", "/2567.xml", "/2512.json", "/oit-2567/..%2f")) {
            assertThat(portal.visitor.open(ROOT + unknown).statusCode())
                    .as(unknown)
                    .isIn(400, 404);
        }
        assertThat(portal.visitor.open("/agencies/nobody/disclosures/2567").statusCode())
                .isEqualTo(404);
    }

    @Test
    void jsonListsEveryItemAndItsEntries() {
        HttpResponse<String> answer = portal.visitor.open(ROOT + "/2567.json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        OpenData data = Json.read(answer.body(), OpenData.class);
        assertThat(data.format()).isEqualTo("prongsai-disclosures/1");
        assertThat(data.url()).isEqualTo("https://portal.example" + ROOT + "/2567");
        assertThat(data.items()).hasSize(35);
        assertThat(data.items().get(1).entries()).isEmpty();
        assertThat(data.items().get(6).entries().get(0).file())
                .isNotNull()
                .satisfies(file -> assertThat(portal.visitor
                                .open(file.url().replace("https://portal.example", ""))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void csvHasARowForEachEntry() {
        HttpResponse<String> answer = portal.visitor.open(ROOT + "/2567.csv");
        CsvTable table = CsvTable.read(TestFiles.text(answer.body()));
        assertThat(table.rows()).hasSize(11);
        assertThat(table.rows().get(0).cell("item")).isEqualTo("O1");
        assertThat(table.rows().get(0).cell("published_on")).isEqualTo("2023-11-20");
    }

    @Test
    void englishPageKeepsTheWordsOfTheAgency() {
        Document page = page(ROOT + "/2567?lang=en");
        assertThat(page.select("h1").text()).contains("Public disclosures, fiscal year 2567");
        assertThat(page.select("#O22 h3").text()).isEqualTo("O22 How corruption complaints are handled");
        assertThat(page.select("#O22 h4").text())
                .isEqualTo("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ");
    }

    /** security.md, W-1, W-3 and W-5: what agencies write is shown as it was written and never runs. */
    @TestFactory
    Stream<DynamicTest> whatAnAgencyWritesIsOnlyShown() {
        return Map.of(
                        "script", "<script>alert(1)</script>",
                        "picture", "<img src=x onerror=alert(1)>",
                        "closing", "</title></textarea></article><svg onload=alert(1)>",
                        "attribute", "' onmouseover='alert(1)",
                        "template", "{{ 7*7 }} {% include 'x' %} ${7*7} #{7*7}",
                        "entity", "&lt;script&gt;",
                        "formula", "=HYPERLINK(1)")
                .entrySet()
                .stream()
                .map(text -> DynamicTest.dynamicTest(text.getKey(), () -> assertInert(text.getKey(), text.getValue())));
    }

    private static void assertInert(String name, String text) {
        TestFiles.write(folder.resolve("hostile/" + name + ".txt"), TestFiles.text(text.replaceFirst("^[<=]", "x")));
        String cell = '"' + text.replace("\"", "\"\"") + '"';
        portal.publish(
                "agency,year,item,title,explanation,url,file\nhostile,2566,O1," + cell + "," + cell
                        + ",https://a.example/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E,hostile/" + name + ".txt\n",
                folder);
        for (String address : List.of("/2566", "/2566/O1")) {
            Document page = page("/agencies/hostile/disclosures" + address);
            assertThat(page.select("script, [onerror], [onload], [onmouseover], iframe, .entry img"))
                    .isEmpty();
            assertThat(page.select(".entry").text()).contains(text);
        }
        CsvTable rows = CsvTable.read(TestFiles.text(
                portal.visitor.open("/agencies/hostile/disclosures/2566.csv").body()));
        assertThat(rows.rows()).allSatisfy(row -> assertThat(row.cell("title")).doesNotStartWith("="));
    }

    private static void assertLeads(String from, String to) {
        HttpResponse<String> answer = portal.visitor.open(ROOT + from);
        assertThat(answer.statusCode()).as(from).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).as(from).endsWith(ROOT + to);
    }

    private static Document page(String address) {
        HttpResponse<String> answer = portal.visitor.open(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
