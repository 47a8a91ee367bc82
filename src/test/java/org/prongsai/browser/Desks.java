package org.prongsai.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.agency.template.AnswerTemplate;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;

/** Accounts, complaints, templates and a channel whose every text is a payload, as staff see them. */
final class Desks {
    private static final Instant NOW = SamplePortal.MORNING;
    private static final List<Entry.Kind> KINDS =
            List.of(Entry.Kind.MESSAGE, Entry.Kind.REPLY, Entry.Kind.NOTE, Entry.Kind.STEP);

    private final SampleInbox sample;
    private final SampleStaff.Person handler;
    private final List<String> texts;

    /** Writes all of them into a portal whose channels nobody opened yet. */
    Desks(SampleInbox sample, List<String> texts) {
        this.sample = sample;
        this.handler = sample.staff.handlerA;
        this.texts = texts;
    }

    /** A page and the cookie of who sees it. */
    record Seen(String path, String cookie) {}

    /** Writes everything; the pages that show it, in an order that is the same everywhere. */
    List<Seen> write() {
        String town = sample.staff.townA.slug();
        nameTown(town);
        sample.open(handler);
        people();
        readyTexts();
        String desk = "/desk/" + town;
        String complaint = SampleInbox.path(sample.staff.townA, complaint());
        List<Seen> pages = new ArrayList<>();
        add(
                pages,
                handler,
                desk,
                desk + "/complaints",
                desk + "/complaints/keys",
                desk + "/complaints/settings",
                desk + "/complaints/templates",
                desk + "/questions/templates",
                complaint,
                complaint + "/print?name=on&notes=on",
                complaint + "/acts/reply",
                complaint + "/acts/forwarding",
                "/account");
        add(
                pages,
                sample.staff.administrator,
                "/desk",
                "/administration/accounts",
                "/administration/accounts/" + handler.account.id(),
                "/administration/audit",
                "/administration/questions");
        addQuestions(pages);
        return pages;
    }

    private void addQuestions(List<Seen> pages) {
        SampleStaff.Person asked = sample.staff.person(
                "officer@asked.example",
                Role.OFFICER,
                sample.portal.agencies.bySlug("asked").orElseThrow(),
                false);
        add(pages, asked, "/desk/asked", "/desk/asked/questions", "/desk/asked/questions/1", "/desk/asked/questions/2");
    }

    private void nameTown(String town) {
        sample.portal.agencies.keep(new Agency(
                0,
                town,
                "หนองแก้ว " + texts.get(40),
                texts.get(41),
                Kind.OTHER,
                "ศรีตะวัน",
                "http://" + town + ".example/"));
    }

    private static void add(List<Seen> pages, SampleStaff.Person who, String... paths) {
        for (String path : paths) {
            pages.add(new Seen(path, who.cookie()));
        }
    }

    private void people() {
        SampleStaff staff = sample.staff;
        for (int each = 0; each + 1 < texts.size(); each += 2) {
            Account added = staff.added("person" + each + "@portal.example", Role.OFFICER, staff.townA, each % 8 == 0);
            staff.accounts.rename(added.id(), texts.get(each), texts.get(each + 1));
        }
        staff.accounts.rename(handler.account.id(), texts.get(2), texts.get(3));
        staff.accounts.rename(staff.administrator.account.id(), texts.get(4), texts.get(5));
        AuditLog log = new AuditLog(
                sample.portal.store(AuditStore.class), AuditHeads.in(sample.portal.folder), sample.portal.clock);
        texts.forEach(text -> log.write(text, "account.disabled", text, text));
    }

    private void readyTexts() {
        TemplateStore templates = sample.portal.store(TemplateStore.class);
        for (Matter matter : Matter.values()) {
            for (String text : texts) {
                templates.add(sample.staff.townA.id(), matter, new AnswerTemplate(0, text, text, text, NOW));
            }
        }
        sample.portal
                .store(GuidelineStore.class)
                .keep(
                        new Guideline(
                                sample.staff.townA.id(),
                                texts.get(6),
                                texts.get(7),
                                texts.get(8),
                                texts.get(9),
                                5,
                                15,
                                60,
                                365),
                        sample.today());
    }

    /** One complaint with a report, files and all that may be written after it. */
    private Complaint complaint() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int each = 0; each < 8; each++) {
            files.put(texts.get(each * 9) + each + ".txt", SampleInbox.bytes("file " + each));
        }
        Complaint complaint = sample.report(
                sample.staff.townA,
                new Report(texts.get(10), texts.get(11), texts.get(12), texts.get(13), texts.get(14)),
                files);
        OpenComplaint open = sample.open(complaint, handler);
        for (int each = 0; each < texts.size(); each++) {
            Entry.Kind kind = KINDS.get(each % KINDS.size());
            State state = kind == Entry.Kind.STEP ? State.FORWARDED : null;
            Long by = kind == Entry.Kind.MESSAGE ? null : handler.account.id();
            Told told = new Told(texts.get(each), kind == Entry.Kind.STEP ? texts.get(each - 1) : "");
            Entry entry = open.seal(Entry.Draft.of(kind, by, sample.today(), state), told);
            sample.complaints.add(new ComplaintStore.Written(entry, List.of()));
        }
        return complaint;
    }
}
