package org.prongsai.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.staff.SampleStaff;

class ChannelPagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;
    private final String channel = path(staff.townA) + "/channel";

    @Test
    void firstHandlerOpensTheChannelWithAPaperThatWasReadBack() {
        assertThat(staff.handlerA.open(path(staff.townA)).headers().firstValue("Location"))
                .contains(channel);
        Printed printed = print("");
        assertThat(printed.groups()).hasSize(13);
        assertThat(sample.keyStore.current(staff.townA.id())).isEmpty();
        assertThat(open(printed, printed.asked()).statusCode()).isEqualTo(303);
        Complaint complaint = sample.report(staff.townA, "ข้อความ");
        assertThat(staff.handlerA.open(path(staff.townA, complaint)).body()).contains("ข้อความ");
        RecoveryKey paper =
                RecoveryKey.read(String.join(" ", printed.groups())).key().orElseThrow();
        assertThat(sample.keyStore.all(staff.townA.id()).get(0).recoveryHalf())
                .isEqualTo(paper.pair().publicKey().bytes());
        assertThat(sample.audited("complaint.channel-opened")).hasSize(1);
    }

    @Test
    void paperThatCannotBeReadBackOpensNothing() {
        Printed printed = print("");
        HttpResponse<String> answer =
                open(printed, List.of("00000", printed.asked().get(1)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ไม่ตรงกับกุญแจบนกระดาษ", "value=\"00000\"");
        assertThat(printed.groups())
                .noneMatch(group ->
                        !group.equals(printed.asked().get(1)) && answer.body().contains(group));
        assertThat(sample.keyStore.all(staff.townA.id())).isEmpty();
    }

    @Test
    void paperIsShownAgainOnlyToWhoPrintedItAndBeforeItIsUsed() {
        Printed printed = print("");
        assertThat(print(printed.sealed()).groups()).isEqualTo(printed.groups());
        Document other = Jsoup.parse(staff.handlerB
                .send(path(staff.townB) + "/channel/paper", Map.of("paper", printed.sealed()))
                .body());
        assertThat(other.select(".key code").eachText()).doesNotContainAnyElementsOf(printed.groups());
        open(printed, printed.asked());
        HttpResponse<String> page = staff.handlerA.open(channel);
        assertThat(printed.groups()).noneMatch(page.body()::contains);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whoHoldsEveryKeyMakesTheOldPaperWorthless() {
        RecoveryKey old = sample.open(staff.handlerA);
        Printed printed = print("");
        assertThat(open(printed, printed.asked()).headers().firstValue("Location"))
                .contains(path(staff.townA) + "/keys");
        HttpResponse<String> answer =
                staff.handlerA.send(path(staff.townA) + "/recovery", Map.of("key", String.join(" ", old.groups())));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(sample.audited("complaint.paper-replaced")).hasSize(1);
        assertThat(sample.audited("complaint.recovery-failed")).hasSize(1);
    }

    private Printed print(String sealed) {
        Document page = Jsoup.parse(staff.handlerA
                .send(channel + "/paper", sealed.isEmpty() ? Map.of() : Map.of("paper", sealed))
                .body());
        String paper = page.select("input[name=paper]").attr("value");
        Document check = Jsoup.parse(
                staff.handlerA.send(channel + "/check", Map.of("paper", paper)).body());
        List<String> groups = page.select(".key code").eachText();
        List<String> asked = check.select("label").eachText().stream()
                .filter(label -> label.startsWith("กลุ่มที่ "))
                .map(label -> groups.get(Integer.parseInt(label.replaceAll("\\D", "")) - 1))
                .toList();
        return new Printed(groups, paper, asked);
    }

    private HttpResponse<String> open(Printed printed, List<String> typed) {
        return staff.handlerA.send(
                channel,
                Map.of(
                        "paper",
                        printed.sealed(),
                        "first",
                        typed.get(0).toLowerCase(java.util.Locale.ROOT),
                        "second",
                        " " + typed.get(1)));
    }

    private record Printed(List<String> groups, String sealed, List<String> asked) {}
}
