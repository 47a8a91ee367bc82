package org.prongsai.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.prongsai.crawl.Bodies;

/**
 * The folder of everything that checks saw, each body once under its SHA-256: {@code evidence/ab/cdef….gz}. A file is
 * written whole or not at all and never changed; what is read back is compared with its hash, so that what a power cut
 * destroyed is missed and never mistaken. Thread-safe.
 */
public final class EvidenceFolder implements Bodies {
    /** How long after its last use a file is surely not removed, with a margin to the day that {@code Sweep} waits. */
    private static final Duration YOUNG = Duration.ofHours(6);

    private static final int PARTS = 256;
    private static final boolean CAN_OPEN_FOLDERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path data;
    private final Path folder;

    /** The evidence of a data folder. */
    public EvidenceFolder(Path data) {
        this.data = data;
        this.folder = data.resolve("evidence");
    }

    @Override
    public void keep(String sha256, byte[] body) {
        Path file = file(sha256);
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                return;
            }
            Files.createDirectories(file.getParent());
            String owner =
                    ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
            Path draft = file.resolveSibling(file.getFileName() + "." + owner);
            try {
                Files.write(draft, packed(body));
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be written to " + folder, e);
        }
    }

    /** The folder as a check uses it: what is there already and nobody may have needed for hours is made young again. */
    public CheckEvidence during(Clock clock) {
        return new CheckEvidence(this, clock);
    }

    /** Brings files to the disk, and then the folders in which they stand; a file that is not there is a failure. */
    void force(Set<String> hashes) {
        Set<Path> folders = new TreeSet<>(Set.of(data, folder));
        try {
            for (String hash : hashes) {
                Path file = file(hash);
                force(file);
                folders.add(file.getParent());
            }
            for (Path each : folders) {
                force(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be brought to the disk of " + folder, e);
        }
    }

    private static void force(Path path) throws IOException {
        // Windows opens no folders; there a file's own force brings its name along.
        if (CAN_OPEN_FOLDERS || !Files.isDirectory(path)) {
            Set<StandardOpenOption> how =
                    CAN_OPEN_FOLDERS ? Set.of(StandardOpenOption.READ) : Set.of(StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(path, how)) {
                channel.force(true);
            }
        }
    }

    /** Makes a file young, so that it is not removed soon. */
    void refresh(String sha256, Instant now) {
        refresh(file(sha256), now);
    }

    private static void refresh(Path file, Instant now) {
        try {
            if (isOlder(file, now.minus(YOUNG))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be written to " + file, e);
        }
    }

    /** The hashes of at most so many files that were last needed before a moment, beginning in one of the 256 parts. */
    public Set<String> olderThan(Instant moment, int part, int most) {
        Set<String> old = new HashSet<>();
        for (int i = 0; i < PARTS && old.size() < most; i++) {
            String name = HexFormat.of().toHexDigits((byte) (part + i));
            Path sub = folder.resolve(name);
            if (Files.isDirectory(sub)) {
                try (Stream<Path> files = Files.list(sub)) {
                    files.map(file -> name + String.valueOf(file.getFileName()).replace(".gz", ""))
                            .filter(hash -> hash.matches("[0-9a-f]{64}") && isOlder(file(hash), moment))
                            .forEach(old::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("evidence cannot be listed in " + sub, e);
                }
            }
        }
        return old;
    }

    /** Removes files, unless they have been needed again since a moment; returns how many. */
    public int remove(Set<String> hashes, Instant moment) {
        int removed = 0;
        for (String hash : hashes) {
            try {
                removed += isOlder(file(hash), moment) && Files.deleteIfExists(file(hash)) ? 1 : 0;
            } catch (IOException e) {
                throw new UncheckedIOException("evidence cannot be removed from " + folder, e);
            }
        }
        return removed;
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    /** Keeps a body and returns its hash. */
    public String keep(byte[] body) {
        String sha256 = hash(body);
        keep(sha256, body);
        return sha256;
    }

    @Override
    public byte[] load(String sha256) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file(sha256))))) {
            byte[] body = in.readAllBytes();
            if (!hash(body).equals(sha256)) {
                throw new IOException("the content does not have the hash " + sha256);
            }
            return body;
        } catch (IOException e) {
            throw new Unreadable(file(sha256), e);
        }
    }

    /** A file of the folder that is not there, or does not hold any more what was kept. */
    public static final class Unreadable extends UncheckedIOException {
        private static final long serialVersionUID = 1L;
        private final String file;

        Unreadable(Path file, IOException cause) {
            super("evidence cannot be read from " + file, cause);
            this.file = file.toString();
        }

        /** The file's path. */
        public String file() {
            return file;
        }

        /** Whether there is no such file, rather than a damaged one. */
        public boolean isMissing() {
            return getCause() instanceof NoSuchFileException;
        }
    }

    /** A kept body that is text in UTF-8. */
    public String loadText(String sha256) {
        return new String(load(sha256), StandardCharsets.UTF_8);
    }

    private Path file(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + ".gz");
    }

    /** Fast rather than small: most of what is kept is small or compressed already, and visits wait for this. */
    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream out = new FastGzip(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Gzip at the lowest level. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
