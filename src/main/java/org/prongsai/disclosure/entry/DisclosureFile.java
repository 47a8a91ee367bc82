package org.prongsai.disclosure.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.checklist.Checklist;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.export.CsvTable;

/**
 * A list of disclosures in a CSV file with the files that it names, read whole: when anything is wrong, there are only
 * problems.
 *
 * @param rows in the order of the list, empty when there is any problem
 * @param problems what is wrong, by line and column, in the order of the list
 */
public record DisclosureFile(List<Row> rows, List<Problem> problems) {

    public DisclosureFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * What a list may speak of.
     *
     * @param agencies finds agencies by slug or name
     */
    public record Known(Function<String, List<Agency>> agencies, List<Checklist> checklists) {}

    /** Something to publish; {@code source} is where the content of its file stands now. */
    public record Row(
            Disclosure disclosure,
            @Nullable Attachment file,
            @Nullable Path source) {}

    /** Reads a list beside which its files stand in a folder; it never throws for what the list says. */
    public static DisclosureFile read(byte[] list, Path folder, Known known, Instant now) {
        CsvTable table;
        try {
            table = CsvTable.read(list);
        } catch (CsvTable.CsvProblem e) {
            Fault fault = e.isEmpty() ? Fault.EMPTY_LIST : Fault.NOT_A_TABLE;
            return new DisclosureFile(List.of(), List.of(new Problem(e.line(), "", fault, "", "")));
        }
        Map<Column, String> heads = new EnumMap<>(Column.class);
        List<Problem> problems = new ArrayList<>(headProblems(table.header(), heads));
        List<Row> rows = new ArrayList<>();
        if (problems.isEmpty()) {
            RowReader reader = new RowReader(heads, new SourceFolder(folder), known, now);
            Set<List<Object>> seen = new HashSet<>();
            for (CsvTable.Row each : table.rows()) {
                int before = problems.size();
                Row row = reader.read(each, table.header().size(), problems);
                if (row != null && !seen.add(key(row))) {
                    problems.add(new Problem(
                            each.line(), "", Fault.TWICE, row.disclosure().title(), ""));
                } else if (row != null && problems.size() == before) {
                    rows.add(row);
                }
            }
            if (table.rows().isEmpty()) {
                problems.add(new Problem(2, "", Fault.NO_ROWS, "", ""));
            }
        }
        return new DisclosureFile(problems.isEmpty() ? rows : List.of(), problems);
    }

    private static List<Problem> headProblems(List<String> header, Map<Column, String> heads) {
        List<Problem> problems = new ArrayList<>();
        for (String head : header) {
            Column column = Column.of(head).orElse(null);
            if (column == null) {
                problems.add(new Problem(1, head, Fault.UNKNOWN_COLUMN, head, Column.all()));
            } else if (heads.putIfAbsent(column, head) != null) {
                problems.add(new Problem(1, head, Fault.COLUMN_TWICE, head, ""));
            }
        }
        for (Column needed : List.of(Column.AGENCY, Column.ITEM, Column.TITLE)) {
            if (!heads.containsKey(needed)) {
                problems.add(missing(needed, header));
            }
        }
        if (!heads.containsKey(Column.CHECKLIST) && !heads.containsKey(Column.YEAR)) {
            problems.add(missing(Column.YEAR, header));
        }
        return problems;
    }

    private static Problem missing(Column column, List<String> header) {
        return new Problem(1, column.english(), Fault.NO_COLUMN, String.join(", ", header), Column.all());
    }

    private static List<Object> key(Row row) {
        Disclosure of = row.disclosure();
        Attachment file = row.file();
        String url = of.url();
        return List.of(
                of.agencyId(),
                of.checklistId(),
                of.itemCode(),
                of.title(),
                url == null ? "" : url,
                file == null ? "" : file.name());
    }

    /**
     * What is wrong in a cell.
     *
     * @param column as the list names it, empty where the whole line is wrong
     * @param found what stands there
     * @param expected what may stand there, where the sentence of the fault does not say it
     */
    public record Problem(long line, String column, Fault fault, String found, String expected) {}

    /** How a list can be wrong. */
    public enum Fault {
        NOT_A_TABLE,
        EMPTY_LIST,
        NO_ROWS,
        NO_COLUMN,
        UNKNOWN_COLUMN,
        COLUMN_TWICE,
        TOO_WIDE,
        EMPTY,
        TOO_LONG,
        UNKNOWN_AGENCY,
        SEVERAL_AGENCIES,
        UNKNOWN_CHECKLIST,
        SEVERAL_CHECKLISTS,
        /** The cells of checklist and year contradict each other. */
        OTHER_YEAR,
        UNKNOWN_ITEM,
        /** Neither words nor link nor file. */
        NOTHING_TO_SHOW,
        NOT_AN_ADDRESS,
        NOT_A_DATE,
        BAD_PATH,
        NO_FILE,
        /** A link of the file system leads out of the list's folder. */
        OUTSIDE,
        TOO_LARGE,
        EMPTY_FILE,
        WEB_PAGE,
        SCRIPT,
        PROGRAM,
        MACROS,
        HUGE_PICTURE,
        LOCKED,
        ARCHIVE,
        BROKEN,
        OTHER_TYPE,
        /** Two rows are the same entry. */
        TWICE;

        /** The word in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
