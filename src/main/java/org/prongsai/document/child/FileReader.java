package org.prongsai.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.prongsai.document.Document;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.clean.CleanCopy;
import org.prongsai.document.office.OfficeReader;
import org.prongsai.document.pdf.PdfReader;

/**
 * The reader process: takes one file after the other from its standard input, answers on its standard output, and ends with
 * the program that started it. It never opens a connection and writes no file.
 */
public final class FileReader {
    /** Seen by the program as the sign that a file needs more memory than the process has. */
    static final int OUT_OF_MEMORY = 3;

    /** Asks for a copy without hidden data, where else a kind of file stands. */
    static final String CLEAN = "CLEAN";

    private static final int GRACE_SECONDS = 2;

    private FileReader() {}

    public static void main(String[] arguments) throws IOException {
        ReadingLimits limits = limits(arguments);
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Libraries that print would break the conversation.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        while (true) {
            String word;
            try {
                word = DocumentWire.text(in);
            } catch (EOFException programEnded) {
                return;
            }
            byte[] file = DocumentWire.bytes(in);
            if (word.equals(CLEAN)) {
                DocumentWire.copy(clean(file, limits), out);
            } else {
                DocumentWire.write(read(Document.Kind.valueOf(word), file, limits), out);
            }
        }
    }

    /** The arguments with which {@link #limits(String[])} gets the same limits again. */
    static String[] arguments(ReadingLimits limits) {
        return new String[] {
            Integer.toString(limits.pdfPages()),
            Long.toString(limits.fileTime().toMillis()),
            Long.toString(limits.officeBytes()),
            Integer.toString(limits.textCharacters())
        };
    }

    private static ReadingLimits limits(String[] arguments) {
        ReadingLimits standard = ReadingLimits.standard();
        return new ReadingLimits(
                standard.bytes(),
                standard.htmlBytes(),
                standard.parsedHtmlBytes(),
                standard.pdfBytes(),
                Integer.parseInt(arguments[0]),
                Duration.ofMillis(Long.parseLong(arguments[1])),
                standard.heapMegabytes(),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]));
    }

    private static Document read(Document.Kind kind, byte[] file, ReadingLimits limits) {
        return watched(
                limits,
                () -> kind == Document.Kind.PDF
                        ? new PdfReader(limits).read(file)
                        : new OfficeReader(limits).read(file, kind),
                Document.unreadable(kind, Document.State.BROKEN));
    }

    private static Optional<byte[]> clean(byte[] file, ReadingLimits limits) {
        return watched(limits, () -> CleanCopy.of(file, limits), Optional.empty());
    }

    private static <T> T watched(ReadingLimits limits, Supplier<T> work, T broken) {
        // The program ends a hanging process; when the program itself is gone, the process must do it.
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        CompletableFuture<Boolean> watch = done.orTimeout(
                        limits.fileTime().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    Runtime.getRuntime().halt(OUT_OF_MEMORY);
                    return true;
                });
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError thrown) {
            // The parsers throw anything at hostile files, and every such file is simply broken to us.
            return broken;
        } finally {
            done.complete(!watch.isDone());
        }
    }
}
