package org.prongsai.document.clean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.prongsai.document.ReadingLimits;

/** A copy of a file without its hidden data, made in memory: of JPEG, PNG, PDF and zipped Microsoft office files, of no other. */
public final class CleanCopy {
    private CleanCopy() {}

    /** Whether it is a picture, which is cleaned without unpacking anything. */
    public static boolean isPicture(byte[] file) {
        return isJpeg(head(file)) || isPng(head(file));
    }

    /** The copy; none of a type that is not known here, or of a file that is damaged or beyond the limits. */
    public static Optional<byte[]> of(byte[] file, ReadingLimits limits) {
        String head = head(file);
        try {
            if (isJpeg(head)) {
                return Optional.of(CleanJpeg.of(file));
            }
            if (isPng(head)) {
                return Optional.of(CleanPng.of(file));
            }
            if (head.startsWith("%PDF-")) {
                return Optional.of(CleanPdf.of(file, limits.pdfPages()));
            }
            return head.startsWith("PK\u0003\u0004") ? CleanOffice.of(file, limits.officeBytes()) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The copy of a picture that lies within another file. */
    static byte[] ofPicture(byte[] picture) throws IOException {
        String head = head(picture);
        if (isJpeg(head)) {
            return CleanJpeg.of(picture);
        }
        if (isPng(head)) {
            return CleanPng.of(picture);
        }
        throw new IOException("not a picture that is known here");
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isJpeg(String head) {
        return head.startsWith("\u00ff\u00d8\u00ff");
    }

    private static boolean isPng(String head) {
        return head.equals("\u0089PNG\r\n\u001a\n");
    }
}
