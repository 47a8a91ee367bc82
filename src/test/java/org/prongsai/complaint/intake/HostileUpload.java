package org.prongsai.complaint.intake;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.prongsai.OwnFolder;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.FilledForm;

/** A whole portal to which somebody sends files that mean harm, and the handler who takes them down again. */
final class HostileUpload implements AutoCloseable {
    private static final String FORM = "/agencies/nong-kaew/complaints/new/misconduct";

    private final Path root = OwnFolder.fresh();
    final SampleInbox sample = new SampleInbox(root.resolve("data"));
    private final Set<Long> seen = new HashSet<>();

    HostileUpload() {
        sample.open(sample.staff.handlerA);
    }

    /** What came of one form. */
    record Sent(HttpResponse<String> answer, Optional<Complaint> complaint) {}

    /** The form as a browser gets it, some minutes later. */
    FilledForm form() {
        // a network may send twenty in an hour
        sample.portal.clock.pass(Duration.ofMinutes(4));
        FilledForm form = FilledForm.on(sample.portal.visitor.open(FORM).body()).typed("what", "ดูไฟล์");
        sample.portal.clock.pass(Duration.ofSeconds(6));
        return form;
    }

    Sent send(String name, byte[] content) {
        return sent(form().chosen(name, content).send(sample.portal.server.port()));
    }

    /** What an answer says and what is kept since the last one. */
    Sent sent(HttpResponse<String> answer) {
        List<Complaint> fresh = sample.complaints.list(sample.staff.townA.id(), null, null, 0, 10_000).stream()
                .filter(each -> seen.add(each.id()))
                .toList();
        return new Sent(answer, fresh.stream().findFirst());
    }

    /** What is known of the one file of a complaint. */
    KeptFile.Facts facts(Complaint complaint) {
        return sample.open(complaint, handler()).facts(file(complaint));
    }

    KeptFile file(Complaint complaint) {
        return sample.complaints.files(complaint.id()).get(0);
    }

    /** Takes the file down as the handler; {@code what} is empty or asks for the cleaned copy. */
    HttpResponse<byte[]> taken(Complaint complaint, String what) {
        return handler()
                .take(SampleInbox.path(sample.staff.townA, complaint) + "/files/"
                        + file(complaint).id() + what);
    }

    /** The page of a complaint as its handler sees it. */
    org.jsoup.nodes.Document page(Complaint complaint) {
        return Jsoup.parse(
                handler().open(SampleInbox.path(sample.staff.townA, complaint)).body());
    }

    private SampleStaff.Person handler() {
        return sample.staff.awake(sample.staff.handlerA);
    }

    /** Every file around and in the data folder. */
    Set<String> everything() {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> all.add(root.relativize(file).toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sample.close();
        OwnFolder.leave(root);
    }
}
