package org.prongsai.disclosure.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.prongsai.web.view.Fingerprint;

/**
 * The folder of all files that agencies publish here, each content once under its SHA-256: {@code
 * attachments/disclosures/ab/cdef…}. A file is written whole or not at all, is on the disk before anything names it, and
 * never changes. Thread-safe, and safe beside other programs on the same folder within {@link #alone}.
 */
public final class AttachmentFolder {
    private final Path folder;

    /** The files of a data folder. */
    public AttachmentFolder(Path data) {
        this.folder = data.resolve("attachments").resolve("disclosures");
    }

    /** Keeps a content under its hash; says whether it is new here. */
    public boolean keep(String sha256, byte[] content) {
        Path file = file(sha256);
        try {
            if (Files.exists(file) && Files.size(file) == content.length) {
                return false;
            }
            if (!Fingerprint.of(content).equals(sha256)) {
                throw new IllegalArgumentException("the content does not have the hash " + sha256);
            }
            Path shelf = shelf(sha256);
            Files.createDirectories(shelf);
            Path draft = Files.createTempFile(folder, "draft", "");
            try {
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = ByteBuffer.wrap(content);
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                settle(shelf);
            } finally {
                Files.deleteIfExists(draft);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("attachments cannot be written to " + folder, e);
        }
    }

    /** Opens a kept content; throws {@link UncheckedIOException} when it is not there. */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("attachments cannot be read from " + folder, e);
        }
    }

    /** Whether a content of this length is there. */
    public boolean has(String sha256, long size) {
        try {
            return Files.isRegularFile(file(sha256)) && Files.size(file(sha256)) == size;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Lets go of a content that nothing names any more. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("attachments cannot be removed from " + folder, e);
        }
    }

    /** Does something while nobody else keeps or removes files, so that nobody removes what another has just found here. */
    public synchronized <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("attachments cannot be written to " + folder, e);
        }
    }

    /** Brings a new name in a folder to the disk; systems that cannot open folders do so themselves. */
    private static void settle(Path parent) {
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    private Path file(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return shelf(sha256).resolve(sha256.substring(2));
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }
}
