package org.prongsai.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T17:05:00Z");

    @Test
    void timesAreThoseOfThailand() {
        assertThat(Shown.moment(Language.THAI, EVENING)).isEqualTo("21 พฤศจิกายน 2569 เวลา 00:05\u00a0น.");
        assertThat(Shown.moment(Language.ENGLISH, EVENING)).isEqualTo("21 November 2026, 00:05");
        assertThat(Shown.hour(Language.THAI, EVENING)).isEqualTo("00:05\u00a0น.");
        assertThat(Shown.day(Language.THAI, null)).isEqualTo("–");
    }

    @Test
    void datesOfDocumentsHaveTheBuddhistYearInEnglishToo() {
        LocalDate day = LocalDate.of(2025, 9, 30);
        assertThat(Shown.dated(Language.ENGLISH, day)).isEqualTo("30 September 2025 (B.E. 2568)");
        assertThat(Shown.dated(Language.THAI, day)).isEqualTo("30 กันยายน 2568");
    }

    @Test
    void scoresHaveTwoDecimalsHalfUp() {
        assertThat(Shown.score(92.195)).isEqualTo("92.20");
        assertThat(Shown.score(new BigDecimal("100"))).isEqualTo("100.00");
        assertThat(Shown.score(null)).isEqualTo("–");
    }

    @Test
    void sizesAreInTheNearestUnit() {
        assertThat(Shown.size(999)).isEqualTo("999 B");
        assertThat(Shown.size(24_000L)).isEqualTo("24 KB");
        assertThat(Shown.size(8_123_456L)).isEqualTo("8.1 MB");
        assertThat(Shown.count(12_345)).isEqualTo("12,345");
    }

    @Test
    void onlyWebAddressesAreLinks() {
        assertThat(Shown.outside("https://a.example/ก")).isEqualTo("https://a.example/ก");
        assertThat(Shown.outside("HTTP://a.example/")).isEqualTo("HTTP://a.example/");
        for (String bad :
                new String[] {"javascript:alert(1)", "data:text/html,x", "//evil", "", "\u0001javascript:x"}) {
            assertThat(Shown.outside(bad)).isEqualTo("about:blank");
        }
    }

    @Test
    void addressesBreakBehindSlashesAndBeforeWhatIsAskedAndStayWhole() {
        String url = "http://www.a.example/oit/2567/plan.pdf?id=1&page=2#top";
        assertThat(Shown.pieces(url))
                .containsExactly("http://", "www.a.example/", "oit/", "2567/", "plan.pdf", "?id=1", "&page=2", "#top");
        assertThat(String.join("", Shown.pieces(url))).isEqualTo(url);
        assertThat(Shown.pieces(null)).containsExactly("");
    }

    @Test
    void addressesShowTheirThaiLetters() {
        assertThat(Shown.readable("http://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf?x=%26"))
                .isEqualTo("http://a.example/แผน%202567.pdf?x=%26");
        assertThat(Shown.readable("http://a.example/%E0%B9%zz%C3%28")).isEqualTo("http://a.example/%E0%B9%zz%C3%28");
    }

    @Test
    void signsThatMisleadTheEyeAreNotShown() {
        assertThat(Shown.visible("a\u202Egpj.exe\u200B\u0000b")).isEqualTo("a gpj.exe b");
        assertThat(Shown.readable("http://a.example/%E2%80%AEfdp")).isEqualTo("http://a.example/ fdp");
    }
}
