package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String BASE = "http://www.a.go.th/d/e/page.php?x=1#top";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b.html | http://www.a.go.th/d/e/b.html",
                "./b.html | http://www.a.go.th/d/e/b.html",
                "../b.html | http://www.a.go.th/d/b.html",
                "../../../../b.html | http://www.a.go.th/b.html",
                "/b/./c/../d/ | http://www.a.go.th/b/d/",
                "/b/.. | http://www.a.go.th/",
                "?y=2&a=1 | http://www.a.go.th/d/e/page.php?y=2&a=1",
                "#ITA021 | http://www.a.go.th/d/e/page.php?x=1#ITA021",
                "//B.go.th/x | http://b.go.th/x",
                "HTTPS://B.GO.TH:443/X | https://b.go.th/X",
                "http://b.go.th:8080 | http://b.go.th:8080/",
                "http:\\\\b.go.th\\x | http://b.go.th/x",
                "http:other.php | http://www.a.go.th/d/e/other.php",
                "https:/b.go.th/x | https://b.go.th/x",
                "  /x y.pdf  | http://www.a.go.th/x%20y.pdf",
                "/แผน.pdf | http://www.a.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf",
                "/%e0%b9%81.pdf | http://www.a.go.th/%E0%B9%81.pdf",
                "/100% จริง | http://www.a.go.th/100%25%20%E0%B8%88%E0%B8%A3%E0%B8%B4%E0%B8%87",
                "/a&b/c^d | http://www.a.go.th/a&b/c%5Ed",
                "/%41%2d%2F | http://www.a.go.th/A-%2F",
                "?q=ข่าว x | http://www.a.go.th/d/e/page.php?q=%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%20x",
                "http://ไทย.th/ | http://xn--o3cw4h.th/",
                "http://122.154.141.226:9998/x | http://122.154.141.226:9998/x",
                "http://b.go.th?x=1 | http://b.go.th/?x=1",
                "http://b.go.th//double//x | http://b.go.th/double//x",
                "page.php?to=http://c.go.th/ | http://www.a.go.th/d/e/page.php?to=http://c.go.th/"
            })
    void referenceIsResolvedAsBrowsersDo(String href, String address) {
        assertThat(Address.resolve(BASE, href.replace("\\\\", "\\"))).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@b.go.th",
                "javascript:void(0)",
                "ftp://a.go.th/",
                "http://user@b.go.th/",
                "http://a.go.th:pass@b.go.th/",
                "http://",
                "http://a b.go.th/",
                "http://b.go.th:99999/",
                "http://b..go.th/",
                "data:text/html,x",
                "file:///etc/passwd"
            })
    void whatIsNoWebAddressIsNone(String href) {
        assertThat(Address.resolve(BASE, href)).isEmpty();
    }

    @Test
    void resolvingAgainChangesNothing() {
        for (String href : new String[] {"/แผน ปี?ก=ข#ค", "/a%zz", "/x[1]{2}", "?a='b'\"", "/%E0%B8", "..//x"}) {
            String once = Address.resolve(BASE, href).orElseThrow();
            assertThat(Address.resolve(BASE, once)).contains(once);
            assertThat(java.net.URI.create(once).toString()).isEqualTo(once);
        }
    }

    @Test
    void fileKeepsTheWayToItsNeighboursAndWritesAddressesOut() {
        assertThat(Address.reference("../ita67/แผน.pdf")).contains("../ita67/แผน.pdf");
        assertThat(Address.reference("www.a.go.th/x")).contains("http://www.a.go.th/x");
        assertThat(Address.reference("HTTPS://A.go.th")).contains("https://a.go.th/");
        for (String href :
                new String[] {"", "#หัวข้อ", "mailto:a@a.go.th", "file:///C:/x", "C:\\x.pdf", "javascript:x()"}) {
            assertThat(Address.reference(href)).as(href).isEmpty();
        }
    }

    @Test
    void lineBreaksInsideAnAddressAreNoPartOfIt() {
        assertThat(Address.resolve(BASE, "\n/a\r\n/b\t.pdf ")).contains("http://www.a.go.th/a/b.pdf");
    }

    @Test
    void fileNameIsReadable() {
        assertThat(Address.of("http://a.go.th/f/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf")
                        .orElseThrow()
                        .fileName())
                .isEqualTo("แผน.pdf");
        assertThat(Address.of("http://a.go.th/f/").orElseThrow().fileName()).isEmpty();
    }

    @Test
    void relativeAddressWithoutBaseIsNone() {
        assertThat(Address.of("/x")).isEmpty();
        assertThat(Address.of("www.a.go.th")).isEmpty();
    }
}
