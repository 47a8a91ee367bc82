package org.prongsai.disclosure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.web.ForeignFile;
import org.prongsai.web.Routes;

/** The files that agencies publish here, found by their own numbers; no word of an address ever becomes a path. */
public final class AttachmentPages implements Routes {
    private static final String FILE = "/agencies/{slug}/disclosures/files/{id}/{name}";

    private final AgencyStore agencies;
    private final DisclosureStore store;
    private final AttachmentFolder folder;

    public AttachmentPages(AgencyStore agencies, DisclosureStore store, AttachmentFolder folder) {
        this.agencies = agencies;
        this.store = store;
        this.folder = folder;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FILE, this::show);
        // Javalin alone would say 200 to HEAD for any file, there or not
        routes.head(FILE, this::show);
    }

    private void show(Context ctx) {
        Agency agency = agencies.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        String id = ctx.pathParam("id");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundResponse();
        }
        Attachment file = store.file(Long.parseLong(id), agency.id())
                .filter(found -> found.name().equals(ctx.pathParam("name")))
                .filter(found -> folder.has(found.sha256(), found.size()))
                .orElseThrow(NotFoundResponse::new);
        new ForeignFile(file.name(), file.type().mediaType(), file.sha256(), file.size())
                .send(ctx, () -> folder.open(file.sha256()));
    }
}
