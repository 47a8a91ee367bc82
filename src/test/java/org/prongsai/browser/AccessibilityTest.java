package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.prongsai.agency.Agency;
import org.prongsai.disclosure.TestFiles;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.SampleQuestions;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** Every page is read by axe-core in both languages, in light and dark colours; keys alone lead everywhere. */
class AccessibilityTest {
    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static Browser browser;
    private static List<String> paths;

    @BeforeAll
    static void open() {
        portal = new SamplePortal(folder.resolve("data"));
        browser = Browser.open(portal.server.port());
        Agency town = portal.agency("si-tawan", "เทศบาลเมืองศรีตะวัน");
        Agency other = portal.agency(
                "thung-dao", "เทศบาลเมืองทุ่งดาวกระจายซึ่งมีชื่อยาวมากจนต้องตัดบรรทัดหลายครั้งบนจอโทรศัพท์");
        portal.agency("unseen", "เทศบาลเมืองไม่เคยตรวจ");
        Judgement missing = new Judgement(Reason.NOT_FOUND, 0.9, null, List.of(), List.of());
        portal.check(town, SamplePortal.MORNING.minusSeconds(9_000_000), Map.of("O1", missing));
        portal.check(other, SamplePortal.MORNING, Map.of("O2", missing));
        long check = portal.check(
                town,
                SamplePortal.MORNING,
                Map.of(
                        "O2",
                        missing,
                        "O3",
                        SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", "สแกน"),
                        "O4",
                        new Judgement(Reason.SITE_DOWN, 1, null, List.of(), List.of()),
                        "O5",
                        SamplePortal.judgement(Reason.WRONG_YEAR, "http://a.example/" + "ยาว".repeat(60), "ปี 2564")));
        SampleQuestions sample = new SampleQuestions(portal, "si-tawan");
        sample.answered(sample.published("ขอใบอนุญาตปลูกสร้างบ้านต้องทำอย่างไร"), "ดูที่ https://portal.example/");
        sample.published("ไฟถนนดับมาสองสัปดาห์ จะซ่อมเมื่อใด");
        String follow = sample.ask("คำถามที่รอเจ้าหน้าที่อ่าน");
        portal.clock.pass(Duration.ofDays(20));
        portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง");
        portal.publish(TestFiles.thungThong(folder), folder);
        paths = Stream.of(SamplePages.of("si-tawan", check), SamplePages.ofQuestions("si-tawan"), List.of(follow))
                .flatMap(List::stream)
                .toList();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        portal.close();
    }

    /** One visit of a page answers all three questions, because visiting is what takes the time. */
    @Test
    void axeFindsNothingOnAnyPageInBothLanguagesAndBothSchemesAndNoneIsWiderThanAPhone() {
        browser.bringAxe();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(33);
        assertThat(browser.faults(paths)).isEmpty();
    }

    @Test
    void firstTabSkipsToTheContentAndEveryStopCanBeSeen() {
        browser.visit("/agencies/si-tawan");
        browser.tab();
        browser.await(() -> !browser.focused().getTagName().equals("body"));
        assertThat(browser.focused().getAttribute("href")).endsWith("#content");
        for (int stop = 0; stop < 25; stop++) {
            browser.tab();
            WebElement focused = browser.focused();
            assertThat(focused.isDisplayed())
                    .as("stop %s: %s", stop, focused.getTagName())
                    .isTrue();
            assertThat(focused.getCssValue("outline-style") + focused.getCssValue("outline-width"))
                    .as("ring of stop %s", stop)
                    .isNotEqualTo("none0px");
        }
    }

    @Test
    void menuOfAPhoneOpensWithoutAScriptAndLeavesRoomForThePage() {
        try (Browser plain = Browser.open(portal.server.port(), "--blink-settings=scriptEnabled=false")) {
            plain.resize(360, 800);
            plain.visit("/agencies/si-tawan");
            int bands = plain.all(".demo-band").stream()
                    .mapToInt(band -> band.getSize().getHeight())
                    .sum();
            assertThat(plain.one(".site-header").getSize().getHeight() - bands).isLessThanOrEqualTo(120);
            assertThat(plain.one(".site-header nav").isDisplayed()).isFalse();
            plain.one(".menu summary").sendKeys(Keys.ENTER);
            plain.await(() -> plain.one(".site-header nav").isDisplayed());
            plain.resize(1280, 900);
            plain.visit("/agencies/si-tawan");
            assertThat(plain.one(".menu").isDisplayed()).isFalse();
            assertThat(plain.one(".site-header nav").isDisplayed()).isTrue();
        }
    }

    @Test
    void keysAloneFindAnAgencyWhileTyping() {
        browser.visit("/search");
        browser.one("#q").click();
        browser.press("ศรีตะวัน");
        browser.await(() -> !browser.all("[role=option]").isEmpty());
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.one("[role=option]").getAttribute("aria-selected")).isEqualTo("true");
        browser.leaveBy(() -> browser.press(Keys.ENTER));
        assertThat(browser.path()).startsWith("/agencies/si-tawan");
    }

    @Test
    void searchWorksWithoutAScript() {
        try (Browser plain = Browser.open(portal.server.port(), "--blink-settings=scriptEnabled=false")) {
            plain.visit("/search");
            plain.one("#q").sendKeys("ศรีตะวัน", Keys.ENTER);
            plain.await(() -> !plain.all("#found-agency + ol a").isEmpty());
            assertThat(plain.all("#found-agency + ol a").get(0).getAttribute("href"))
                    .endsWith("/agencies/si-tawan");
        }
    }
}
