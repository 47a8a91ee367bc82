package org.prongsai.complaint.track;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.Incoming;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Turns;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.Upload;
import org.prongsai.web.form.UploadGate;
import org.prongsai.web.view.Views;

/** Where a reporter types the tracking code, reads how far it is and what was answered, and writes on. */
public final class TrackPages implements Routes {
    private static final String TRACK = "/complaints/track";

    private final Shelf shelf;
    private final Filing filing;
    private final DoorGate doors;
    private final UploadGate uploads;
    private final FormGate forms;
    private final Views views;

    public TrackPages(Shelf shelf, Filing filing, Doors doors, FormGate forms, Views views) {
        this.shelf = shelf;
        this.filing = filing;
        this.doors = new DoorGate(shelf.complaints(), shelf.codes(), doors.turns());
        this.uploads = doors.uploads();
        this.forms = forms;
        this.views = views;
    }

    /** What is read here. */
    public record Shelf(AgencyStore agencies, ComplaintStore complaints, CodeKeys codes, Clock clock) {}

    /**
     * What is let in.
     *
     * @param turns how often codes are tried
     * @param uploads how many forms are read at once
     */
    public record Doors(Turns turns, UploadGate uploads) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(TRACK, ctx -> ask(ctx, "", Problems.NONE));
        routes.post(TRACK, this::show);
        routes.post(TRACK + "/messages", this::add);
    }

    private void show(Context ctx) {
        String typed = Objects.requireNonNullElse(ctx.formParam("code"), "");
        DoorGate.Door door = doors.open(ctx, typed);
        if (door.why() == null) {
            show(ctx, typed, door, Said.NOTHING);
        } else {
            ask(ctx.status(door.status()), typed, Problems.of("code", door.why()));
        }
    }

    private void add(Context ctx) {
        Addition addition = new Addition(code -> doors.open(ctx, code), filing);
        try {
            Upload sent = uploads.read(ctx, Incoming.LIMITS, addition);
            answer(ctx, addition, sent);
        } catch (Upload.Unreadable e) {
            askAgain(ctx.status(413), e.sent(), "complaint.problem.unreadable");
        } catch (UploadGate.Busy e) {
            ask(ctx.status(503), "", Problems.of("code", "complaint.problem.busy"));
        } finally {
            addition.end();
        }
    }

    private void answer(Context ctx, Addition addition, Upload sent) {
        DoorGate.Door door = addition.door(sent.texts());
        String text = sent.text("message").replace("\r\n", "\n").strip();
        if (door.why() != null) {
            askAgain(ctx.status(door.status()), sent, door.why());
            return;
        }
        List<Problem> problems = addition.problems(text, FormGate.sent(ctx).expired());
        if (problems.isEmpty()) {
            addition.keep(text, sent.text("word"), problems);
        }
        if (problems.isEmpty()) {
            show(ctx, sent.text("code"), door, Said.kept(addition.outcome()));
        } else {
            ctx.status(addition.mayComeLater() ? 503 : 422);
            show(
                    ctx,
                    sent.text("code"),
                    door,
                    new Said(text, "", new Problems(problems), addition.lost(), stands(door, sent)));
        }
    }

    /** Whether the same form brought something before, which is kept whatever becomes of what it brings now. */
    private boolean stands(DoorGate.Door door, Upload sent) {
        long first = Entry.idOf(sent.text("word"));
        return shelf
                .complaints()
                .entries(Objects.requireNonNull(door.complaint()).id())
                .stream()
                .anyMatch(entry -> entry.id() == first);
    }

    private void ask(Context ctx, String typed, Problems problems) {
        views.showOnce(ctx, "complaint/track", new AskPage(typed, "", forms.mark(ctx), problems));
    }

    /** What was typed is shown again, so that nothing but files must be given anew. */
    private void askAgain(Context ctx, Upload sent, String why) {
        views.showOnce(
                ctx,
                "complaint/track",
                new AskPage(sent.text("code"), sent.text("message"), forms.mark(ctx), Problems.of("code", why)));
    }

    private void show(Context ctx, String typed, DoorGate.Door door, Said said) {
        Complaint complaint = Objects.requireNonNull(door.complaint());
        Agency agency = shelf.agencies().byId(complaint.agencyId()).orElseThrow();
        Chronicle chronicle = Chronicle.of(
                Objects.requireNonNull(door.open()),
                shelf.complaints().entries(complaint.id()),
                shelf.complaints().files(complaint.id()));
        TrackingCode code = TrackingCode.read(typed).code().orElseThrow();
        views.showOnce(
                ctx,
                "complaint/complaint",
                new StatusPage(
                        complaint,
                        agency,
                        chronicle,
                        new Ways(code.digits(), forms.mark(ctx), TrackingCode.word()),
                        said,
                        came(complaint, Objects.requireNonNull(door.open())),
                        asked(complaint, chronicle),
                        complaint.isOverdue(ThaiDate.at(shelf.clock().instant()))));
    }

    /** How it came to the agency that has it now; null when it was sent to that agency. */
    private @Nullable Came came(Complaint complaint, OpenComplaint open) {
        return shelf.complaints()
                .handing(complaint.id())
                .map(handing -> {
                    Entry step = shelf.complaints().entries(complaint.id()).stream()
                            .filter(entry -> entry.position() == handing.position())
                            .findFirst()
                            .orElseThrow();
                    String reason = open.told(step).orElseThrow().text();
                    Agency from = shelf.agencies().byId(handing.agencyId()).orElseThrow();
                    return new Came(handing.position(), from, handing.handedOn(), reason.replaceAll("\\s+", " "));
                })
                .orElse(null);
    }

    private @Nullable Asked asked(Complaint complaint, Chronicle chronicle) {
        Chronicle.Line line = chronicle.unanswered();
        if (line == null) {
            return null;
        }
        return new Asked(
                line,
                shelf.complaints().handings(complaint.id()).stream()
                        .filter(handing -> line.position() <= handing.position())
                        .findFirst()
                        .filter(handing -> handing.agencyId() != complaint.agencyId())
                        .flatMap(handing -> shelf.agencies().byId(handing.agencyId()))
                        .orElse(null));
    }

    /** Where the code is typed; {@code message} is what was typed when the code did not open, else empty. */
    public record AskPage(String typed, String message, String mark, Problems problems) {}

    /** What the next steps carry: the code, the mark of the form and the form's own word. */
    public record Ways(String code, String mark, String word) {}

    /**
     * What came of writing on.
     *
     * @param text what was typed when it was not kept
     * @param kept the word of what was, empty when nothing was sent or kept
     * @param stands whether it was not kept, but what the same form brought before is
     */
    public record Said(String text, String kept, Problems problems, Incoming.Lost lost, boolean stands) {
        static final Said NOTHING = new Said("", "", Problems.NONE, Incoming.Lost.NONE, false);

        static Said kept(Filing.Outcome outcome) {
            return new Said("", outcome.name().toLowerCase(Locale.ROOT), Problems.NONE, Incoming.Lost.NONE, false);
        }

        /** The message on what is still there of a form that was not taken, empty when nothing was filled in. */
        public String still() {
            return lost.still(!text.isEmpty());
        }
    }

    /** That another agency forwarded it, by which of its entries, when and why. */
    public record Came(int position, Agency from, LocalDate day, String reason) {}

    /** The question that waits for the reporter's answer; {@code by} is null when the agency asked that has the complaint now. */
    public record Asked(Chronicle.Line line, @Nullable Agency by) {}

    /** What the code opens; {@code came} is null when it is where it was sent, {@code asked} when no question waits. */
    public record StatusPage(
            Complaint complaint,
            Agency agency,
            Chronicle chronicle,
            Ways ways,
            Said said,
            @Nullable Came came,
            @Nullable Asked asked,
            boolean overdue) {}
}
