package org.prongsai.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.document.Document;
import org.prongsai.document.Link;

class HtmlLinksTest {
    private static final String SITE = "http://www.ban-mai.go.th";

    @Test
    void linkKnowsItsTextAndItsBlock() {
        Document page = Pages.read(
                "<h2>O1</h2><p>ดู <a href='o1.php#a'>โครงสร้าง</a></p><table><tr><td>O2</td><td><a href=/2>เปิด</a></td></tr><tr><td>O3</td><td><a href=/3>เปิด</a></td></tr></table>");
        assertThat(page.links())
                .containsExactly(
                        new Link(SITE + "/ita/o1.php#a", Link.Kind.ANCHOR, "โครงสร้าง", "", 1),
                        new Link(SITE + "/2", Link.Kind.ANCHOR, "เปิด", "", 2),
                        new Link(SITE + "/3", Link.Kind.ANCHOR, "เปิด", "", 3));
    }

    @Test
    void pictureLinkIsNamedByAltElseByItsFile() {
        assertThat(Pages.onlyLink("<a href=/1><img src=/a.png alt='เจตจำนง'></a>")
                        .text())
                .isEqualTo("เจตจำนง");
        Link bare = Pages.onlyLink("<a href=/1><img src='/img/เจตจำนงสุจริต.png'></a>");
        assertThat(bare.text()).isEmpty();
        assertThat(bare.hint()).isEqualTo("เจตจำนงสุจริต.png");
        assertThat(Pages.onlyLink("<a href=/1 title='งบ'><i class=icon></i></a>")
                        .hint())
                .isEqualTo("งบ");
    }

    @ParameterizedTest
    @CsvSource({"#", "#!", "''", "javascript:void(0)", "javascript:;", "http://"})
    void anchorThatLeadsNowhereIsAPlaceholder(String href) {
        Link link = Pages.onlyLink("<p><a href=\"" + href + "\">O5 ข่าว</a></p>");
        assertThat(link.kind()).isEqualTo(Link.Kind.PLACEHOLDER);
        assertThat(link.text()).isEqualTo("O5 ข่าว");
    }

