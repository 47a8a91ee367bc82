package org.prongsai.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.web.ForeignText;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored copy of what a site sent, as the plain text that can be read in it: what a visitor's browser gets is never the
 * site's own page.
 */
public final class EvidencePages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(EvidencePages.class);
    /** Reading a body costs time and memory, and anybody may ask. */
    private static final int READ_AT_ONCE = 2;

    private final EvidenceFolder evidence;
    private final Function<byte[], Document> reader;
    private final Views views;
    private final Semaphore places = new Semaphore(READ_AT_ONCE);

    /** {@code reader} knows the format of a body by its content. */
    public EvidencePages(EvidenceFolder evidence, Function<byte[], Document> reader, Views views) {
        this.evidence = evidence;
        this.reader = reader;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/evidence/{sha256}", this::show);
    }

    private void show(Context ctx) {
        byte[] body = body(ctx.pathParam("sha256"));
        if (!places.tryAcquire()) {
            ctx.header("Retry-After", "2");
            throw new ServiceUnavailableResponse();
        }
        try {
            ForeignText.show(ctx, text(Frame.language(ctx), reader.apply(body), body.length));
        } finally {
            places.release();
        }
    }

    private byte[] body(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFoundResponse();
        }
        try {
            return evidence.load(sha256);
        } catch (EvidenceFolder.Unreadable e) {
            if (e.isMissing()) {
                throw new NotFoundResponse();
            }
            LOG.error("a stored copy is damaged: {}", e.file());
            throw new GoneResponse();
        }
    }

    private String text(Language language, Document document, int bytes) {
        String kind = views.text(language, "profile.copy." + word(document.kind()), Map.of());
        String told = views.text(language, "profile.copy", Map.of("kind", kind, "size", size(language, bytes)));
        String state = document.state() == Document.State.READABLE
                ? ""
                : " · " + views.text(language, "profile.copy." + word(document.state()), Map.of());
        String head = "[" + told + state + "]\n" + (document.title().isEmpty() ? "" : document.title() + "\n");
        return document.blocks().stream().map(EvidencePages::line).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    /** A length in the nearest unit, as other pages count it. */
    private String size(Language language, int bytes) {
        String unit = bytes < 1_000 ? "bytes" : bytes < 1_000_000 ? "kilobytes" : "megabytes";
        double amount = bytes / (unit.equals("bytes") ? 1 : unit.equals("kilobytes") ? 1e3 : 1e6);
        return views.text(
                language,
                "profile.copy." + unit,
                Map.of("amount", String.format(Locale.ENGLISH, unit.equals("bytes") ? "%.0f" : "%.1f", amount)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String line(Block block) {
        return block.isRow()
                ? String.join(" | ", block.cells())
                : block.isHeading() ? "\n" + block.text() : block.text();
    }
}
