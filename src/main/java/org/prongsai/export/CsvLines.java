package org.prongsai.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file line by line, however long: UTF-8 with the mark by which spreadsheets know it, CRLF (RFC 4180). A text
 * that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 5, 1.2.10). For one thread.
 */
public final class CsvLines implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

    private final Writer out;
    private final CsvWriter csv;

    /** Writes into a stream, which it closes in the end. */
    public CsvLines(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        try {
            out.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().build(out);
    }

    /** One line; null is an empty cell. Throws {@link UncheckedIOException} when the stream takes no more. */
    public void line(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvLines::written).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(@Nullable Object cell) {
        return cell instanceof Number ? cell.toString() : harmless(cell == null ? "" : cell.toString());
    }

    /** A text that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
