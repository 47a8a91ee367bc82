package org.prongsai.staff.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hashes of all entries once more, in a file beside the database: whoever can write the database alone, or puts back an
 * older one, cannot make it agree. A line that a power cut broke is passed over. Thread-safe.
 *
 * @param file to which lines are only ever added
 */
public record AuditHeads(Path file) {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    /** The file of a data folder. */
    public static AuditHeads in(Path data) {
        return new AuditHeads(data.resolve("audit-heads.txt"));
    }

    void add(AuditEntry entry) {
        try {
            Files.writeString(
                    file,
                    entry.number() + " " + entry.hash() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add to " + file, e);
        }
    }

    /** The hashes by their entries' numbers. */
    Map<Long, String> read() {
        Map<Long, String> heads = new TreeMap<>();
        if (!Files.exists(file)) {
            return heads;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher found = LINE.matcher(line);
                if (found.matches()) {
                    heads.putIfAbsent(Long.valueOf(found.group(1)), found.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return heads;
    }
}
