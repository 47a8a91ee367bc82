package org.prongsai.complaint.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.KeptFile;
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
    private final CaseGate cases;
    private final ComplaintStore complaints;
    private final ComplaintFolder folder;
    private final Cleaner cleaner = new Cleaner(ReadingLimits.standard());
    private final Views views;

    public FilePages(
            HandlerGate gate, Handling handling, ComplaintStore complaints, ComplaintFolder folder, Views views) {
        this.gate = gate;
        this.cases = new CaseGate(gate, handling, complaints, views);
        this.complaints = complaints;
        this.folder = folder;
        this.views = views;
    }

    /** Says that no copy without hidden data can be made. */
    public record UncleanedPage(HandlerGate.Seat seat, Complaint complaint) {}

    /** A file that a handler may open; {@code number} is its place among all files of the complaint, from 1. */
    private record Taken(Handling.Opened opened, int number, KeptFile file, KeptFile.Facts facts) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FILE, this::send);
        routes.get(FILE + "/cleaned", this::sendCleaned);
    }

    private void send(Context ctx) {
        Taken taken = taken(ctx);
        if (taken == null) {
            return;
        }
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
        if (taken == null) {
            return;
        }
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
        String name = complaint.number() + "-" + taken.number() + "."
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

    /** The file that an address names; null when the answer is given already. */
    private @Nullable Taken taken(Context ctx) {
        Handling.Opened opened = cases.opened(ctx, gate.of(ctx));
        if (opened == null) {
            return null;
        }
        List<KeptFile> files = complaints.files(opened.complaint().id());
        for (KeptFile file : files) {
            if (String.valueOf(file.id()).equals(ctx.pathParam("file"))) {
                return new Taken(
                        opened, files.indexOf(file) + 1, file, opened.open().facts(file));
            }
        }
        throw new NotFoundResponse();
    }
}
