package org.prongsai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Recognises bodies that are no text by the signatures that Tika knows. */
final class MagicBytes {
    private MagicBytes() {}

    static BodyType of(byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, 8_192));
        try {
            // The list is read at first use: it costs half a second, which a visit without such files never pays.
            String name = Signatures.KNOWN
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
            if (name.startsWith("image/")) {
                return BodyType.IMAGE;
            }
            boolean packed =
                    name.contains("zip") || name.contains("rar") || name.contains("7z") || name.contains("tar");
            return packed ? BodyType.ARCHIVE : BodyType.BINARY;
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    /** The signatures, loaded once. */
    private static final class Signatures {
        private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    }
}
