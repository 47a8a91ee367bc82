package org.prongsai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the working tree as the convention tests read them. */
final class SourceTree {
    static final Path MAIN = Path.of("src/main/java/org/prongsai");
    static final Path TEST = Path.of("src/test/java/org/prongsai");
    static final Path RESOURCES = Path.of("src/main/resources");

    private SourceTree() {}

    /** All files below a folder whose name ends so; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> sources() {
        return Stream.of(MAIN, TEST)
                .flatMap(root -> files(root, ".java").stream())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** The file's name without its last ending. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
