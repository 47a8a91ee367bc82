package org.prongsai.complaint.inbox;

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
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.State;
import org.prongsai.staff.SampleStaff;

/** Where forwarded complaints go, and what their first agency still sees. */
class ForwardingTest {
    @AutoClose
    private final OpenCase open = new OpenCase();

    private final SampleInbox sample = open.sample;
    private final SampleStaff staff = open.staff;
    private final Complaint complaint = open.complaint;

    @Test
    void forwardedComplaintBelongsToTheOtherAgencyAlone() {
        open.act("note", Map.of("text", "บันทึกของหนองแก้วใส"));
        HttpResponse<String> answer = open.act("forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        assertThat(answer.headers().firstValue("Location")).contains(path(staff.townA) + "?done=forwarded");
        assertThat(staff.handlerA.open(path(staff.townA)).body()).doesNotContain(complaint.number());
        String there = staff.handlerB.open(path(staff.townB, complaint)).body();
        assertThat(there)
                .contains("เห็นการเรียกรับเงิน", "เกิดในเขตนั้น", "เทศบาลเมืองบางทรายงาม")
                .contains("เทศบาลเมืองหนองแก้วใส ส่งต่อมาเมื่อ")
                .doesNotContain("บันทึกของหนองแก้วใส");
        assertThat(Jsoup.parse(there).select(".thread .line").eachAttr("class"))
                .as("nothing tells that there is a note")
                .containsExactly("line report reporter", "line forwarded step");
        assertThat(Jsoup.parse(staff.handlerB
                                .open(path(staff.townB, complaint) + "/acts/reply")
                                .body())
                        .select("[name=seen]")
                        .val())
                .isEqualTo("0.1");
        assertThat(staff.handlerB.open(path(staff.townB, complaint) + "/print").body())
                .contains("เทศบาลเมืองหนองแก้วใส ส่งต่อมาเมื่อ");
        Complaint moved = sample.now(staff.townB, complaint);
        assertThat(moved.state()).isEqualTo(State.NEW);
        assertThat(sample.keys
                        .ring(staff.townA.id(), staff.handlerA.account.id(), staff.handlerA.key)
                        .open(moved, sample.complaints.seals(moved.id())))
                .isEmpty();
    }

    @Test
    void notesAreThereAgainForTheirAgencyAloneWhenAComplaintComesBack() {
        open.act("note", Map.of("text", "บันทึกของหนองแก้วใส"));
        open.act("forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        Complaint there = sample.now(staff.townB, complaint);
        sample.act(staff.handlerB, staff.townB, there, "note", Map.of("text", "บันทึกของบางทรายงาม"));
        there = sample.now(staff.townB, complaint);
        sample.act(staff.handlerB, staff.townB, there, "forwarding", OpenCase.toAgency(staff.townA, "คืนเรื่อง"));
        sample.act(staff.handlerA, staff.townA, open.now(), "forwarding", OpenCase.toAgency(staff.townB, "อีกครั้ง"));
        assertThat(sample.act(
                                staff.handlerB,
                                staff.townB,
                                complaint,
                                "reply",
                                Map.of("seen", "0.1", "text", "จากหน้าที่เปิดค้างไว้ตั้งแต่ครั้งแรก"))
                        .statusCode())
                .isEqualTo(409);
        sample.act(
                staff.handlerB,
                staff.townB,
                sample.now(staff.townB, complaint),
                "forwarding",
                OpenCase.toAgency(staff.townA, "คืนเรื่องอีก"));
        Document back = Jsoup.parse(open.page());
        assertThat(back.select(".thread .note").eachText())
                .singleElement()
                .asString()
                .contains("บันทึกของหนองแก้วใส");
        assertThat(back.select(".thread .line")).hasSize(6);
    }

    @Test
    void whoForwardedItIsToldWhereItIsAndNothingOfWhatItSays() {
        assertThat(staff.handlerB.open(path(staff.townA, complaint)).statusCode())
                .isEqualTo(403);
        open.act("forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        for (String part : List.of("", "/print")) {
            HttpResponse<String> old = staff.handlerA.open(path(staff.townA, complaint) + part);
            assertThat(old.statusCode()).isEqualTo(410);
            assertThat(old.body())
                    .contains(complaint.number(), "ส่งต่อให้ เทศบาลเมืองบางทรายงาม แล้วเมื่อ")
                    .doesNotContain("เห็นการเรียกรับเงิน")
                    .doesNotContain("เกิดในเขตนั้น");
        }
        assertThat(staff.handlerB.open(path(staff.townA, complaint)).body()).doesNotContain(complaint.number());
        assertThat(staff.officerA.open(path(staff.townA, complaint)).body()).doesNotContain(complaint.number());
        Document tab = Jsoup.parse(
                staff.handlerA.open(path(staff.townA) + "?view=FORWARDED").body());
        assertThat(tab.select("a[href$=view=FORWARDED] .n").text()).isEqualTo("1");
        assertThat(tab.select("table.inbox tbody tr").text())
                .contains(complaint.number(), "ถึง เทศบาลเมืองบางทรายงาม เมื่อ");
        assertThat(staff.handlerA
                        .open(path(staff.townA) + "?view=FORWARDED&form=general")
                        .body())
                .doesNotContain(complaint.number());
        Complaint there = sample.now(staff.townB, complaint);
        sample.act(staff.handlerB, staff.townB, there, "forwarding", OpenCase.toAgency(staff.townA, "คืนเรื่อง"));
        assertThat(open.page()).contains("เห็นการเรียกรับเงิน");
        assertThat(Jsoup.parse(staff.handlerA.open(path(staff.townA)).body())
                        .select("a[href$=view=FORWARDED] .n")
                        .text())
                .isEqualTo("0");
    }

    @Test
    void filesGoWithTheComplaintAndTheOldLinkSaysWhere() {
        Complaint withFile = sample.report(
                staff.townA, new Report("ดูไฟล์", "", "", "", ""), Map.of("a.txt", SampleInbox.bytes("รายการเงิน")));
        String old = file(staff.handlerA, path(staff.townA, withFile));
        assertThat(staff.handlerA.open(old).body()).isEqualTo("รายการเงิน");
        sample.act(
                staff.handlerA, staff.townA, withFile, "forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        String there = file(staff.handlerB, path(staff.townB, withFile));
        assertThat(staff.handlerB.open(there).body()).isEqualTo("รายการเงิน");
        assertThat(staff.handlerB.open(there + "/cleaned").statusCode()).isEqualTo(422);
        for (String link : List.of(old, old + "/cleaned")) {
            HttpResponse<String> answer = staff.handlerA.open(link);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("ส่งต่อให้ เทศบาลเมืองบางทรายงาม แล้วเมื่อ");
        }
    }

    private static String file(SampleStaff.Person who, String page) {
        return Jsoup.parse(who.open(page).body())
                .select(".files a:not([href$=cleaned])")
                .attr("href");
    }

    @Test
    void examinationBeginsAnewWhereAComplaintWasForwardedTo() {
        open.act("examination", Map.of());
        open.act("forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        Document before =
                Jsoup.parse(staff.handlerB.open(path(staff.townB, complaint)).body());
        assertThat(before.select("ol.clock li").eachAttr("class")).containsOnly("open");
        assertThat(before.select(".line.examined")).hasSize(1);
        Complaint there = sample.now(staff.townB, complaint);
        sample.act(staff.handlerB, staff.townB, there, "examination", Map.of());
        Document after =
                Jsoup.parse(staff.handlerB.open(path(staff.townB, complaint)).body());
        assertThat(after.select("ol.clock li").eachAttr("class")).containsExactly("kept", "open", "open");
        assertThat(after.select(".line.examined")).hasSize(2);
        assertThat(after.select(".line.reopened")).isEmpty();
    }

    @Test
    void secondClickOnForwardSaysWhereItIsAndChangesNothing() {
        Complaint seen = open.now();
        Map<String, String> typed = OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น");
        assertThat(sample.act(staff.handlerA, staff.townA, seen, "forwarding", typed)
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> second = sample.act(staff.handlerA, staff.townA, seen, "forwarding", typed);
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body())
                .contains(complaint.number(), "ส่งต่อให้ เทศบาลเมืองบางทรายงาม แล้วเมื่อ")
                .doesNotContain("เห็นการเรียกรับเงิน");
        assertThat(staff.handlerA
                        .open(path(staff.townA, complaint) + "/acts/forwarding")
                        .statusCode())
                .isEqualTo(410);
        assertThat(sample.audited("complaint.forwarding")).hasSize(1);
        assertThat(sample.now(staff.townB, complaint).entries()).isEqualTo(2);
    }

    @Test
    void whatKeepsItFromAnAgencyIsSaidAsItIs() {
        sample.portal.agency("no-channel", "เทศบาลเมืองไม่มีช่องทาง");
        Map<String, String> told = Map.of(
                "", "โปรดกรอกชื่อหน่วยงาน",
                "%", "ไม่มีหน่วยงานที่ชื่อมีคำว่า",
                "เมืองที่ไม่มีใครรู้จัก", "ไม่มีหน่วยงานที่ชื่อมีคำว่า",
                "ไม่มีช่องทาง", "เทศบาลเมืองไม่มีช่องทาง อยู่ในเว็บไซต์นี้ แต่ยังไม่เปิดช่องทาง",
                "หนองแก้วใส", "นี่คือหน่วยงานของท่านเอง",
                "บางทรายงาม", "โปรดเลือกหน่วยงานที่จะรับเรื่องจากรายชื่อ");
        told.forEach((name, sentence) -> {
            HttpResponse<String> answer =
                    open.act("forwarding", Map.of("where", "here", "agency", name, "text", "เหตุผลที่พิมพ์ไว้"));
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body())
                    .contains("เหตุผลที่พิมพ์ไว้", "href=\"#agency\"")
                    .contains(sentence);
        });
        assertThat(sample.complaints.find(staff.townA.id(), complaint.id())).isPresent();
    }

    @Test
    void agencyIsLookedForAndChosenWithoutASpellingToGuess() {
        Document form = Jsoup.parse(staff.handlerA
                .open(path(staff.townA, complaint) + "/acts/forwarding")
                .body());
        assertThat(form.select("datalist option").eachAttr("value")).containsExactly("เทศบาลเมืองบางทรายงาม");
        assertThat(form.select("#text-hint").text())
                .as("who reads the reason")
                .contains("ผู้ร้องเรียนอ่านข้อความนี้ได้", "หน่วยงานปลายทางก็อ่านได้ด้วย");
        HttpResponse<String> searched = open.act(
                "forwarding", Map.of("where", "elsewhere", "agency", "ทราย", "text", "เหตุผล", "reload", "find"));
        assertThat(searched.statusCode()).isEqualTo(200);
        Document found = Jsoup.parse(searched.body());
        assertThat(found.select("#where-here").hasAttr("checked")).isTrue();
        assertThat(found.select("textarea[name=text]").val()).isEqualTo("เหตุผล");
        String chosen = found.select("input[name=chosen][checked]").attr("value");
        assertThat(chosen).isEqualTo(staff.townB.slug());
        assertThat(open.act(
                                "forwarding",
                                Map.of("where", "here", "agency", "เมืองอื่น", "text", "เหตุผล", "reload", "find"))
                        .body())
                .contains("ไม่มีหน่วยงานที่ชื่อมีคำว่า &quot;เมืองอื่น&quot;");
        Map<String, String> named = Map.of("where", "here", "agency", "ทราย", "chosen", chosen, "text", "เหตุผล");
        assertThat(Jsoup.parse(open.act("forwarding", named).body())
                        .select("[name=confirmed]")
                        .val())
                .isEqualTo(chosen);
        Map<String, String> confirmed = new java.util.HashMap<>(named);
        confirmed.put("confirmed", chosen);
        assertThat(open.act("forwarding", confirmed).statusCode()).isEqualTo(303);
        assertThat(sample.now(staff.townB, complaint).state()).isEqualTo(State.NEW);
    }

    @Test
    void nothingLeavesBeforeItIsConfirmedToWhomItGoes() {
        Map<String, String> typed = new java.util.HashMap<>(OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        for (String confirmed : List.of("", staff.townA.slug())) {
            typed.put("confirmed", confirmed);
            HttpResponse<String> asked = open.act("forwarding", typed);
            assertThat(asked.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(asked.body());
            assertThat(page.select("[role=alert], .problems, .why-wrong, [aria-invalid]"))
                    .isEmpty();
            assertThat(page.select("h1 ~ .confirm > h2[autofocus]")).hasSize(1);
            assertThat(page.select(".confirm").text())
                    .contains("เทศบาลเมืองบางทรายงาม", "เรียกคืนไม่ได้", "เกิดในเขตนั้น");
            assertThat(page.select("[name=confirmed]").val()).isEqualTo(staff.townB.slug());
            assertThat(page.select("textarea[name=text]").val()).isEqualTo("เกิดในเขตนั้น");
        }
        typed.put("reload", "edit");
        Document back = Jsoup.parse(open.act("forwarding", typed).body());
        assertThat(back.select("#agency").val()).isEqualTo("เทศบาลเมืองบางทรายงาม");
        assertThat(back.select("#text").val()).isEqualTo("เกิดในเขตนั้น");
        typed.remove("reload");
        Complaint seen = open.now();
        sample.writeOn(seen, "ผู้ร้องเรียนเขียนเพิ่ม", staff.handlerA);
        HttpResponse<String> late = sample.act(staff.handlerA, staff.townA, seen, "forwarding", typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select(".confirm")).isEmpty();
        assertThat(open.now().state()).isEqualTo(State.NEW);
        assertThat(sample.audited("complaint.forwarding")).isEmpty();
    }

    @Test
    void whereNobodyElseHasAChannelOnlyTheWayOutsideIsOffered() {
        try (SampleInbox lone = new SampleInbox()) {
            lone.open(lone.staff.handlerA);
            Complaint only = lone.report(lone.staff.townA, "เรื่องเดียว");
            String address = path(lone.staff.townA, only) + "/acts/forwarding";
            String form = lone.staff.handlerA.open(address).body();
            assertThat(form).contains("ยังไม่มีหน่วยงานอื่นในเว็บไซต์นี้ที่เปิดช่องทางรับเรื่อง");
            assertThat(Jsoup.parse(form).select("#agency, #where")).isEmpty();
            Map<String, String> outside = Map.of("where", "elsewhere", "body", "ป.ป.ช.", "text", "เกินอำนาจ");
            assertThat(lone.act(lone.staff.handlerA, lone.staff.townA, only, "forwarding", outside)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void complaintForABodyOutsideStaysAndTheReporterSeesWhere() {
        open.act(
                "forwarding",
                Map.of("where", "elsewhere", "body", "สำนักงาน ป.ป.ช. ประจำจังหวัดศรีตะวัน", "text", "เกินอำนาจ"));
        assertThat(open.now().state()).isEqualTo(State.FORWARDED);
        assertThat(sample.last(open.now(), staff.handlerA).to()).isEqualTo("สำนักงาน ป.ป.ช. ประจำจังหวัดศรีตะวัน");
        open.act("reopening", Map.of("text", "ได้รับเรื่องคืน"));
        assertThat(open.now().state()).isEqualTo(State.EXAMINED);
    }
}
