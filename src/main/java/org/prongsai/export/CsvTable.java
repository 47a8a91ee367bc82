package org.prongsai.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.thai.Charsets;

/**
 * A CSV file as people save it from a spreadsheet: UTF-8 or windows-874, with or without a byte order mark, with commas,
 * semicolons or tabs.
 *
 * @param header the column names, without blanks around them and in lower case
 * @param rows the rows that hold anything
 */
public record CsvTable(List<String> header, List<Row> rows) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a file; throws {@link CsvProblem} when it is no table. */
    public static CsvTable read(byte[] file) {
        String text = withoutMark(Charsets.decode(file, "", ""));
        if (text.indexOf('\0') >= 0) {
            throw new CsvProblem(1, "not a text file");
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            throw new CsvProblem(records.size() + 1L, "the quotation marks do not match");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (records.isEmpty()) {
            throw CsvProblem.ofEmptyFile();
        }
        List<String> header = records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new CsvTable(header, rows(header, records.subList(1, records.size())));
    }

    private static List<Row> rows(List<String> header, List<CsvRecord> records) {
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(header.size(), each.getFieldCount()); column++) {
                cells.put(header.get(column), each.getField(column).strip());
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(each.getStartingLineNumber(), each.getFieldCount(), cells));
            }
        }
        return rows;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long commas = count(first, ',');
        if (count(first, '\t') > commas) {
            return '\t';
        }
        return count(first, ';') > commas ? ';' : ',';
    }

    private static long count(String line, char sign) {
        return line.chars().filter(each -> each == sign).count();
    }

    /**
     * One row.
     *
     * @param line the number of its first line in the file, from 1
     * @param width how many cells the file has in this row, which may differ from the header
     * @param cells its cells by column name, without blanks around them
     */
    public record Row(long line, int width, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** A cell, or an empty text when the row or the table lacks it. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** A file that is no table. */
    public static final class CsvProblem extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long line;
        private final boolean isEmpty;

        CsvProblem(long line, String message) {
            this(line, message, false);
        }

        private CsvProblem(long line, String message, boolean isEmpty) {
            super(message);
            this.line = line;
            this.isEmpty = isEmpty;
        }

        static CsvProblem ofEmptyFile() {
            return new CsvProblem(1, "the file is empty", true);
        }

        /** Whether nothing at all stands in the file. */
        public boolean isEmpty() {
            return isEmpty;
        }

        /** Where it goes wrong. */
        public long line() {
            return line;
        }
    }
}
