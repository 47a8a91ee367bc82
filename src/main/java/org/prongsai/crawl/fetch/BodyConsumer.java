package org.prongsai.crawl.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** The reading end of one request: takes an answer up to its limit, and breaks the connection off beyond it. */
final class BodyConsumer implements AsyncResponseConsumer<BodyConsumer.Raw> {
    /** An answer as it came over the wire. */
    @SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
    record Raw(int status, Headers headers, byte[] body) {}

    private static final int ERROR_PAGE = 65_536;
    private static final int PASSING_FILE = 2_000_000;
    private static final int MOST_INTERIM_ANSWERS = 20;
    private static final byte[] NOTHING = {};

    private final CompletableFuture<Raw> result;
    private final FetchLimits limits;
    private final Portion portion;
    private final BodyRoom room;
    private int interimAnswers;
    private int status;
    private Headers headers = new Headers(java.util.Map.of());
    private int limit;
    private byte[] body = NOTHING;
    private int length;
    private long reserved;
    private boolean isOver;
    private @Nullable FutureCallback<Raw> whenDone;

    BodyConsumer(CompletableFuture<Raw> result, FetchLimits limits, Portion portion, BodyRoom room) {
        this.result = result;
        this.room = room;
        this.limits = limits;
        this.portion = portion;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Raw> callback)
            throws IOException {
        status = response.getCode();
        headers = Headers.of(response.getHeaders());
        whenDone = callback;
        if (entity == null) {
            finish();
            return;
        }
        limit = limit();
        long announced = entity.getContentLength();
        if (announced > limit && !isCutAtLimit()) {
            throw tooLong();
        }
        if (announced > 0) {
            grow((int) Math.min(announced, limit));
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) throws ProtocolException {
        if (++interimAnswers > MOST_INTERIM_ANSWERS) {
            throw new ProtocolException("endless interim answers");
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        int more = source.remaining();
        if (length + more > limit) {
            if (!isCutAtLimit()) {
                throw tooLong();
            }
            source.get(roomFor(limit), length, limit - length);
            length = limit;
            result.complete(new Raw(status, headers, body));
            throw new IOException("read far enough");
        }
        source.get(roomFor(length + more), length, more);
        length += more;
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        finish();
    }

    @Override
    public void failed(Exception cause) {
        result.completeExceptionally(cause);
    }

    @Override
    public void releaseResources() {
        // The body now belongs to whoever waits for the result.
    }

    private void finish() {
        Raw raw = new Raw(status, headers, length == body.length ? body : Arrays.copyOf(body, length));
        result.complete(raw);
        if (whenDone != null) {
            whenDone.completed(raw);
        }
    }

    private byte[] roomFor(int needed) throws IOException {
        if (needed > body.length) {
            grow(Math.min(limit, Math.max(needed, Math.max(16_384, body.length * 2))));
        }
        return body;
    }

    private void grow(int size) throws IOException {
        if (!reserve(size - body.length)) {
            throw new OverLimit(Trouble.CROWDED, "memory");
        }
        body = body.length == 0 ? new byte[size] : Arrays.copyOf(body, size);
    }

    private synchronized boolean reserve(int bytes) {
        if (isOver || !room.take(bytes)) {
            return false;
        }
        reserved += bytes;
        return true;
    }

    /** Gives the memory back; the body is in other hands now, or lost. */
    synchronized void end() {
        isOver = true;
        room.give(reserved);
        reserved = 0;
    }

    private boolean isCutAtLimit() {
        return portion == Portion.ROBOTS || status >= 300;
    }

    private int limit() {
        if (status >= 300) {
            return ERROR_PAGE;
        }
        return switch (portion) {
            case ROBOTS -> limits.robots() + 1;
            case DOCUMENT -> isPage() ? limits.html() : limits.document();
            case PAGE -> isPage() ? limits.html() : Math.min(PASSING_FILE, limits.document());
        };
    }

    private boolean isPage() {
        String type = headers.contentType();
        return type.isEmpty() || type.contains("html") || type.contains("xml") || type.startsWith("text/");
    }

    private IOException tooLong() {
        return portion == Portion.PAGE && !isPage()
                ? new OverLimit(Trouble.LATER, "file of over " + limit + " bytes")
                : new OverLimit(Trouble.BUDGET, "body of over " + limit + " bytes");
    }

    /** A body that is larger than its limit. */
    static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1;
        private final Trouble trouble;

        OverLimit(Trouble trouble, String detail) {
            super(detail);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
