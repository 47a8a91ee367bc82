package org.prongsai.data.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.prongsai.config.Json;

/** Writes a file with one JSON value on each line, however long. For one thread. */
final class JsonLines implements AutoCloseable {
    private final BufferedWriter out;

    /** Writes into a stream, which it closes in the end. */
    JsonLines(OutputStream stream) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    void line(Object value) {
        try {
            out.write(Json.write(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
