package org.prongsai.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The answer that hands out a file which somebody gave to an agency's page: always to be saved and never run here, in a
 * sandbox, under its name in any script (RFC 6266, RFC 8187).
 *
 * @param type its media type, decided by its content
 * @param tag what names this content among all others, such as its hash; empty where no cache may keep it
 * @param size its length in bytes
 */
public record ForeignFile(String name, String type, String tag, long size) {
    /** What RFC 8187 lets stand as it is. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    /** Answers with the file, or with 304 to a visitor that has it; {@code content} is opened only when it is sent. */
    public void send(Context ctx, Supplier<InputStream> content) {
        ctx.header("Content-Security-Policy", SecurityHeaders.FOREIGN_POLICY)
                .header("Content-Disposition", disposition());
        if (tag.isEmpty()) {
            ctx.header("Cache-Control", "no-store");
        } else if (isKnown(ctx)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        // packing would take the length away, and office files are packed already
        ctx.disableCompression();
        ctx.contentType(type);
        ctx.header("Content-Length", String.valueOf(size));
        if (!ctx.method().equals(HandlerType.HEAD)) {
            ctx.result(content.get());
        }
    }

    private boolean isKnown(Context ctx) {
        String etag = '"' + tag + '"';
        ctx.header("ETag", etag).header("Cache-Control", "no-cache");
        String known = ctx.header("If-None-Match");
        return known != null && (known.contains(etag) || known.strip().equals("*"));
    }

    /** {@code attachment} with the name twice: plain for old programs, and as it is for all others. */
    public String disposition() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + escaped();
    }

    private String plain() {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        return plain.matches("_?\\.[A-Za-z0-9]+") ? "file" + plain.substring(plain.indexOf('.')) : plain;
    }

    private String escaped() {
        StringBuilder escaped = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = each > 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
            escaped.append(isPlain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return escaped.toString();
    }
}
