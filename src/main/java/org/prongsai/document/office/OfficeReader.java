package org.prongsai.document.office;

import java.io.IOException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.prongsai.document.Document;
import org.prongsai.document.Document.State;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.office.sheet.XlsReader;
import org.prongsai.document.office.sheet.XlsxReader;
import org.prongsai.document.office.word.DocReader;
import org.prongsai.document.office.word.DocxReader;

/** Reads Word and Excel files, old and new. */
public final class OfficeReader {
    private static final double SMALLEST_RATIO = 0.005;
    private static final int MOST_ENTRIES = 5_000;

    private final ReadingLimits limits;

    public OfficeReader(ReadingLimits limits) {
        this.limits = limits;
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.officeBytes());
        ZipSecureFile.setMaxTextSize(limits.officeBytes());
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    public Document read(byte[] file, Document.Kind kind) {
        try {
            return switch (kind) {
                case DOCX -> new DocxReader(limits).read(file);
                case XLSX -> new XlsxReader(limits).read(file);
                case DOC -> new DocReader(limits).read(file);
                default -> new XlsReader(limits).read(file);
            };
        } catch (EncryptedDocumentException locked) {
            return Document.unreadable(kind, State.LOCKED);
        } catch (IOException | InvalidFormatException | RuntimeException broken) {
            // POI has many exceptions of its own for hostile files, and says only in words that one is a bomb.
            return Document.unreadable(kind, isBomb(broken) ? State.TOO_LARGE : State.BROKEN);
        }
    }

    private static boolean isBomb(Throwable broken) {
        int depth = 0;
        for (Throwable cause = broken; cause != null && depth < 8; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb") || message.contains("too large") || message.contains("too many")) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
