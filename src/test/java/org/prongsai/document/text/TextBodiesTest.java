package org.prongsai.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;

class TextBodiesTest {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.standard());

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void jsonThatFeedsAPageBecomesRowsWithLinks() {
        Document data = read(
                "{\"year\":2567,\"items\":[{\"id\":9,\"code\":\"O1\",\"title\":\"โครงสร้าง\",\"url\":\"\\/files\\/o1.pdf\",\"created_at\":\"2020-01-01\"},"
                        + "{\"code\":\"O2\",\"title\":\"ผู้บริหาร\",\"url\":\"http://b.go.th/2\"}]}",
                "application/json");
        assertThat(data.kind()).isEqualTo(Document.Kind.OTHER);
        assertThat(texts(data)).containsExactly("2567", "O1 โครงสร้าง", "O2 ผู้บริหาร");
        assertThat(data.blocks().get(1).cells()).containsExactly("O1", "โครงสร้าง");
        assertThat(data.links())
                .containsExactly(
                        new Link("http://a.go.th/files/o1.pdf", Link.Kind.ANCHOR, "O1", "", 1),
                        new Link("http://b.go.th/2", Link.Kind.ANCHOR, "O2", "", 2));
    }

    @Test
    void markupInsideJsonIsReadAsAPage() {
        Document data = read(
                "{\"title\":{\"rendered\":\"แผน\"},\"content\":{\"rendered\":\"<p>ดาวน์โหลด <a href='/a.pdf'>เอกสาร</a></p>\"}}",
                "application/json");
        assertThat(texts(data)).containsExactly("แผน", "ดาวน์โหลด เอกสาร");
        assertThat(data.links()).singleElement().satisfies(link -> {
            assertThat(link.url()).isEqualTo("http://a.go.th/a.pdf");
            assertThat(link.block()).isEqualTo(1);
        });
    }

    @Test
    void tagsWithoutAnEndInJsonAreReadInTime() {
        String open = "<a ".repeat(400_000);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Document data = read("{\"content\":\"" + open + "\"}", "application/json");
        assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000_000).isLessThan(5);
        assertThat(data.links()).isEmpty();
    }

    @Test
    void pageWithoutTextIsReadFromTheDataItCarries() {
        Document page = read(
                "<div id=app></div><script type='application/json'>{\"o\":\"O1\",\"t\":\"โครงสร้าง\"}</script>",
                "text/html");
        assertThat(texts(page)).containsExactly("O1 โครงสร้าง");
    }

    @Test
    void newsFeedBecomesRowsWithLinks() {
        Document feed = read(
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><rss><channel><title>ข่าว</title>"
                        + "<item><title>ประกาศ &e;</title><link>http://a.go.th/1</link><description><![CDATA[<p>รายละเอียด</p>]]></description></item></channel></rss>",
                "");
        assertThat(texts(feed)).containsExactly("ข่าว", "ประกาศ &e;", "รายละเอียด");
        assertThat(feed.links()).singleElement().extracting(Link::url).isEqualTo("http://a.go.th/1");
    }

    @Test
    void plainTextIsReadLineByLine() {
        Document text = read("บรรทัด 1\r\n\r\nดู https://b.go.th/x. ต่อ", "text/plain");
        assertThat(text.kind()).isEqualTo(Document.Kind.TEXT);
        assertThat(texts(text)).containsExactly("บรรทัด 1", "ดู https://b.go.th/x. ต่อ");
        assertThat(text.links()).singleElement().extracting(Link::url).isEqualTo("https://b.go.th/x");
    }

    @Test
    void commaSeparatedValuesAreRows() {
        Document table = read("เดือน,จำนวน\nตุลาคม,\"1,200\"", "text/csv");
        assertThat(table.blocks())
                .extracting(Block::cells)
                .containsExactly(List.of("เดือน", "จำนวน"), List.of("ตุลาคม", "1,200"));
    }

    @Test
    void scriptFileOffersTheAddressesItFetches() {
        Document script = read("const r = await fetch('/api/ita/years');", "text/javascript");
        assertThat(script.links())
                .containsExactly(new Link("http://a.go.th/api/ita/years", Link.Kind.SCRIPT, "", "", -1));
    }

    @Test
    void oldThaiCharsetIsReadDespiteItsLabel() {
        byte[] body = "<html><body><p>สำนักงานเทศบาลตำบลบ้านใหม่ รายงานประจำปี</p></body></html>"
                .getBytes(Charset.forName("x-windows-874"));
        Document page = READER.read(body, "text/html; charset=utf-8", "http://a.go.th/");
        assertThat(texts(page)).containsExactly("สำนักงานเทศบาลตำบลบ้านใหม่ รายงานประจำปี");
    }

    @Test
    void bodiesOfNothingAndTooMuchAreSaidToBeSo() {
        assertThat(READER.read(new byte[0], "", "").state()).isEqualTo(Document.State.EMPTY);
        byte[] huge = "ก".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(huge, "text/html", "http://a.go.th/").state()).isEqualTo(Document.State.TOO_LARGE);
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream().map(Block::text).toList();
    }

    private static Document read(String body, String label) {
        return READER.read(body.getBytes(StandardCharsets.UTF_8), label, "http://a.go.th/api/list");
    }
}
