package org.prongsai.complaint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.prongsai.OwnFolder;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.Room;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.config.RoomSettings;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.audit.AuditEntry;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.thai.ThaiDate;

/** A whole portal with the people of two towns, whose channels a test may open, and what reporters send there. */
public final class SampleInbox implements AutoCloseable {
    public final SamplePortal portal;
    public final SampleStaff staff;
    public final ChannelKeyStore keyStore;
    public final ChannelKeys keys;
    public final ComplaintStore complaints;
    public final InboxStore inbox;
    private final CodeKeys codes = new CodeKeys(SamplePortal.QUICK, new byte[16]);
    private final Filing filing;

    /** One in a folder of its own, which goes with it. */
    public SampleInbox() {
        this(OwnFolder.fresh());
    }

    public SampleInbox(Path folder) {
        portal = new SamplePortal(folder);
        staff = new SampleStaff(portal);
        keyStore = portal.store(ChannelKeyStore.class);
        keys = new ChannelKeys(keyStore);
        complaints = portal.store(ComplaintStore.class);
        inbox = portal.store(InboxStore.class);
        ComplaintFolder files = new ComplaintFolder(folder);
        filing = new Filing(
                complaints,
                files,
                new Room(complaints, files, RoomSettings.STANDARD, portal.clock),
                codes,
                portal.clock);
    }

    /** Opens the channel of a handler's town. */
    public RecoveryKey open(SampleStaff.Person handler) {
        return keys.open(agency(handler), List.of(holder(handler)), handler.account.id(), today());
    }

    public static Holder holder(SampleStaff.Person person) {
        return new Holder(person.account.id(), person.key.publicKey());
    }

    public static long agency(SampleStaff.Person person) {
        return java.util.Objects.requireNonNull(person.account.agencyId());
    }

    public LocalDate today() {
        return ThaiDate.at(portal.clock.instant());
    }

    /** Where a town's complaints are worked on. */
    public static String path(Agency agency) {
        return "/desk/" + agency.slug() + "/complaints";
    }

    /** Where one complaint is worked on. */
    public static String path(Agency agency, Complaint complaint) {
        return path(agency) + "/" + complaint.id();
    }

    /** A report without a name. */
    public Complaint report(Agency agency, String text) {
        return report(agency, new Report(text, "", "", "", ""), Map.of());
    }

    /** A report with files, whose contents stand behind their names. */
    public Complaint report(Agency agency, Report report, Map<String, byte[]> files) {
        TrackingCode code = TrackingCode.of(TrackingCode.word()).orElseThrow();
        Filing.Bringing brought = filing.begin(agency.id());
        files.forEach((name, bytes) -> brought.take(new ByteArrayInputStream(bytes), name, 1 << 20));
        filing.file(
                brought,
                report,
                code,
                new Filing.Desk(
                        keyStore.current(agency.id()).orElseThrow(),
                        Channel.MISCONDUCT,
                        portal.store(GuidelineStore.class).of(agency.id())));
        return complaints.byLookup(codes.of(code).lookup()).orElseThrow();
    }

    /** The reporter writes on. */
    public void writeOn(Complaint complaint, String text, SampleStaff.Person handler) {
        OpenComplaint open = open(complaint, handler);
        Entry entry = open.seal(Entry.Draft.of(Entry.Kind.MESSAGE, null, today(), null), Told.of(text));
        complaints.add(new ComplaintStore.Written(entry, List.of()));
    }

    /** The complaint in a handler's hands. */
    public OpenComplaint open(Complaint complaint, SampleStaff.Person handler) {
        return keys.ring(complaint.agencyId(), handler.account.id(), handler.key)
                .open(complaint, complaints.seals(complaint.id()))
                .orElseThrow();
    }

    /** The complaint as it is kept now. */
    public Complaint now(Agency agency, Complaint complaint) {
        return complaints.find(agency.id(), complaint.id()).orElseThrow();
    }

    /** What the last entry of a complaint tells a handler. */
    public Told last(Complaint complaint, SampleStaff.Person handler) {
        List<Entry> entries = complaints.entries(complaint.id());
        return open(complaint, handler).told(entries.get(entries.size() - 1)).orElseThrow();
    }

    /** Fills in and sends the form of an act. */
    public java.net.http.HttpResponse<String> act(
            SampleStaff.Person who, Agency agency, Complaint seen, String act, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        List<Handing> handings = complaints.handings(seen.id()).stream()
                .filter(handing -> handing.position() <= seen.entries())
                .toList();
        all.putIfAbsent(
                "seen",
                handings.isEmpty()
                        ? String.valueOf(seen.entries())
                        : seen.entries() - handings.get(handings.size() - 1).position() + "." + handings.size());
        return who.send(path(agency, seen) + "/acts/" + act, all);
    }

    /** What was written down of an action, the newest first. */
    public List<AuditEntry> audited(String action) {
        return portal.store(AuditStore.class).list("", action, 100, 0);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        portal.close();
    }
}
