package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

/** What reporters and staff see is read by axe-core as the public pages are. */
class DeskAccessibilityTest {
    /** Shortcuts are named where there is a mouse, and so a keyboard. */
    private static final String WITH_MOUSE =
            "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

    private static final String DESK = "/desk/nong-kaew";

    @TempDir
    static Path folder;

    private static SampleInbox sample;
    private static Complaint complaint;
    private static Browser browser;

    @BeforeAll
    static void open() {
        sample = new SampleInbox(folder);
        browser = Browser.open(sample.portal.server.port(), WITH_MOUSE);
        browser.bringAxe();
        sample.open(sample.staff.handlerA);
        complaint = sample.report(
                sample.staff.townA,
                new Report(
                        "เรียกรับเงินค่าต่อใบอนุญาต " + "ยาว".repeat(80),
                        "ที่สำนักงาน",
                        "เจ้าหน้าที่รับเรื่อง",
                        "",
                        ""),
                Map.of("ภาพถ่ายใบเสร็จ.pdf", "%PDF-1.4 สลิป".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        sample.report(sample.staff.townA, "ทิ้งขยะหน้าตลาด");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        sample.close();
    }

    @Test
    void axeFindsNothingOnThePagesOfReporters() {
        String town = "/agencies/" + sample.staff.townA.slug() + "/complaints";
        browser.carry("");
        assertThat(browser.faults(List.of(
                        town,
                        town + "/new/misconduct",
                        town + "/new/general",
                        town + "/statistics/2569",
                        "/agencies/" + sample.staff.townB.slug() + "/complaints",
                        "/complaints/track",
                        "/sign-in")))
                .isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfAHandler() {
        assertThat(as(sample.staff.handlerA, ofHandlers())).isEmpty();
        assertThat(as(sample.staff.handlerB, SampleInbox.path(sample.staff.townB) + "/channel"))
                .isEmpty();
    }

    @Test
    void lastLookBeforeForwardingTakesTheFocusAndIsNoError() {
        Agency receiver = sample.portal.agency("receiver", "เทศบาลตำบลปลายทาง");
        sample.keys.open(
                receiver.id(),
                List.of(SampleInbox.holder(sample.staff.handlerB)),
                sample.staff.handlerB.account.id(),
                sample.today());
        browser.carry(sample.staff.handlerA.cookie());
        for (String language : List.of("th", "en")) {
            browser.visit(SampleInbox.path(sample.staff.townA, complaint) + "/acts/forwarding?lang=" + language);
            browser.one("#text").sendKeys("เกิดในเขตนั้น");
            browser.one("#agency").sendKeys(receiver.name());
            browser.leaveBy(() -> browser.press(Keys.ENTER));
            assertThat(browser.focused().getDomAttribute("id")).isEqualTo("sure");
            assertThat(browser.all("[role=alert], .problems")).isEmpty();
            assertThat(browser.faultsShown()).as(language).isEmpty();
        }
    }

    @Test
    void axeFindsNothingOnThePagesOfAdministratorsAndAuditors() {
        assertThat(as(sample.staff.administrator, ofAdministrators())).isEmpty();
        assertThat(as(sample.staff.auditor, "/desk", "/administration/audit")).isEmpty();
    }

    @Test
    void keysAloneGoThroughEveryPageAndSeeWhereTheyAre() {
        List<String> faults = new ArrayList<>();
        browser.carry(sample.staff.handlerA.cookie());
        Stream.of(ofHandlers()).forEach(path -> faults.addAll(browser.faultsByKeys(path)));
        browser.carry(sample.staff.administrator.cookie());
        Stream.of(ofAdministrators()).forEach(path -> faults.addAll(browser.faultsByKeys(path)));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyShortcutDoesWhatItsHelpSays() {
        browser.carry(sample.staff.handlerA.cookie());
        browser.visit(DESK);
        browser.press("?");
        assertThat(browser.one(".shortcuts").getAttribute("open")).isNotNull();
        Object help = browser.run("""
                return Object.fromEntries([...document.querySelectorAll(".shortcuts div")]
                  .filter(each => each.checkVisibility())
                  .map(each => [...each.children].map(part => part.innerText.trim())));
                """);
        assertThat(help)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsOnlyKeys("?", "a", "c", "d", "j k", "o", "q");
        browser.press("?");
        assertThat(browser.one(".shortcuts").getAttribute("open")).isNull();
        for (String key : List.of("a", "c", "d", "o", "q")) {
            browser.visit(DESK);
            WebElement link = browser.one("[data-key=" + key + "]");
            assertThat(link.getText()).isEqualTo(((Map<?, ?>) help).get(key));
            String address = link.getDomAttribute("href");
            browser.leaveBy(() -> browser.press(key));
            assertThat(browser.path()).as(key).isEqualTo(address);
        }
    }

    @Test
    void keysGoFromLineToLineAndEnterOpensIt() {
        browser.carry(sample.staff.handlerA.cookie());
        browser.visit(DESK);
        List<String> lines = browser.all(".waiting a").stream()
                .map(line -> line.getDomAttribute("href"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(1);
        browser.press("j", "j");
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo(lines.get(1));
        browser.press("k", "k");
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo(lines.get(lines.size() - 1));
        browser.leaveBy(() -> browser.press("j", Keys.ENTER));
        assertThat(browser.path()).isEqualTo(lines.get(0));
    }

    @Test
    void keysAreLettersWhileSomebodyTypesAndTheBrowsersOwnWithControl() {
        browser.carry(sample.staff.handlerA.cookie());
        browser.visit(DESK);
        browser.one("#site-q").click();
        browser.press("jkcqoda?");
        assertThat(browser.one("#site-q").getAttribute("value")).isEqualTo("jkcqoda?");
        assertThat(browser.path()).isEqualTo(DESK);
        assertThat(browser.one(".shortcuts").getAttribute("open")).isNull();
        browser.visit(DESK);
        browser.one("body").sendKeys(Keys.chord(Keys.CONTROL, "c"), Keys.chord(Keys.ALT, "o"));
        assertThat(browser.path()).isEqualTo(DESK);
    }

    @Test
    void helpNamesNoKeyThatAnOfficerWithoutComplaintsHasNot() {
        browser.carry(sample.staff.officerA.cookie());
        browser.visit(DESK);
        List<String> named = browser.all(".shortcuts kbd").stream()
                .map(key -> key.getDomProperty("textContent"))
                .toList();
        List<String> linked = browser.all("[data-key]").stream()
                .map(link -> link.getDomAttribute("data-key"))
                .toList();
        assertThat(named)
                .containsAll(linked)
                .hasSize(linked.size() + List.of("j", "k", "?").size());
    }

    private static String[] ofHandlers() {
        String desk = SampleInbox.path(sample.staff.townA);
        String one = SampleInbox.path(sample.staff.townA, complaint);
        return new String[] {
            desk,
            desk + "/keys",
            desk + "/recovery",
            desk + "/settings",
            desk + "/templates",
            one,
            one + "/acts/reply",
            one + "/acts/forwarding",
            one + "/print",
            DESK,
            DESK + "/questions",
            DESK + "/questions/templates",
            "/account"
        };
    }

    private static String[] ofAdministrators() {
        return new String[] {
            "/desk",
            "/administration/accounts",
            "/administration/accounts/new",
            "/administration/accounts/" + sample.staff.officerA.account.id(),
            "/administration/questions"
        };
    }

    private static List<String> as(SampleStaff.Person person, String... paths) {
        browser.carry(person.cookie());
        for (String path : paths) {
            assertThat(person.open(path).statusCode()).as(path).isEqualTo(200);
        }
        return browser.faults(List.of(paths));
    }
}
