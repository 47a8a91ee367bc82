package org.prongsai.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether anything in a data folder changes: SQLite's own word for what others committed, and the files beside it. */
public final class DataState implements AutoCloseable {
    private final Path folder;
    private final Connection database;

    public DataState(Path folder) {
        this.folder = folder;
        try {
            this.database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word that is another one after every change. */
    public String word() {
        try (Statement statement = database.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA data_version");
                Stream<Path> files = Files.walk(folder)) {
            return version.getLong(1)
                    + files.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("prongsai.db"))
                            .map(file -> file + " " + file.toFile().length())
                            .sorted()
                            .collect(Collectors.joining("\n", "\n", ""));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
