package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

/** What one visitor sends with a question changes nothing for the next who asks the same (security.md, W-18). */
class CachePoisoningTest {
    private static final String EVIL = "evil.example";
    private static final List<String> FIRST_LINES = List.of("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "BREW");
    private static final List<List<String>> HEADERS = List.of(
            List.of("Host: " + EVIL),
            List.of("Host: localhost@" + EVIL),
            List.of("Host: " + EVIL + ":443"),
            List.of("Host: localhost", "Host: " + EVIL),
            List.of("Host: localhost", "X-Forwarded-Host: " + EVIL),
            List.of("Host: localhost", "X-Forwarded-Host: localhost, " + EVIL),
            List.of("Host: localhost", "X-Host: " + EVIL),
            List.of("Host: localhost", "X-Forwarded-Server: " + EVIL),
            List.of("Host: localhost", "X-Forwarded-Proto: https"),
            List.of("Host: localhost", "X-Forwarded-Scheme: nothttps", "X-Forwarded-Host: " + EVIL),
            List.of("Host: localhost", "X-Forwarded-Port: 1337"),
            List.of("Host: localhost", "X-Forwarded-Prefix: //" + EVIL),
            List.of("Host: localhost", "X-Forwarded-For: " + EVIL),
            List.of("Host: localhost", "Forwarded: host=" + EVIL + ";proto=https"),
            List.of("Host: localhost", "X-Original-URL: /nowhere"),
            List.of("Host: localhost", "X-Rewrite-URL: /nowhere"),
            List.of("Host: localhost", "X-HTTP-Method-Override: DELETE"),
            List.of("Host: localhost", "Origin: https://" + EVIL),
            List.of("Host: localhost", "Referer: https://" + EVIL),
            List.of("Host: localhost", "User-Agent: <script>" + EVIL),
            List.of("Host: localhost", "Accept-Language: en"),
            List.of("Host: localhost", "Accept: application/json"),
            List.of("Host: localhost", "Accept-Encoding: gzip"),
            List.of("Host: localhost", "Accept-Encoding: gzip;q=1, br, *;q=0"),
            List.of("Host: localhost", "Range: bytes=0-9"),
            List.of("Host: localhost", "If-None-Match: *"),
            List.of("Host: localhost", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"),
            List.of("Host: localhost", "Cookie: lang=en"),
            List.of("Host: localhost", "Cookie: session=" + EVIL),
            List.of("Host: localhost", "Cookie: lang=\"en\"; lang=th; x=" + EVIL),
            List.of("Host: localhost", "Authorization: Bearer " + EVIL),
            List.of("Host: localhost", "Content-Length: 4", "", EVIL),
            List.of("Host: localhost", "Expect: 100-continue"));

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static final int[] COUNT = {100};

    @BeforeAll
    static void open() {
        portal = new SamplePortal(folder, Duration.ofMinutes(30));
        portal.check(portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง"), SamplePortal.MORNING, Map.of());
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> nextVisitorGetsTheUsualPage() {
        List<List<String>> attacks = Stream.concat(
                        HEADERS.stream()
                                .map(headers -> Stream.concat(Stream.of("GET"), headers.stream())
                                        .toList()),
                        FIRST_LINES.stream().map(method -> List.of(method, "Host: localhost", "Origin: " + EVIL)))
                .toList();
        assertThat(attacks).hasSize(40).doesNotHaveDuplicates();
        return attacks.stream()
                .map(attack -> DynamicTest.dynamicTest(
                        attack.toString(),
                        () -> List.of(
                                        "/",
                                        "/agencies",
                                        "/agencies/thung-thong",
                                        "/agencies/thung-thong/badge.svg",
                                        "/api/v1/agencies")
                                .forEach(page -> assertHarmless(page, attack))));
    }

    @Test
    void onlyTheAddressAsItWasSentNamesAPage() {
        List<String> spellings = List.of(
                "/agencies?q=a&sort=name",
                "/agencies?sort=name&q=a",
                "/agencies?q=a&sort=name&lang=th",
                "/agencies?q=a&q=b&sort=name",
                "/agencies?q=a;sort=name",
                "/agencies?%71=a&sort=name",
                "/agencies?q=a&sort=name&",
                "//agencies?q=a&sort=name");
        List<String> first = spellings.stream().map(CachePoisoningTest::body).toList();
        assertThat(spellings.stream().map(CachePoisoningTest::body).toList()).isEqualTo(first);
        IntStream.range(1, spellings.size())
                .forEach(number ->
                        assertThat(first.get(number)).contains("lang=en").doesNotContain(EVIL));
    }

    @Test
    void whoeverShowsACookieOfTheirOwnIsNeverKept() {
        String address = "/agencies?whose=1";
        String mine = portal.visitor.open(address, "Cookie", "session=mine").body();
        assertThat(body(address)).isEqualTo(mine);
        portal.agency("new-town", "เทศบาลเมืองใหม่");
        assertThat(body(address)).as("kept for everybody").doesNotContain("new-town");
        assertThat(portal.visitor.open(address, "Cookie", "session=mine").body())
                .as("made for me")
                .contains("new-town");
    }

    private static void assertHarmless(String page, List<String> attack) {
        String usual = page + "?n=" + ++COUNT[0];
        String attacked = page + "?n=" + ++COUNT[0];
        HttpResponse<String> clean = portal.visitor.open(usual);
        String answer = portal.visitor.raw(Stream.concat(
                        Stream.of(attack.get(0) + " " + attacked + " HTTP/1.1"),
                        attack.stream().skip(1))
                .toList());
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .as("%s %s", page, attack)
                .doesNotContain(EVIL);
        HttpResponse<String> next = portal.visitor.open(attacked);
        assertThat(next.statusCode()).as("%s %s", page, attack).isEqualTo(clean.statusCode());
        assertThat(next.body().replace(attacked, usual).replace(number(attacked), number(usual)))
                .as("%s %s", page, attack)
                .isEqualTo(clean.body());
        for (String header :
                List.of("content-type", "content-encoding", "cache-control", "location", "vary", "set-cookie")) {
            assertThat(next.headers().allValues(header))
                    .as(header)
                    .isEqualTo(clean.headers().allValues(header));
        }
    }

    private static String number(String address) {
        return address.substring(address.indexOf("?n=") + 1);
    }

    private static String body(String address) {
        return portal.visitor.open(address).body();
    }
}
