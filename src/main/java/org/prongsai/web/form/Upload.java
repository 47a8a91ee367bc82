package org.prongsai.web.form;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * A form with files (RFC 7578), read part by part as it comes in: texts are kept in memory, a file is handed on while it
 * streams, and nothing of either is written anywhere here. The form's texts must stand before its files.
 *
 * @param texts what was typed, by the name of its field; the first of each name
 */
public record Upload(Map<String, String> texts) {
    private static final int LONGEST_HEAD = 4_096;
    private static final int MOST_PARTS = 100;

    public Upload {
        texts = Map.copyOf(texts);
    }

    /**
     * How much is read.
     *
     * @param text bytes of one text
     * @param all bytes of everything; whoever sends more is cut off
     */
    public record Limits(int text, long all) {}

    /** Takes a file while it streams; what it leaves unread is passed over. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a file under the name that it came with; {@code texts} is what stood before it. */
        void take(Map<String, String> texts, String name, InputStream content);

        /** Hears that no file will be handed on, because too many are sent now. */
        default void isPassedOver() {}
    }

    /** What was sent is no form, is cut off, comes too slowly, or is longer than anything that we read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Upload sent;

        Unreadable(String message, Throwable cause, Map<String, String> texts) {
            super(message, cause);
            this.sent = new Upload(texts);
        }

        /** The texts that came before. */
        public Upload sent() {
            return sent;
        }
    }

    /** Reads the form that is being sent; throws {@link Unreadable}. */
    static Upload read(Context ctx, Limits limits, Taker taker, UploadGate.Pace pace) {
        Map<String, String> texts = new LinkedHashMap<>();
        Counted content = new Counted(body(ctx), limits.all(), pace);
        Parts parts = new Parts();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        parts.setMaxPartHeaderSize(LONGEST_HEAD);
        try {
            FileItemInputIterator each = parts.getItemIterator(new Sent(ctx, content));
            for (int count = 0; each.hasNext(); count++) {
                if (count == MOST_PARTS) {
                    throw new Unreadable("too many parts", new IOException(), texts);
                }
                add(each.next(), texts, limits, taker);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("not a whole form", e, texts);
        } catch (RuntimeException e) {
            // who takes a file says in a way of its own that there was no more of it
            if (content.isBroken || e.getCause() instanceof FileUploadException) {
                throw new Unreadable("not a whole form", e, texts);
            }
            throw e;
        }
        return new Upload(texts);
    }

    private static InputStream body(Context ctx) {
        try {
            return ctx.req().getInputStream();
        } catch (IOException e) {
            throw new Unreadable("no form", e, Map.of());
        }
    }

    /** What was typed into a field; empty where there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private static void add(FileItemInput part, Map<String, String> texts, Limits limits, Taker taker)
            throws IOException {
        String field = part.getFieldName() == null ? "" : part.getFieldName();
        if (!part.isFormField()) {
            String name = part.getName() == null ? "" : part.getName();
            PushbackInputStream content = new PushbackInputStream(part.getInputStream());
            // a field where no file was chosen comes as a file without name and content
            int first = name.isEmpty() ? content.read() : 0;
            if (first >= 0) {
                if (name.isEmpty()) {
                    content.unread(first);
                }
                taker.take(Map.copyOf(texts), name, content);
            }
            return;
        }
        byte[] bytes = part.getInputStream().readNBytes(limits.text() + 1);
        if (bytes.length > limits.text()) {
            throw new Unreadable("a text is too long", new IOException(), texts);
        }
        texts.putIfAbsent(field, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The reader of parts, without any of its ways to keep them. */
    private static final class Parts extends AbstractFileUpload<Sent, DiskFileItem, DiskFileItemFactory> {
        @Override
        public FileItemInputIterator getItemIterator(Sent sent) throws FileUploadException, IOException {
            return super.getItemIterator((RequestContext) sent);
        }

        @Override
        public Map<String, java.util.List<DiskFileItem>> parseParameterMap(Sent sent) {
            throw new UnsupportedOperationException("files are never kept by this reader");
        }

        @Override
        public java.util.List<DiskFileItem> parseRequest(Sent sent) {
            throw new UnsupportedOperationException("files are never kept by this reader");
        }
    }

    /** A request as the reader of parts wants it. */
    private record Sent(Context ctx, Counted content) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return ctx.req().getContentLengthLong();
        }

        @Override
        public String getContentType() {
            return ctx.contentType() == null ? "" : ctx.contentType();
        }

        @Override
        public InputStream getInputStream() {
            return content;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** Ends with a failure where more comes than is read, or it comes too slowly. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private final UploadGate.Pace pace;
        private final long begun = System.nanoTime();
        private long came;
        private boolean isBroken;

        Counted(InputStream in, long most, UploadGate.Pace pace) {
            super(in);
            this.most = most;
            this.pace = pace;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            isBroken = true;
            int read = super.read(bytes, from, length);
            came += Math.max(0, read);
            if (came > most) {
                throw new IOException("more than is read");
            }
            if (!pace.isKept(came, Duration.ofNanos(System.nanoTime() - begun))) {
                throw new IOException("too slow");
            }
            isBroken = false;
            return read;
        }
    }
}
