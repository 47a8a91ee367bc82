package org.prongsai.crawl.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the Content-Encoding of a body, never beyond a limit of size and ratio. */
public final class Decoder {
    private static final int MOST_LAYERS = 2;

    private final FetchLimits limits;

    public Decoder(FetchLimits limits) {
        this.limits = limits;
    }

    /** The answer with its decoded body, or why it cannot be decoded. */
    public Fetched decoded(Fetched.Answer answer) {
        String encoding = answer.headers()
                .first("content-encoding")
                .toLowerCase(Locale.ROOT)
                .strip();
        if (encoding.isEmpty() || encoding.equals("identity")) {
            return answer;
        }
        String[] layers = encoding.split("\\s*,\\s*", -1);
        if (layers.length > MOST_LAYERS) {
            return new Fetched.Failed(Trouble.BUDGET, "encoded " + layers.length + " times");
        }
        boolean isPage = answer.headers().contentType().contains("html");
        byte[] body = answer.body();
        int sent = body.length;
        try {
            for (int i = layers.length - 1; i >= 0; i--) {
                body = layer(layers[i], body, sent, isPage ? limits.html() : limits.document());
            }
            return answer.withBody(body);
        } catch (BodyConsumer.OverLimit e) {
            return new Fetched.Failed(e.trouble(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Fetched.Failed(Trouble.UNREACHABLE, "broken " + encoding + " body");
        }
    }

    private byte[] layer(String name, byte[] body, int sent, int limit) throws IOException {
        return switch (name) {
            case "identity", "", "utf-8", "none" -> body;
            case "gzip", "x-gzip" -> isGzip(body) ? gunzip(body, sent, limit) : body;
            case "deflate" -> inflate(body, sent, limit);
            default -> throw new IOException("unknown encoding");
        };
    }

    private byte[] gunzip(byte[] body, int sent, int limit) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8_192)) {
            return read(in, sent, limit);
        }
    }

    private byte[] inflate(byte[] body, int sent, int limit) throws IOException {
        // The standard means zlib; some servers send the bare stream.
        boolean isZlib =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) + (body[1] & 0xff)) % 31 == 0;
        Inflater inflater = new Inflater(!isZlib);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater, 8_192)) {
            return read(in, sent, limit);
        } finally {
            inflater.end();
        }
    }

    private byte[] read(InputStream in, int sent, int limit) throws IOException {
        byte[] out = new byte[Math.min(limit, Math.max(1_024, sent * 4))];
        int length = 0;
        while (true) {
            int read = in.read(out, length, out.length - length);
            if (read < 0) {
                return Arrays.copyOf(out, length);
            }
            length += read;
            if (length > limits.ratioFrom() && length > (long) sent * limits.ratio()) {
                throw new BodyConsumer.OverLimit(
                        Trouble.BUDGET, "unpacks to over " + limits.ratio() + " times its size");
            }
            if (length == out.length) {
                if (length > limit) {
                    throw new BodyConsumer.OverLimit(Trouble.BUDGET, "body of over " + limit + " bytes");
                }
                out = Arrays.copyOf(out, Math.min(limit + 1, length * 2 + 1));
            }
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }
}
