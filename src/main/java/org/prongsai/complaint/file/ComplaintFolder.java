package org.prongsai.complaint.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.prongsai.complaint.KeptFile;
import org.prongsai.seal.DataKey;
import org.prongsai.web.form.FileName;

/**
 * The folder of all files of complaints, {@code attachments/complaints}: closed before the first byte is written, filled up to
 * lengths that tell little, under random names, dated to the day. A file is whole on the disk, and its name too, before
 * anything names it. Thread-safe.
 */
public final class ComplaintFolder {
    private static final int PIECE = 16_384;
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** The files of a data folder. */
    public ComplaintFolder(Path data) {
        this.folder = data.resolve("attachments").resolve("complaints");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be kept in " + folder, e);
        }
    }

    /** A file that lies here; nothing names it yet. */
    public record Received(String place, KeptFile.Facts facts) {}

    /** A file was not taken, and nothing of it is left here. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Refusal why;

        Refused(Refusal why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /** What was being sent ended before its end. */
    public static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenOff(IOException cause) {
            super("broken off", cause);
        }
    }

    /**
     * Takes a file as it streams in, at most {@code most} bytes, and closes it under a key; throws {@link Refused}, {@link
     * BrokenOff} when its sender goes away, or {@link UncheckedIOException} when it cannot be written.
     */
    public Received take(InputStream in, String givenName, DataKey key, LocalDate day, long most) {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        String place = HexFormat.of().formatHex(name);
        DiskFile file = new DiskFile(folder.resolve(place));
        try {
            KeptFile.Facts facts;
            try (OutputStream out = key.closing(file.create(), KeptFile.about(place))) {
                facts = pour(in, out, FileName.safe(givenName, List.of("bin")), most);
                Filled.up(out, facts.size());
            } catch (IOException | RuntimeException e) {
                file.abandon();
                throw e;
            }
            file.finish(day);
            String safe = FileName.safe(givenName, facts.kind().endings());
            return new Received(place, new KeptFile.Facts(safe, facts.kind(), facts.size(), facts.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be written to " + folder, e);
        }
    }

    private static KeptFile.Facts pour(InputStream in, OutputStream out, String name, long most) throws IOException {
        Look look = new Look();
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = next(in, piece); read >= 0; read = next(in, piece)) {
            size += read;
            if (size > most) {
                throw new Refused(Refusal.TOO_LARGE);
            }
            look.see(piece, read);
            digest.update(piece, 0, read);
            out.write(piece, 0, read);
        }
        Arrays.fill(piece, (byte) 0);
        Look.Verdict verdict = look.verdict(name.replaceFirst("\\.bin$", ""));
        if (verdict.kind() == null) {
            throw new Refused(verdict.refusal() == null ? Refusal.OTHER_TYPE : verdict.refusal());
        }
        return new KeptFile.Facts(name, verdict.kind(), size, HexFormat.of().formatHex(digest.digest()));
    }

    private static int next(InputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    /** Brings the names of all files that were taken to the disk, and dates the folder to the day. */
    public void settle(LocalDate day) {
        try {
            DiskFile.settle(folder, day);
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be written to " + folder, e);
        }
    }

    /** Reads a file with the key of its complaint; reading fails at the first piece that was changed. */
    public InputStream open(String place, KeptFile.Facts facts, DataKey key) {
        try {
            return Filled.without(key.opening(Files.newInputStream(file(place)), KeptFile.about(place)), facts.size());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a complaint cannot be read", e);
        }
    }

    /** Overwrites and removes a file; on disks that write elsewhere what is written over, only its lost key closes it. */
    public void remove(String place) {
        try {
            new DiskFile(file(place)).remove();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a complaint cannot be removed", e);
        }
    }

    /** Removes what was left half there, or whole and named by nothing; says how much. Only while nobody files anything. */
    public int removeOrphans(Set<String> named) {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!named.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be listed in " + folder, e);
        }
        return removed;
    }

    /**
     * Puts a copy in the place of each file of a past day, once and in an order drawn at random: what the disk itself notes of
     * a file, its beginning above all, then tells of this moment and no longer of the one when it was sent. A file is its
     * old self until its copy is whole on the disk. Only what is {@code named}, because that stays; says how many.
     */
    public int writeAnew(Set<String> named, LocalDate today) {
        try {
            List<DiskFile> first = new ArrayList<>();
            for (String place : named) {
                DiskFile file = new DiskFile(file(place));
                if (file.isFirstOf(today)) {
                    first.add(file);
                }
            }
            Collections.shuffle(first, RANDOM);
            for (DiskFile file : first) {
                file.writeAnew();
            }
            DiskFile.settle(folder, today);
            return first.size();
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be written anew in " + folder, e);
        }
    }

    /** How many bytes of the disk a file takes; 0 of one that is not there. */
    public long size(String place) {
        return file(place).toFile().length();
    }

    /** How much the disk still takes. */
    public long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + folder + " cannot be asked", e);
        }
    }

    private Path file(String place) {
        if (!place.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a place of a file");
        }
        return folder.resolve(place);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
