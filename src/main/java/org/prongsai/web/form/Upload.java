package org.prongsai.web.form;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
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
    }

    /** What was sent is no form, is cut off, or is longer than anything that we read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Reads the form that is being sent; throws {@link Unreadable}. */
    public static Upload read(Context ctx, Limits limits, Taker taker) {
        Map<String, String> texts = new LinkedHashMap<>();
        Parts parts = new Parts();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        parts.setMaxPartHeaderSize(LONGEST_HEAD);
        try {
            FileItemInputIterator each = parts.getItemIterator(new Sent(ctx, limits.all()));
            for (int count = 0; each.hasNext(); count++) {
                if (count == MOST_PARTS) {
                    throw new Unreadable("too many parts", new IOException());
                }
                add(each.next(), texts, limits, taker);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("not a whole form", e);
        }
        return new Upload(texts);
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
            InputStream content = part.getInputStream();
            // a field where no file was chosen comes as a file without name and content
            if (!name.isEmpty()) {
                taker.take(Map.copyOf(texts), name, content);
            }
            return;
        }
        byte[] bytes = part.getInputStream().readNBytes(limits.text() + 1);
        if (bytes.length > limits.text()) {
            throw new Unreadable("a text is too long", new IOException());
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
    private record Sent(Context ctx, long most) implements RequestContext {
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
        public InputStream getInputStream() throws IOException {
            return new Counted(ctx.req().getInputStream(), most);
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** Ends with a failure where more comes than is read. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= result < 0 ? 0 : bytes;
            if (left < 0) {
                throw new IOException("more than is read");
            }
            return result;
        }
    }
}
