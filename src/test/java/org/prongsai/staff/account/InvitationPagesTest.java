package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.Enterer;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.OutboxStore;

class InvitationPagesTest {
    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/invitation/[A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "a lantern beside the old mango tree";

    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void invitedPersonChoosesAPasswordOnceAndSignsInWithIt() {
        String link = invited("auditor", "");
        assertThat(portal.visitor.open(link).body()).contains("คุณสมหญิง", "new@portal.example");
        HttpResponse<String> chosen = choose(link, PASSWORD, PASSWORD);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/sign-in?chosen=yes");
        assertThat(new Enterer(portal).password("new@portal.example", PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(portal.visitor.open(link).statusCode()).isEqualTo(410);
        assertThat(choose(link, PASSWORD, PASSWORD).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
    }

    @Test
    void linkEndsAfterAWeekAndANewerOneEndsTheOlder() {
        String first = invited("auditor", "");
        String again = link(staff.administrator.send("/administration/accounts/" + id() + "/invitation", Map.of()));
        assertThat(portal.visitor.open(first).statusCode()).isEqualTo(410);
        assertThat(portal.visitor.open(again).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofDays(7).plusSeconds(1));
        assertThat(portal.visitor.open(again).statusCode()).isEqualTo(410);
    }

    @Test
    void weakOrDifferentPasswordsAreRefusedWithTheReasonAndTheLinkStaysGood() {
        String link = invited("auditor", "");
        assertThat(choose(link, "short", "short").body()).contains("ต้องมีอย่างน้อย 12 ตัวอักษร", "href=\"#password\"");
        assertThat(choose(link, "Password2567", "Password2567").body()).contains("เดาได้ง่าย");
        assertThat(choose(link, PASSWORD, PASSWORD + "x").body()).contains("สองช่องไม่ตรงกัน");
        assertThat(portal.visitor.open(link).statusCode()).isEqualTo(200);
    }

    @Test
    void guessedLinkSaysTheSameAsAUsedOneAndIsNeverKept() {
        HttpResponse<String> guessed = portal.visitor.open("/invitation/" + "a".repeat(43));
        assertThat(guessed.statusCode()).isEqualTo(410);
        assertThat(guessed.body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
        assertThat(guessed.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void newLinkGivesANewKeyAndForgetsTheTelephoneAndSaysSoBefore() {
        long handler = staff.handlerA.account.id();
        assertThat(staff.administrator
                        .open("/administration/accounts/" + handler)
                        .body())
                .contains("จะได้กุญแจใหม่และเปิดเรื่องเดิมไม่ได้");
        String link = link(staff.administrator.send("/administration/accounts/" + handler + "/invitation", Map.of()));
        assertThat(portal.visitor.open(link).body()).contains("ต้องแบ่งกุญแจของเรื่องเดิมให้ท่านอีกครั้ง");
        assertThat(staff.handlerA.open("/account").statusCode())
                .as("until the link is used")
                .isEqualTo(200);
        choose(link, PASSWORD, PASSWORD);
        assertThat(staff.accounts.find(handler).orElseThrow())
                .satisfies(account -> assertThat(account.hasFactor()).isFalse())
                .satisfies(account -> assertThat(account.keyText()).isNotEqualTo(staff.handlerA.account.keyText()));
        assertThat(staff.handlerA.open("/account").statusCode())
                .as("old sessions")
                .isEqualTo(303);
    }

    @Test
    void disablingEndsTheLink() {
        String link = invited("auditor", "");
        staff.administrator.send("/administration/accounts/" + id() + "/disabling", Map.of("why", "ผิดคน"));
        assertThat(portal.visitor.open(link).statusCode()).isEqualTo(410);
    }

    private String invited(String role, String agency) {
        return link(staff.administrator.send(
                "/administration/accounts",
                Map.of(
                        "email", " New@Portal.example ",
                        "name", "คุณสมหญิง ใจดี",
                        "position", "ผู้ตรวจ",
                        "role", role,
                        "agency", agency)));
    }

    private long id() {
        return staff.accounts.byEmail("new@portal.example").orElseThrow().id();
    }

    private HttpResponse<String> choose(String link, String password, String again) {
        String mark = Enterer.mark(portal.visitor.open(link).body());
        return portal.visitor.send(
                link,
                Map.of("mark", mark.isEmpty() ? staff.strangersMark() : mark, "password", password, "again", again));
    }

    /** The link of the letter that was written last. */
    private String link(HttpResponse<String> page) {
        List<Letter> letters = portal.store(OutboxStore.class).due(clock.instant(), 99);
        assertThat(letters).as(page.body()).isNotEmpty();
        Matcher found = LINK.matcher(letters.get(letters.size() - 1).text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
