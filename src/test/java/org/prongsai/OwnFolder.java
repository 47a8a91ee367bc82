package org.prongsai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Folders that samples make for themselves; each goes when its sample is closed, other folders stay. */
public final class OwnFolder {
    private static final Set<Path> MADE = ConcurrentHashMap.newKeySet();

    private OwnFolder() {}

    public static Path fresh() {
        try {
            Path folder = Files.createTempDirectory("prongsai-sample");
            MADE.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder with all that is in it, if it was made here. */
    public static void leave(Path folder) {
        if (!MADE.remove(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