    @Test
    void addressesThatAreNoPagesAreNoLinks() {
        assertThat(
                        Pages.links(
                                "<a href='mailto:a@b.go.th'>เมล</a><a href='tel:043'>โทร</a><a href='data:text/html,x'>ข้อมูล</a>"
                                        + "<a href='http://user:pw@x.go.th/'>ลับ</a><!-- <a href=/old>เก่า</a> --><a name=top>บน</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='javascript:void(0)' onclick=\"window.open('/doc/o1.pdf')\">x</a> | /doc/o1.pdf",
                "<a href=# onclick=\"location.href='o2.php'\">x</a> | /ita/o2.php",
                "<div onclick=\"window.location='/o3'\">x</div> | /o3",
                "<a href=\"javascript:popup('view.php?id=7')\">x</a> | /ita/view.php?id=7",
                "<tr data-href=/o4><td>x</td></tr> | /o4",
                "<button data-url='/o5'>x</button> | /o5",
                "<a data-src='/f/o6.pdf' href='javascript:;'>x</a> | /f/o6.pdf",
                "<button onclick=\"location.assign('/o' + 7)\">x</button> | /o7",
                "<input type=button value=x onclick=\"document.location.href='/o8'\"> | /o8"
            })
    void addressInAScriptIsAScriptLink(String markup, String path) {
        Link link = Pages.onlyLink(markup.contains("<tr") ? "<table>" + markup + "</table>" : markup);
        assertThat(link.kind()).isEqualTo(Link.Kind.SCRIPT);
        assertThat(link.url()).isEqualTo(SITE + path);
        assertThat(link.text()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://docs.google.com/gview?embedded=true&url=http://x.go.th/a.pdf | http://x.go.th/a.pdf",
                "https://docs.google.com/viewer?url=https%3A%2F%2Fx.go.th%2Fa%2520b.pdf | https://x.go.th/a%20b.pdf",
                "https://flowpaper.com/flipbook/?pdf=https://x.go.th/a.pdf | https://x.go.th/a.pdf",
                "https://view.officeapps.live.com/op/embed.aspx?src=http://x.go.th/a.docx | http://x.go.th/a.docx",
                "/pdfjs/web/viewer.html?file=/upload/a.pdf | http://www.ban-mai.go.th/upload/a.pdf",
                "/reader.php?file=/upload/a.pdf&page=1 | http://www.ban-mai.go.th/upload/a.pdf",
                "/reader.php?url=/news/5 | http://www.ban-mai.go.th/reader.php?url=/news/5",
                "https://docs.google.com/gview?embedded=true | https://docs.google.com/gview?embedded=true"
            })
    void viewerIsUnwrappedToItsFile(String address, String file) {
        Link link = Pages.onlyLink("<iframe src=\"" + address + "\"></iframe>");
        assertThat(link.kind()).isEqualTo(Link.Kind.EMBED);
        assertThat(link.url()).isEqualTo(file);
    }

    @Test
    void framesObjectsAndEmbedsAreEmbedded() {
        assertThat(Pages.links("<frameset><frame src=menu.htm><frame src=main.htm></frameset>"))
                .containsExactly("EMBED " + SITE + "/ita/menu.htm", "EMBED " + SITE + "/ita/main.htm");
        assertThat(Pages.links("<object data=/a.pdf><a href=/a.pdf>โหลด</a></object><embed src=/b.pdf>"))
                .containsExactly(
                        "EMBED " + SITE + "/a.pdf", "ANCHOR " + SITE + "/a.pdf โหลด", "EMBED " + SITE + "/b.pdf");
    }

    @Test
    void refreshIsARedirectButNotToThePageItself() {
        assertThat(Pages.links("<meta http-equiv=Refresh content=\"0; URL='/home'\">"))
                .containsExactly("REDIRECT " + SITE + "/home");
        assertThat(Pages.links("<meta http-equiv=refresh content='300; url=index.php'>"))
                .isEmpty();
    }

    @Test
    void splashPageRedirectsWhereItsScriptLeads() {
        assertThat(Pages.links("<img src=king.jpg><script>if (window.innerWidth < 600) { window.location = '/Home'; }\n"
                        + "document.write('<a href=\"/index2\"></a>');</script>"))
                .containsExactlyInAnyOrder("REDIRECT " + SITE + "/Home", "SCRIPT " + SITE + "/index2");
    }

    @Test
    void scriptOfAPageWithTextOnlyOffersAnAddress() {
        assertThat(Pages.links("<p>" + "เนื้อหาของหน้าเว็บ".repeat(20)
                        + "</p><script>function go(){location.href='/x'} fetch('/api/ita?year=' + y)</script>"))
                .containsExactlyInAnyOrder("SCRIPT " + SITE + "/x", "SCRIPT " + SITE + "/api/ita?year=");
    }

    @Test
    void baseAddressThaiAndBlanksAreResolved() {
        assertThat(Pages.links("<base href='http://x.go.th/d/'><a href='แผน ปี 67.pdf'>ก</a>"))
                .containsExactly("ANCHOR http://x.go.th/d/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%9B%E0%B8%B5%2067.pdf ก");
    }

    @Test
    void linksWithoutScriptsCountToo() {
        assertThat(Pages.links("<noscript><a href=/plain>แบบข้อความ</a></noscript>"))
                .containsExactly("ANCHOR " + SITE + "/plain แบบข้อความ");
    }

    @Test
    void atMostTwoThousandLinksAreKeptThoseOfTheContentFirst() {
        String menu = "<nav>" + "<a href=/m?X>ม</a>".repeat(1) + "</nav>";
        StringBuilder page = new StringBuilder("<nav>");
        for (int i = 0; i < 2_500; i++) {
            page.append("<a href=/m").append(i).append(">ม</a> ");
        }
        page.append("</nav><main>");
        for (int i = 0; i < 100; i++) {
            page.append("<p><a href=/c").append(i).append(">ค</a></p>");
        }
        assertThat(menu).isNotEmpty();
        assertThat(Pages.read(page + "</main>").links())
                .hasSize(2_000)
                .anyMatch(link -> link.url().endsWith("/c99"));
    }

    @Test
    void jumpMenuOffersItsAddresses() {
        assertThat(
                        Pages.links(
                                "<select onchange='go(this)'><option>เลือก</option><option value='/y/2567.php'>2567</option><option value='5'>ห้า</option></select>"))
                .containsExactly("SCRIPT " + SITE + "/y/2567.php 2567");
    }

    @Test
    void formThatOnlyAsksForOneOfAFewLeadsWhereTheyLead() {
        String year =
                "<label for=y>ปี</label> <select id=y name=y><option value=2567>2567</option><option>2566</option></select>";
        String go = "<input type=hidden name=p value='ก&ข'><input type=submit value=แสดง>";
        assertThat(Pages.links("<form action='/oit?old=1'>" + year + go + "</form>"))
                .containsExactly(
                        "SCRIPT " + SITE + "/oit?p=%E0%B8%81%26%E0%B8%82&y=2567 ปี 2567",
                        "SCRIPT " + SITE + "/oit?p=%E0%B8%81%26%E0%B8%82&y=2566 ปี 2566");
        assertThat(Pages.links("<form action=/oit method=post>" + year + go + "</form>"))
                .isEmpty();
        assertThat(Pages.links("<form action=/oit>" + year + "<input name=q>" + go + "</form>"))
                .isEmpty();
        assertThat(Pages.links("<form action=/oit><select name=province>"
                        + "<option value=1>จังหวัด</option>".repeat(21) + "</select>" + go + "</form>"))
                .isEmpty();
    }

    @Test
    void linkAroundBlocksStandsInTheFirstOfThem() {
        Document page = Pages.read("<p>ก่อน</p><a href=/n><div>ข่าว</div><div>2567</div></a>");
        assertThat(page.links()).singleElement().satisfies(link -> {
            assertThat(link.text()).isEqualTo("ข่าว 2567");
            assertThat(link.block()).isEqualTo(1);
        });
    }
}
