package org.prongsai.crawl.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http:",
                "http://",
                "http:///a",
                "//a.example/",
                "ftp://a.example/",
                "file:///etc/passwd",
                "gopher://a.example/",
                "dict://a.example/",
                "ldap://a.example/",
                "jar:http://a.example/!/",
                "netdoc:///etc/passwd",
                "mailto:a@b.example",
                "data:text/html,x",
                "javascript:alert(1)",
                "ws://a.example/",
                "unix:///run/x",
                "view-source:http://a.example/",
                " http://a.example/",
                "http://a.example/ b",
                "http://a.example/\tb",
                "http://a.example/\nb",
                "ht\ttp://a.example/",
                "http://a.example\r\nHost: b/",
                "http://good@127.0.0.1/",
                "http://good:pw@a.example/",
                "http://good%00.127.0.0.1/",
                "http://good\\@127.0.0.1/",
                "http:\\\\a.example\\",
                "http://127.1/",
                "http://127.0.1/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://2130706433/",
                "http://0/",
                "http://1.2.3.4.5/",
                "http://1.2.3.256/",
                "http://127.0.0.01/",
                "http://a..example/",
                "http://.a.example/",
                "http://a.example../",
                "http://-a.example/",
                "http://a.example:0/",
                "http://a.example:65536/",
                "http://a.example:+80/",
                "http://a.example:-1/",
                "http://a.example:8o/",
                "http://a.example:/",
                "http://a.example:080/",
                "http://[::1/",
                "http://::1/",
                "http://[fe80::1%25lo]/",
                "http://[127.0.0.1]/",
                "http://[::1]x/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://a\u00adb.example/",
                "http://a b.example/",
                "http://a,b.example/",
                "http://a;b.example/",
                "http://a_.-.example/",
                "http://*.example/",
                "http://%61.example/",
                "http://a.example/\u0e01"
            })
    void whatParsersReadDifferentlyIsRefused(String address) {
        assertThat(Target.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example, http://a.example/",
        "HTTP://A.EXAMPLE/B, http://a.example/B",
        "http://a.example:80/, http://a.example/",
        "https://a.example:443/x?y=1, https://a.example/x?y=1",
        "https://a.example:80/, https://a.example:80/",
        "http://a.example./x, http://a.example/x",
        "http://a.example/x#y, http://a.example/x",
        "http://a.example/x?, http://a.example/x",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "http://[2001:DB8::1]/, http://[2001:db8::1]/",
        "http://127.0.0.1#@good.example/, http://127.0.0.1/",
        "http://xn--o3cw4h.example/, http://xn--o3cw4h.example/",
        "http://a_b.example/, http://a_b.example/"
    })
    void addressHasOneForm(String address, String form) {
        assertThat(Target.parse(address).orElseThrow().url()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x/y, z, http://a.example/x/z",
        "http://a.example/x/y, ../z?q=1, http://a.example/z?q=1",
        "http://a.example/x/y, /z, http://a.example/z",
        "http://a.example/x/y, ?q, http://a.example/x/y?q",
        "http://a.example/x, //b.example/, http://b.example/",
        "http://a.example/x, https://b.example/ก, https://b.example/%E0%B8%81",
        "http://a.example/x, \\\\b.example\\c, http://b.example/c"
    })
    void referenceIsResolvedAsBrowsersDo(String base, String reference, String result) {
        assertThat(Target.parse(base)
                        .orElseThrow()
                        .resolve(reference)
                        .orElseThrow()
                        .url())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "http://u@h.example/"
            })
    void referenceToNoWebAddressLeadsNowhere(String reference) {
        assertThat(Target.parse("http://a.example/").orElseThrow().resolve(reference))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x?PHPSESSID=abc&id=1, http://a.example/x?id=1",
        "http://a.example/x;jsessionid=1A2B?id=1, http://a.example/x?id=1",
        "http://a.example/(S(abcdefghijklmnopqrstuvwx))/x.aspx, http://a.example/x.aspx",
        "http://a.example/x?utm_source=a&utm_medium=b, http://a.example/x",
        "http://a.example/x?fbclid=1, http://a.example/x",
        "http://a.example/x?sid=12, http://a.example/x?sid=12",
        "http://a.example/x?sid=0123456789abcdef01, http://a.example/x",
        "http://a.example/index.php?option=com_content&id=1&tmpl=component&print=1, http://a.example/index.php?option=com_content&id=1",
        "http://a.example/x?print=&id=2, http://a.example/x?id=2",
        "http://a.example/x?print=247, http://a.example/x?print=247",
        "http://a.example/x?format=pdf, http://a.example/x",
        "http://a.example/x/feed/, http://a.example/x",
        "http://a.example/x/print, http://a.example/x",
        "http://a.example/print/x, http://a.example/print/x",
        "http://a.example/x?replytocom=7, http://a.example/x",
        "http://a.example/?page_id=7, http://a.example/?page_id=7"
    })
    void plainAddressHasNoSessionsMarksOrPrintViews(String address, String plain) {
        assertThat(PlainAddress.of(Target.parse(address).orElseThrow()).url()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.town.example/, http://town.example/a, true",
        "https://www.town.example/, https://ita.town.example/a, true",
        "https://town.local.example/, https://other.local.example/, false",
        "https://town.example/, https://notown.example/, false",
        "https://town.example/, https://town.example:8443/, false",
        "http://127.0.0.1:8001/, http://127.0.0.1:8002/, false",
        "http://127.0.0.1:8001/, http://127.0.0.1:8001/x, true"
    })
    void siteOwnsItsHostAndWhatIsBelow(String start, String address, boolean isOwn) {
        Site site = Site.of(Target.parse(start).orElseThrow());
        assertThat(site.owns(Target.parse(address).orElseThrow())).isEqualTo(isOwn);
    }

    @ParameterizedTest
    @CsvSource({
        "www.town.example, 2",
        "https://town.example, 1",
        "http://town.example, 1",
        " town.example/ita , 2",
        "localhost:8080, 2",
        "เทศบาล.ไทย, 2",
        "town, 0",
        "'', 0",
        "a b.example, 0",
        "ftp://town.example, 0",
        "javascript:x.y, 0",
        "mailto:a@b.example, 0",
        "127.1, 0",
        "122.154.141.226:9998, 2"
    })
    void typedAddressIsTriedWithBothSchemes(String typed, int candidates) {
        int found = SiteAddress.parse(typed)
                .map(address -> address.candidates().size())
                .orElse(0);
        assertThat(found).isEqualTo(candidates);
    }
}
