package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.ReportPortal;

/** What the Back button of a shared machine shows of a complaint that was sent. */
class BackButtonTest {
    @AutoClose
    private final ReportPortal portal = new ReportPortal();

    @AutoClose
    private final Browser browser = Browser.open(portal.server.port());

    @Test
    void neitherWhatWasTypedNorTheCodeIsShownAgain() {
        fill();
        browser.leaveBy(browser.one("#send")::click);
        assertThat(browser.one("h1").getText()).contains("ส่งเรื่องเรียบร้อยแล้ว");
        assertThat(browser.one(".tracking .notice strong").getText()).contains("โปรดปิดหน้าต่างนี้");
        String code = browser.one(".groups").getText();
        browser.run("history.back()");
        browser.await(() -> !browser.all("#what").isEmpty() && typed().isEmpty());
        browser.visit("/complaints/track");
        browser.run("history.back()");
        browser.await(() -> !browser.all("#what").isEmpty());
        assertThat(typed()).isEmpty();
        assertThat(browser.one("html").getText()).doesNotContain(code);
    }

    @Test
    void whatWasNotTakenCanStillBeMended() {
        fill();
        browser.one("#website").getDomProperty("value");
        browser.run("document.querySelector('#website').value = 'x'; document.querySelector('#send').click()");
        browser.await(() -> !browser.all(".problems").isEmpty());
        browser.run("history.back()");
        browser.await(() ->
                browser.all(".problems").isEmpty() && !browser.all("#what").isEmpty());
        assertThat(typed()).isEqualTo("เห็นการเรียกรับเงิน");
    }

    @Test
    void codeOnPaperIsThreeCentimetresWideAndOnOneSheet() throws IOException {
        fill();
        browser.leaveBy(browser.one("#send")::click);
        browser.showAs("print");
        Object wide =
                browser.run("return document.querySelector('.qr path').getBoundingClientRect().width / 96 * 25.4");
        Object left = browser.run("const right = at => document.querySelector(at).getBoundingClientRect().right;"
                + "return right('main') - parseFloat(getComputedStyle(document.querySelector('main')).paddingRight)"
                + " - right('.slip')");
        browser.showAs("");
        assertThat(((Number) wide).doubleValue()).as("millimetres").isGreaterThan(30);
        assertThat(((Number) left).doubleValue()).as("between box and margin").isBetween(-1.0, 1.0);
        try (PDDocument sheets = Loader.loadPDF(browser.printed())) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void codeAndItsPictureStandUnderEachOtherInTheMiddleOfTheirBox() {
        fill();
        browser.leaveBy(browser.one("#send")::click);
        for (int width : new int[] {360, 1280}) {
            browser.resize(width, 900);
            Object apart = browser.run("const middles = ['.slip', '.slip .groups', '.slip .qr'].map(at => {"
                    + "const box = document.querySelector(at).getBoundingClientRect();"
                    + "return (box.left + box.right) / 2;});"
                    + "return Math.max(...middles) - Math.min(...middles)");
            assertThat(((Number) apart).doubleValue()).as("at %s", width).isLessThan(1);
        }
    }

    private void fill() {
        browser.visit(ReportPortal.FORM);
        portal.sample.clock.pass(Duration.ofSeconds(9));
        browser.one("#what").sendKeys("เห็นการเรียกรับเงิน");
    }

    private String typed() {
        return String.valueOf(browser.run("return document.querySelector('#what').value"));
    }
}
