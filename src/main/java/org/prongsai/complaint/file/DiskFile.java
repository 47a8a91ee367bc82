package org.prongsai.complaint.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import org.prongsai.thai.ThaiDate;

/**
 * A sealed file as it lies on the disk: on it whole before anything may name it, and dated to its day. Its date is the day's
 * beginning until the file was written anew, and the day's end from then on.
 */
record DiskFile(Path path) {
    static final String PART = ".part";
    private static final int PIECE = 16_384;

    /** A stream to a new file whose closing waits until its content is on the disk. */
    OutputStream create() throws IOException {
        FileChannel channel = FileChannel.open(part(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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

    /** Lets go of what was created and not finished. */
    void abandon() throws IOException {
        Files.deleteIfExists(part());
    }

    /** Gives what was created its name and the date of the day on which it came. */
    void finish(LocalDate day) throws IOException {
        finish(begin(day));
    }

    /** Whether it came before a day and was not written anew since. */
    boolean isFirstOf(LocalDate today) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        FileTime dated = Files.getLastModifiedTime(path);
        LocalDate day = ThaiDate.at(dated.toInstant());
        return day.isBefore(today) && dated.equals(begin(day));
    }

    /** Puts a copy in its place, so that the disk knows it from now on only; until then the file is what it was. */
    void writeAnew() throws IOException {
        LocalDate day = ThaiDate.at(Files.getLastModifiedTime(path).toInstant());
        abandon();
        try (OutputStream out = create()) {
            Files.copy(path, out);
        } catch (IOException | RuntimeException e) {
            abandon();
            throw e;
        }
        finish(FileTime.from(ThaiDate.begin(day.plusDays(1)).minusSeconds(1)));
    }

    /** Overwrites and removes it. */
    void remove() throws IOException {
        if (Files.exists(path)) {
            overwrite();
            Files.deleteIfExists(path);
        }
    }

    /** Dates a folder to a day, and brings the names in it to the disk. */
    static void settle(Path folder, LocalDate day) throws IOException {
        Files.setLastModifiedTime(folder, begin(day));
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path part() {
        return path.resolveSibling(path.getFileName() + PART);
    }

    private void finish(FileTime date) throws IOException {
        Files.setLastModifiedTime(part(), date);
        Files.move(part(), path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void overwrite() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(PIECE);
            for (long left = channel.size(); left > 0; left -= PIECE) {
                zeros.clear().limit((int) Math.min(PIECE, left));
                while (zeros.hasRemaining()) {
                    channel.write(zeros);
                }
            }
            channel.force(true);
        }
    }

    private static FileTime begin(LocalDate day) {
        return FileTime.from(ThaiDate.begin(day));
    }
}
