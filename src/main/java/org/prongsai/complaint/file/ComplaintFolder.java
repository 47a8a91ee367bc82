package org.prongsai.complaint.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.prongsai.complaint.KeptFile;
import org.prongsai.seal.DataKey;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.form.FileName;

/**
 * The folder of all files of complaints, {@code attachments/complaints}: closed before the first byte is written, under random
 * names, dated to the day. A file is whole on the disk, and its name too, before anything names it. Thread-safe.
 */
public final class ComplaintFolder {
    private static final String PART = ".part";
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
        Path part = folder.resolve(place + PART);
        try {
            KeptFile.Facts facts;
            try (OutputStream out = key.closing(synced(part), KeptFile.about(place))) {
                facts = pour(in, out, FileName.safe(givenName, java.util.List.of("bin")), most);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.setLastModifiedTime(part, midnight(day));
            Files.move(part, folder.resolve(place), StandardCopyOption.ATOMIC_MOVE);
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
            Files.setLastModifiedTime(folder, midnight(day));
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be written to " + folder, e);
        }
    }

    /** Reads a file with the key of its complaint; reading fails at the first piece that was changed. */
    public InputStream open(String place, DataKey key) {
        try {
            return key.opening(Files.newInputStream(file(place)), KeptFile.about(place));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a complaint cannot be read", e);
        }
    }

    /** Overwrites and removes a file; on disks that write elsewhere what is written over, only its lost key closes it. */
    public void remove(String place) {
        Path file = file(place);
        try {
            if (Files.exists(file)) {
                overwrite(file);
                Files.deleteIfExists(file);
            }
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
     * Dates every file to its day again, by which systems that note when a file's entry was changed note this moment for all
     * of them, and no longer when each was brought.
     */
    public void blurTimes() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.toString().endsWith(PART)) {
                    Files.setLastModifiedTime(file, Files.getLastModifiedTime(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files of complaints cannot be dated in " + folder, e);
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

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer zeros = java.nio.ByteBuffer.allocate(PIECE);
            for (long left = channel.size(); left > 0; left -= PIECE) {
                zeros.clear().limit((int) Math.min(PIECE, left));
                while (zeros.hasRemaining()) {
                    channel.write(zeros);
                }
            }
            channel.force(true);
        }
    }

    /** A stream to a new file whose closing waits until its content is on the disk. */
    private static OutputStream synced(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                    channel.close();
                }
            }
        };
    }

    private static FileTime midnight(LocalDate day) {
        return FileTime.from(ThaiDate.begin(day));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
