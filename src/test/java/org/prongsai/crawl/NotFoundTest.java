package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.crawl.Failure.Outcome;

/** Pages that are not what their status says. */
class NotFoundTest {
    private static final String MENU =
            "<nav><a href='/'>หน้าแรก</a><a href='/ita'>ITA</a><a href='/o1'>O1</a><a href='/gone'>O2</a></nav>";
    private static final String HOME = "<html><head><title>เทศบาล</title></head><body>" + MENU
            + "<h1>เทศบาลตำบลสมมุติ</h1><p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาล ข่าวประชาสัมพันธ์ ประกาศ จัดซื้อจัดจ้าง และอื่น ๆ อีกมาก"
            + " ".repeat(3) + "ข้อมูลทั่วไปของเทศบาลตำบลสมมุติ อำเภอเมือง จังหวัดสมมุติ ประเทศไทย</p></body></html>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>404</title><h1>ไม่พบหน้าที่ท่านต้องการ</h1>",
                "<title>404 Not Found</title><p>The requested URL was not found on this server.</p>",
                "<title>เทศบาล</title><h2>ขออภัย ไม่พบหน้าที่คุณค้นหา</h2><a href='/'>กลับหน้าแรก</a>",
                "<title>Page not found</title><p>Oops</p>",
                "<title>เทศบาล</title><p>หน้านี้ไม่มีอยู่ในระบบ</p>",
                "<h1>Error 404</h1>"
            })
    void pageThatSaysNotFoundIsADeadLink(String html) {
        try (TestSite site = TestSite.at()
                .page("/", HOME)
                .page("/ita", "<h1>ITA</h1>")
                .page("/o1", "<h1>โครงสร้าง</h1><p>กอง</p>")
                .page("/gone", "<html>" + html + "</html>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.failure(site.url("/gone")).orElseThrow().outcome()).isEqualTo(Outcome.SOFT_404);
            assertThat(seen.page(site.url("/o1"))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>O24 เรื่องร้องเรียน</h1><p>ไม่พบข้อมูลเรื่องร้องเรียนในปีนี้</p>",
                "<h1>สถิติเรื่องร้องเรียน</h1><p>ไม่มีเรื่องร้องเรียน</p>",
                "<h1>ประกาศ</h1><p>มาตรา 404 แห่งประมวลกฎหมาย</p>"
            })
    void pageThatSaysNoDataIsAPage(String html) {
        try (TestSite site = TestSite.at().page("/", HOME).page("/o1", html).start()) {
            assertThat(Visits.of(site).page(site.url("/o1"))).isPresent();
        }
    }

    @Test
    void homePageInPlaceOfAMissingPageIsADeadLink() {
        try (TestSite site = TestSite.at()
                .robots("")
                .page("/ita", HOME.replace("ยินดี", "<p>รายการ O1 ถึง O35 ของปีงบประมาณ</p>ยินดี"))
                .page("/o1", "<h1>โครงสร้าง</h1>" + MENU + "<p>กอง</p>")
                .otherwise(exchange -> TestSite.Answer.of(
                                200, "text/html; charset=utf-8", HOME + "<!-- " + exchange.getRequestURI() + " -->")
                        .send(exchange))
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.failure(site.url("/gone")).orElseThrow().outcome()).isEqualTo(Outcome.SOFT_404);
            assertThat(seen.page(site.url("/ita"))).isPresent();
            assertThat(seen.page(site.url())).isPresent();
        }
    }

    @Test
    void siteThatSendsUnknownAddressesHomeHasDeadLinks() {
        try (TestSite site = TestSite.at()
                .robots("")
                .page("/", HOME)
                .page("/ita", "<h1>ITA</h1>")
                .page("/o1", "<h1>โครงสร้าง</h1>")
                .otherwise(exchange -> new TestSite.Answer(
                                302, java.util.Map.of("Location", "/"), new byte[0], java.time.Duration.ZERO)
                        .send(exchange))
                .start()) {
            assertThat(Visits.of(site).failure(site.url("/gone")).orElseThrow().outcome())
                    .isEqualTo(Outcome.SOFT_404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><p>Checking your browser before accessing</p>",
                "<title>Access Denied</title><h1>Access Denied</h1>",
                "<p>The requested URL was rejected. Please consult with your administrator.</p>",
                "<title>x</title><p>กรุณายืนยันว่าคุณไม่ใช่โปรแกรมอัตโนมัติ</p>"
            })
    void challengeIsBlockedAndNotAPage(String html) {
        try (TestSite site =
                TestSite.at().page("/", "<html>" + html + "</html>").start()) {
            assertThat(Visits.of(site).failure(site.url()).orElseThrow().outcome())
                    .isEqualTo(Outcome.BLOCKED);
        }
    }

    @Test
    void challengeWithAnErrorStatusIsBlockedToo() {
        try (TestSite site = TestSite.at()
                .status(
                        "/",
                        503,
                        "<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x'></script></html>")
                .start()) {
            assertThat(Visits.of(site).failure(site.url()).orElseThrow().outcome())
                    .isEqualTo(Outcome.BLOCKED);
        }
    }
}
