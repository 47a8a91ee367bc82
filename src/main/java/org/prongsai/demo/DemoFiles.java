package org.prongsai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the invented websites inside the program. */
final class DemoFiles {
    private DemoFiles() {}

    /** The bytes of a file that must be there. */
    static byte[] bytes(String path) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (in == null) {
                throw new IllegalStateException("demo/" + path + " is missing inside the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + path, e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The lines of a file but the empty ones. */
    static List<String> lines(String path) {
        return text(path).lines().filter(line -> !line.isBlank()).toList();
    }
}
