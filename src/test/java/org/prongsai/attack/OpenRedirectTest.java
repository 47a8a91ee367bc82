package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Neither a redirect nor a link of ours that repeats what was asked leads to another site (security.md, W-10). */
class OpenRedirectTest {
    private static final List<String> FORMS = List.of(
            "//evil.example",
            "///evil.example",
            "////evil.example/%2e%2e",
            "/\\evil.example",
            "/%5cevil.example",
            "/%5c%5cevil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https:/evil.example",
            "https://evil.example",
            "https:///evil.example",
            "HTTPS://evil.example",
            "http://localhost@evil.example",
            "http://localhost:80@evil.example",
            "//localhost@evil.example",
            "//evil.example%00.localhost",
            "%09//evil.example",
            "/%09/evil.example",
            "/%0a/evil.example",
            "/%0d/evil.example",
            "%0d%0aLocation:%20https://evil.example",
            "/%2f%2fevil.example",
            "%2f%2fevil.example",
            "%252f%252fevil.example",
            "/..//evil.example",
            "/.//evil.example",
            "/./%2fevil.example",
            "/;@evil.example",
            "/?@evil.example",
            "/%23@evil.example",
            "//evil%E3%80%82example",
            "//%E2%93%94vil.example",
            "javascript:location='https://evil.example'",
            "data:text/html,evil.example",
            "//[::1]@evil.example",
            "//2130706433/evil.example",
            "/%e2%80%aeelpmaxe.live//",
            "https:%5c%5cevil.example",
            "/%20//evil.example",
            "//evil.example/agencies/thung-thong/disclosures/2567/o1");
    private static final List<String> NAMES = List.of("next", "url", "return", "to", "redirect", "lang");
    private static final URI HERE = URI.create("http://localhost/agencies");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: *(.*)$");

    @TempDir
    static Path folder;

    private static Target target;

    @BeforeAll
    static void open() {
        target = new Target(folder);
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @TestFactory
    Stream<DynamicTest> everyWayOnStaysHere() {
        assertThat(FORMS).hasSize(40).doesNotHaveDuplicates();
        return FORMS.stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    List<String> addresses = new ArrayList<>(List.of(
                            form.startsWith("/") ? form : "/" + form,
                            "/agencies/thung-thong/disclosures/" + form,
                            "/agencies/thung-thong/disclosures/2567/" + form,
                            "/agencies/thung-thong/disclosures/latest/" + form,
                            "/agencies/" + form + "/disclosures/latest",
                            form.replaceFirst("^/*", "//") + "/../agencies/thung-thong/disclosures/2567/o1"));
                    String query =
                            NAMES.stream().map(name -> name + "=" + form).collect(Collectors.joining("&", "?", ""));
                    addresses.add("/agencies" + query);
                    addresses.add("/agencies/thung-thong/disclosures/2567/o1" + query);
                    addresses.forEach(OpenRedirectTest::assertStays);
                }));
    }

    @Test
    void redirectOfOursStillLeadsHome() {
        assertThat(target.open("/agencies/thung-thong/disclosures/2567/o1")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/agencies/thung-thong/disclosures/2567/O1"));
    }

    /** Header and links as a browser at our address understands them. */
    private static void assertStays(String address) {
        String answer = target.portal.visitor.raw(List.of("GET " + address + " HTTP/1.1", "Host: localhost"));
        Matcher location = LOCATION.matcher(answer);
        while (location.find()) {
            assertThat(host(location.group(1)))
                    .as("%s: %s", address, location.group())
                    .isEqualTo("localhost");
        }
        for (Element element : Jsoup.parse(answer).select("[href*=evil], [action*=evil], [href*=2130706433]")) {
            String link = element.attr("href") + element.attr("action");
            assertThat(host(link)).as("%s: %s", address, link).isEqualTo("localhost");
        }
    }

    /** Browsers drop tabs and line ends, and read a back-slash as a slash. */
    private static String host(String link) {
        String read = link.strip().replaceAll("[\t\r\n]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
        Matcher away = Pattern.compile("^(?:([a-z][a-z0-9+.-]*):)?//+([^/?#]*)").matcher(read);
        if (away.find()) {
            String authority = away.group(2);
            return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]+$", "");
        }
        return read.matches("^[a-z][a-z0-9+.-]*:.*") ? read : HERE.getHost();
    }
}
