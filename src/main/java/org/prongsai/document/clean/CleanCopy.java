package org.prongsai.document.clean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A copy of a file without its hidden data, made in memory: of JPEG, PNG, PDF and zipped Microsoft office files, of no other. */
public final class CleanCopy {
    private CleanCopy() {}

    /** The copy; none of a type that is not known here, or of a file that is damaged. */
    public static Optional<byte[]> of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1);
        try {
            if (head.startsWith("\u00ff\u00d8\u00ff")) {
                return Optional.of(CleanJpeg.of(file));
            }
            if (head.equals("\u0089PNG\r\n\u001a\n")) {
                return Optional.of(CleanPng.of(file));
            }
            if (head.startsWith("%PDF-")) {
                return Optional.of(CleanPdf.of(file));
            }
            return head.startsWith("PK\u0003\u0004") ? CleanOffice.of(file) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
