package org.prongsai.complaint.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.child.Cleaner;
import org.prongsai.web.ForeignFile;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** The files of complaints for handlers to take away: as they came, or as copies without hidden data and under another name. */
public final class FilePages implements Routes {
    private static final String FILE = "/desk/{agency}/complaints/{id}/files/{file}";

    private final HandlerGate gate;
    private final Handling handling;
    private final ComplaintStore complaints;
    private final ComplaintFolder folder;
    private final Cleaner cleaner = new Cleaner(ReadingLimits.standard());
    private final Views views;

    public FilePages(
            HandlerGate gate, Handling handling, ComplaintStore complaints, ComplaintFolder folder, Views views) {
        this.gate = gate;
        this.handling = handling;
        this.complaints = complaints;
        this.folder = folder;
        this.views = views;
    }

    /** Says that no copy without hidden data can be made. */
    public record UncleanedPage(HandlerGate.Seat seat, Complaint complaint) {}

    /** A file that a handler may open. */
    private record Taken(Handling.Opened opened, KeptFile file, KeptFile.Facts facts) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FILE, this::send);
        routes.get(FILE + "/cleaned", this::sendCleaned);
    }

    private void send(Context ctx) {
        Taken taken = taken(ctx);
        gate.write(
                taken.opened().handler(),
                "complaint.file-taken",
                taken.opened().complaint().number());
        new ForeignFile(
                        taken.facts().name(),
                        taken.facts().kind().mediaType(),
                        "",
                        taken.facts().size())
                .send(ctx, () -> content(taken));
    }

    private void sendCleaned(Context ctx) {
        Taken taken = taken(ctx);
        Complaint complaint = taken.opened().complaint();
        Optional<byte[]> clean = taken.facts().kind().canBeCleaned() ? cleaned(taken) : Optional.empty();
        if (clean.isEmpty()) {
            views.show(
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                    "complaint/inbox/uncleaned",
                    new UncleanedPage(gate.seat(ctx, taken.opened().handler()), complaint));
            return;
        }
        gate.write(taken.opened().handler(), "complaint.copy-taken", complaint.number());
        // the reporter's own name of a file may tell who they are
        String name = complaint.number() + "-" + taken.file().position() + "."
                + taken.facts().kind().endings().get(0);
        byte[] bytes = clean.get();
        new ForeignFile(name, taken.facts().kind().mediaType(), "", bytes.length)
                .send(ctx, () -> new ByteArrayInputStream(bytes));
    }

    private Optional<byte[]> cleaned(Taken taken) {
        try (InputStream in = content(taken)) {
            return cleaner.copy(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a complaint cannot be read", e);
        }
    }

    private InputStream content(Taken taken) {
        return folder.open(
                taken.file().place(), taken.facts(), taken.opened().open().files());
    }

    private Taken taken(Context ctx) {
        Handler handler = gate.of(ctx);
        Complaint complaint = CasePages.asked(ctx, handler, complaints);
        Handling.Opened opened = handling.open(handler, complaint).orElseThrow(NotFoundResponse::new);
        KeptFile file = complaints.files(complaint.id()).stream()
                .filter(each -> String.valueOf(each.id()).equals(ctx.pathParam("file")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        return new Taken(opened, file, opened.open().facts(file));
    }
}
