package org.prongsai.data;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.prongsai.data.dump.DumpFolder;
import org.prongsai.data.dump.DumpFolder.DumpFile;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.view.Views;

/** What can be taken away, explained for people, and the files of the last days. */
public final class DataPages implements Routes {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "jsonl", "application/x-ndjson; charset=utf-8",
            "gz", "application/gzip");
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final List<Example> EXAMPLES = List.of(
            new Example("agencies", "/api/v1/agencies?size=20"),
            new Example("filter", "/api/v1/agencies?kind=subdistrict-municipality&page=1"),
            new Example("provinces", "/api/v1/provinces"),
            new Example("disclosures", "/api/v1/disclosures?size=20"),
            new Example("checklists", "/api/v1/checklists"));

    private final DumpFolder dumps;
    private final PageCache cache;
    private final Views views;

    public DataPages(DumpFolder dumps, PageCache cache, Views views) {
        this.dumps = dumps;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/data", cache.kept(this::show));
        routes.get("/api", ctx -> ctx.redirect("/data", HttpStatus.SEE_OTHER));
        routes.get(Api.PREFIX, ctx -> ctx.redirect("/data", HttpStatus.SEE_OTHER));
        routes.get("/openapi.yaml", ctx -> Asked.lead(ctx, Api.PREFIX + "/openapi.yaml"));
        routes.get("/data/{day}/{file}", this::send);
    }

    private void show(Context ctx) {
        List<Dump> all = dumps.days().stream()
                .map(day -> new Dump(
                        day.toString(),
                        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        dumps.madeAt(day),
                        dumps.files(day)))
                .toList();
        views.show(
                ctx,
                "data/data",
                new Data(all.stream().limit(1).toList(), all.stream().skip(1).toList(), EXAMPLES));
    }

    private void send(Context ctx) {
        String word = ctx.pathParam("day");
        LocalDate day = dumps.day(word).orElseThrow(NotFoundResponse::new);
        Path file = dumps.file(day, ctx.pathParam("file")).orElseThrow(NotFoundResponse::new);
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            String tag = "\"" + day + "-" + name + "-" + size + "\"";
            boolean isLatest = word.equals(DumpFolder.LATEST);
            ctx.header("ETag", tag)
                    .header("Cache-Control", isLatest ? "no-cache" : "public, max-age=604800, immutable")
                    .disableCompression();
            if (tag.equals(ctx.header("If-None-Match"))) {
                ctx.status(304);
                return;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), TEXT);
            if (!type.equals(TEXT)) {
                ctx.header("Content-Disposition", "attachment; filename=\"prongsai-" + day + "-" + name + "\"");
            }
            ctx.contentType(type).header("Content-Length", String.valueOf(size)).result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a dump", e);
        }
    }

    /** What the page shows: the newest dump, if there is one, and those before it. */
    public record Data(List<Dump> newest, List<Dump> older, List<Example> examples) {}

    /** A question that a program may ask; {@code name} ends the key of what it says. */
    public record Example(String name, String address) {}

    /** The files of a day, and when they were made; {@code word} is the day in addresses. */
    public record Dump(String word, Instant day, Instant madeAt, List<DumpFile> files) {
        /** All together. */
        public long size() {
            return files.stream().mapToLong(DumpFile::size).sum();
        }
    }
}
