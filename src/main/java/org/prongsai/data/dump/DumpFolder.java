package org.prongsai.data.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the last days, each with the files of one dump. Thread-safe as long as one thread writes. */
public final class DumpFolder {
    /** The word for the newest day in addresses. */
    public static final String LATEST = "latest";

    private static final int DAYS_KEPT = 7;
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final Path root;

    /** {@code data} is the folder of all data; dumps lie in a folder of it. */
    public DumpFolder(Path data) {
        root = data.resolve("dumps");
    }

    /** A file of a dump. */
    public record DumpFile(String name, long size) {}

    /** Writes files into an empty folder. */
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** The days that have a dump, newest first. */
    public List<LocalDate> days() {
        try (Stream<Path> folders = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.matches(DAY))
                    .map(LocalDate::parse)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("dumps cannot be listed", e);
        }
    }

    /** The files of a day by name. */
    public List<DumpFile> files(LocalDate day) {
        try (Stream<Path> files = Files.list(root.resolve(day.toString()))) {
            return files.sorted()
                    .map(file -> new DumpFile(
                            String.valueOf(file.getFileName()), file.toFile().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a dump cannot be listed", e);
        }
    }

    /** When the dump of a day was finished. */
    public Instant madeAt(LocalDate day) {
        try {
            return Files.getLastModifiedTime(root.resolve(day.toString())).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("a dump cannot be looked at", e);
        }
    }

    /** The day that an address means: a date with a dump, or the newest. */
    public Optional<LocalDate> day(String word) {
        return days().stream()
                .filter(day -> word.equals(LATEST) || day.toString().equals(word))
                .findFirst();
    }

    /** A file of a day, if it has one of this name; a name is compared and never becomes a path before. */
    public Optional<Path> file(LocalDate day, String name) {
        return files(day).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> root.resolve(day.toString()).resolve(file.name()));
    }

    /** Makes the dump of a day in a folder beside, shows it in one moment, and lets go the oldest. */
    void write(LocalDate day, Filler filler) throws IOException {
        Path beside = root.resolve("." + day);
        remove(beside);
        Files.createDirectories(beside);
        try {
            filler.fill(beside);
            Files.move(beside, root.resolve(day.toString()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(beside);
        }
        for (LocalDate old : days().stream().skip(DAYS_KEPT).toList()) {
            remove(root.resolve(old.toString()));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
