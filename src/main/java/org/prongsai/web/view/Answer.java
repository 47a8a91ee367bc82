package org.prongsai.web.view;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A public answer, ready to send as often as it is asked for: the same bytes for everybody who speaks the same language, with
 * a tag by which a visitor who has them already gets 304 (RFC 9110, section 13.1.2). Thread-safe.
 */
public final class Answer {
    private static final String SENT = "prongsai.answer";
    private static final String PERSONAL = "prongsai.personal";
    /** Below this, packing saves less than its headers cost. */
    private static final int WORTH_PACKING = 1_000;
    /** Pages shrink to a seventh, other text to a third at least. */
    private static final int LEAST_PACKING = 3;

    private final String type;
    private final String tag;
    private final byte[] bytes;
    private final boolean packs;
    private final boolean everywhere;
    private final Map<String, String> headers;
    /** Made when the first visitor who can read it asks; two at once make the same. */
    private volatile byte @Nullable [] packed;

    private Answer(String type, byte[] bytes, boolean pack) {
        this.type = type;
        this.bytes = bytes;
        this.packs = pack && bytes.length >= WORTH_PACKING;
        this.tag = "W/\"" + Fingerprint.brief(bytes) + "\"";
        this.everywhere = false;
        this.headers = Map.of();
    }

    private Answer(Answer same, boolean everywhere, Map<String, String> headers) {
        this.type = same.type;
        this.bytes = same.bytes;
        this.packs = same.packs;
        this.tag = same.tag;
        this.everywhere = everywhere;
        this.headers = Map.copyOf(headers);
    }

    /** An answer of text. */
    public static Answer text(String type, String text) {
        return new Answer(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** An answer of bytes that are packed already or cannot be packed. */
    public static Answer bytes(String type, byte[] bytes) {
        return new Answer(type, bytes, false);
    }

    /** The same answer for other websites to show in their pages: they may load it, and whoever sees it gets no cookie. */
    public Answer everywhere() {
        return new Answer(this, true, headers);
    }

    /** The same answer with a header of its own, which it keeps wherever it is kept. */
    public Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(this, everywhere, more);
    }

    /** What was sent to this request, when it was sent by {@link #send}. */
    public static @Nullable Answer sentTo(Context ctx) {
        return ctx.attribute(SENT);
    }

    /** Lets no cache keep what is answered to this request, because it shows who asked; an answer sent later obeys it. */
    public static void forNobodyElse(Context ctx) {
        ctx.attribute(PERSONAL, true);
        ctx.header("Cache-Control", "no-store");
    }

    /** Sends it, or 304 to a visitor that has it. */
    public void send(Context ctx) {
        ctx.attribute(SENT, this);
        headers.forEach(ctx::header);
        if (everywhere) {
            // also for whoever is signed in: a picture in each language must not change the language of the pages
            ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
            ctx.res().setHeader("Set-Cookie", null);
        }
        if (ctx.attribute(PERSONAL) != null) {
            ctx.header("Cache-Control", "no-store").contentType(type).result(bytes);
            return;
        }
        ctx.header("ETag", tag).header("Cache-Control", "no-cache").header("Vary", "Cookie, Accept-Encoding");
        if (ctx.status() == HttpStatus.OK && isAmong(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(type);
        String accepted = ctx.header("Accept-Encoding");
        if (packs && accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0")) {
            ctx.header("Content-Encoding", "gzip").result(packed());
        } else {
            ctx.result(bytes);
        }
    }

    /** How much memory it holds at most. */
    public int size() {
        return bytes.length + (packs ? bytes.length / LEAST_PACKING : 0);
    }

    private boolean isAmong(@Nullable String tags) {
        return tags != null
                && (tags.equals(tag) || tags(tags).contains(tag) || tags(tags).contains("*"));
    }

    private static List<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::strip).toList();
    }

    private byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = packed(bytes);
            packed = known;
        }
        return known;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return out.toByteArray();
    }
}
