package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.prongsai.agency.Agency;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.channel.RecoveryKey;

/** What handlers do with complaints, keys and the channel; whatever concerns a channel at a town of its own. */
final class ComplaintDeeds {
    private static final String DESK = "/desk/{agency}/complaints";
    private static final Map<String, String> TEXT = Map.of("title", "รับเรื่อง", "text", "ได้รับเรื่องของท่านแล้ว");
    private static final Map<String, String> DAYS =
            Map.of("examine", "3", "preliminary", "15", "close", "45", "kept", "365", "open", "misconduct");

    private final SampleInbox sample;
    private final SampleStaff staff;
    private int towns;

    ComplaintDeeds(SampleInbox sample) {
        this.sample = sample;
        staff = sample.staff;
    }

    /** A town whose handler has opened nothing yet. */
    private record Town(Agency agency, SampleStaff.Person handler, String path) {}

    Map<String, Deeds.Deed> all() {
        Deeds deeds = new Deeds();
        complaints(deeds);
        keys(deeds);
        channel(deeds);
        settings(deeds);
        return deeds.all();
    }

    private void complaints(Deeds deeds) {
        deeds.add("GET " + DESK + "/{id}", "complaint.read", () -> read(""))
                .add("GET " + DESK + "/{id}/acts/{act}", "complaint.read", () -> read("/acts/note"))
                .add("GET " + DESK + "/{id}/print", "complaint.printed", () -> read("/print"))
                .add("GET " + DESK + "/{id}/files/{file}", "complaint.file-taken", () -> read("/files/"))
                .add("GET " + DESK + "/{id}/files/{file}/cleaned", "complaint.copy-taken", () -> read("/cleaned"))
                .add("POST " + DESK + "/{id}/acts/{act}", "complaint.note", () -> {
                    Town town = opened();
                    Complaint complaint = sample.report(town.agency(), "ข้อความ");
                    assertThat(sample.act(town.handler(), town.agency(), complaint, "note", Map.of("text", "ภายใน"))
                                    .statusCode())
                            .isEqualTo(303);
                    return town.handler();
                });
    }

    private void keys(Deeds deeds) {
        deeds.add("POST " + DESK + "/keys/{account}", "complaint.key-given", () -> given(opened()))
                .add("POST " + DESK + "/keys/renewal", "complaint.key-renewed", () -> {
                    Town town = opened();
                    SampleStaff.Person colleague = colleague(town);
                    did(town, "/keys/" + colleague.account.id(), Map.of());
                    staff.accounts.endHandlerRight(colleague.account.id(), null, sample.portal.clock.instant());
                    return did(town, "/keys/renewal", Map.of());
                })
                .add("POST " + DESK + "/recovery", "complaint.recovered", () -> {
                    Town town = town();
                    RecoveryKey paper = sample.open(town.handler());
                    SampleStaff.Person newcomer = colleague(town);
                    return did(
                            new Town(town.agency(), newcomer, town.path()),
                            "/recovery",
                            Map.of("key", String.join(" ", paper.groups())));
                });
    }

    private void channel(Deeds deeds) {
        deeds.add(
                        "POST " + DESK + "/channel/paper",
                        "complaint.paper-printed",
                        () -> did(town(), "/channel/paper", Map.of()))
                .add("POST " + DESK + "/channel", "complaint.channel-opened", this::openedByPaper);
    }

    private void settings(Deeds deeds) {
        String templates = DESK + "/templates";
        deeds.add("POST " + DESK + "/settings", "complaint.settings-changed", () -> did(opened(), "/settings", DAYS))
                .add(
                        "POST " + DESK + "/digest",
                        "complaint.letters-wanted",
                        () -> did(opened(), "/digest", Map.of("wanted", "yes")))
                .add("POST " + templates, "complaint.template.added", () -> did(opened(), "/templates", TEXT))
                .add("POST " + templates + "/{template}", "complaint.template.changed", () -> {
                    Town town = opened();
                    return did(town, template(town), TEXT);
                })
                .add("POST " + templates + "/{template}/removal", "complaint.template.removed", () -> {
                    Town town = opened();
                    return did(town, template(town) + "/removal", Map.of());
                });
    }

    /** Reads a complaint with a file, or what hangs on it. */
    private SampleStaff.Person read(String what) {
        Town town = opened();
        byte[] picture = org.prongsai.disclosure.TestFiles.picture("png");
        Complaint complaint =
                sample.report(town.agency(), new Report("ดูไฟล์", "", "", "", ""), Map.of("a.png", picture));
        KeptFile file = sample.complaints.files(complaint.id()).get(0);
        String files = "/files/" + file.id();
        String path = town.path() + "/" + complaint.id()
                + (what.equals("/files/") ? files : what.equals("/cleaned") ? files + what : what);
        assertThat(town.handler().take(path).statusCode()).as(path).isEqualTo(200);
        return town.handler();
    }

    private SampleStaff.Person given(Town town) {
        return did(town, "/keys/" + colleague(town).account.id(), Map.of());
    }

    private SampleStaff.Person openedByPaper() {
        Town town = town();
        String channel = town.path() + "/channel";
        Document page =
                Jsoup.parse(town.handler().send(channel + "/paper", Map.of()).body());
        String paper = page.select("input[name=paper]").attr("value");
        List<String> groups = page.select(".key code").eachText();
        List<String> asked = Jsoup.parse(town.handler()
                        .send(channel + "/check", Map.of("paper", paper))
                        .body())
                .select("label")
                .eachText()
                .stream()
                .filter(label -> label.startsWith("กลุ่มที่ "))
                .map(label -> groups.get(Integer.parseInt(label.replaceAll("\\D", "")) - 1))
                .toList();
        return did(town, "/channel", Map.of("paper", paper, "first", asked.get(0), "second", asked.get(1)));
    }

    private String template(Town town) {
        did(town, "/templates", TEXT);
        return "/templates/"
                + sample.portal
                        .store(TemplateStore.class)
                        .of(town.agency().id(), Matter.COMPLAINT)
                        .get(0)
                        .id();
    }

    private Town opened() {
        Town town = town();
        sample.open(town.handler());
        return town;
    }

    private Town town() {
        towns++;
        Agency agency = sample.portal.agency("town-" + towns, "เทศบาลเมืองที่ " + towns);
        SampleStaff.Person handler = staff.person("handler@town-" + towns + ".example", Role.OFFICER, agency, true);
        return new Town(agency, handler, SampleInbox.path(agency));
    }

    private SampleStaff.Person colleague(Town town) {
        return staff.person("second@" + town.agency().slug() + ".example", Role.OFFICER, town.agency(), true);
    }

    private static SampleStaff.Person did(Town town, String path, Map<String, String> fields) {
        assertThat(town.handler().send(town.path() + path, fields).statusCode())
                .as(path)
                .isLessThan(400);
        return town.handler();
    }
}
