package org.prongsai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.prongsai.OwnFolder;

/** The real database in a test's folder, begun as a copy of one whose tables are already made, because making them takes longest. */
public final class SampleDatabase {
    private static final String FILE = "prongsai.db";
    private static final byte[] EMPTY = made();

    private SampleDatabase() {}

    /** What {@link Database#open} does, which still looks over every migration. */
    public static Database open(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            try {
                Files.createDirectories(folder);
                Files.write(file, EMPTY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Database.open(folder);
    }

    private static byte[] made() {
        Path folder = OwnFolder.fresh();
        Database.open(folder).close();
        try {
            return Files.readAllBytes(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OwnFolder.leave(folder);
        }
    }
}
