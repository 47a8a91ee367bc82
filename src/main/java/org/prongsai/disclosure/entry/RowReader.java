package org.prongsai.disclosure.entry;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.attachment.AttachmentType;
import org.prongsai.disclosure.attachment.Inspection;
import org.prongsai.disclosure.entry.DisclosureFile.Fault;
import org.prongsai.disclosure.entry.DisclosureFile.Known;
import org.prongsai.disclosure.entry.DisclosureFile.Problem;
import org.prongsai.export.CsvTable;
import org.prongsai.thai.ItemCodes;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.ThaiText;
import org.prongsai.web.view.Fingerprint;

/** Reads the rows of one list, one after the other, and notes what is wrong in them. For one thread. */
final class RowReader {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Map<Column, String> heads;
    private final SourceFolder folder;
    private final Known known;
    private final Instant now;
    private final Map<String, List<Agency>> agencies = new HashMap<>();
    private final Map<Path, Inspected> inspected = new HashMap<>();

    /** {@code heads} says how the list names the columns that it has. */
    RowReader(Map<Column, String> heads, SourceFolder folder, Known known, Instant now) {
        this.heads = heads;
        this.folder = folder;
        this.known = known;
        this.now = now;
    }

    /** What a file was found to be; it is looked at once, however many rows name it. */
    private record Inspected(Inspection inspection, String sha256, long size) {}

    /** A file to take, and where it stands now. */
    private record Upload(Attachment file, Path source) {}

    /** A row, or null when it cannot be told what it says; what is wrong is added to the problems. */
    DisclosureFile.@Nullable Row read(CsvTable.Row row, int width, List<Problem> problems) {
        if (row.width() > width) {
            problems.add(
                    new Problem(row.line(), "", Fault.TOO_WIDE, String.valueOf(row.width()), String.valueOf(width)));
            return null;
        }
        Cells cells = new Cells(row, problems);
        Agency agency = agency(cells);
        Checklist checklist = checklist(cells);
        Item item = checklist == null ? null : item(cells, checklist);
        String title = title(cells);
        String explanation = explanation(cells);
        String url = url(cells);
        Upload upload = upload(cells);
        LocalDate published = published(cells);
        if (explanation.isEmpty()
                && cells.text(Column.URL).isEmpty()
                && cells.text(Column.FILE).isEmpty()) {
            problems.add(new Problem(row.line(), "", Fault.NOTHING_TO_SHOW, "", ""));
        }
        if (agency == null || checklist == null || item == null || title.isEmpty()) {
            return null;
        }
        Disclosure disclosure = new Disclosure(
                0, agency.id(), checklist.id(), item.code(), 0, title, explanation, url, null, published, now);
        return new DisclosureFile.Row(
                disclosure, upload == null ? null : upload.file(), upload == null ? null : upload.source());
    }

    private @Nullable Agency agency(Cells cells) {
        String text = ThaiText.normal(cells.text(Column.AGENCY));
        if (text.isEmpty()) {
            return cells.wrong(Column.AGENCY, Fault.EMPTY, "");
        }
        List<Agency> found = agencies.computeIfAbsent(text, known.agencies());
        if (found.isEmpty()) {
            return cells.wrong(Column.AGENCY, Fault.UNKNOWN_AGENCY, "");
        }
        return found.size() == 1
                ? found.get(0)
                : cells.wrong(
                        Column.AGENCY,
                        Fault.SEVERAL_AGENCIES,
                        found.stream().map(Agency::slug).collect(Collectors.joining(", ")));
    }

    private @Nullable Checklist checklist(Cells cells) {
        String id = ThaiText.arabicDigits(cells.text(Column.CHECKLIST));
        String year =
                ThaiText.arabicDigits(cells.text(Column.YEAR)).replaceFirst("^(?:พ\\s*\\.?\\s*ศ\\s*\\.?)?\\s*", "");
        Column asked = id.isEmpty() && heads.containsKey(Column.YEAR) ? Column.YEAR : Column.CHECKLIST;
        String word = id.isEmpty() ? year : id;
        if (word.isEmpty()) {
            return cells.wrong(asked, Fault.EMPTY, "");
        }
        List<Checklist> found = known.checklists().stream()
                .filter(each -> each.id().equalsIgnoreCase(word)
                        || String.valueOf(each.fiscalYear()).equals(word))
                .toList();
        String ids = (found.isEmpty() ? known.checklists() : found)
                .stream().map(Checklist::id).sorted().collect(Collectors.joining(", "));
        if (found.size() != 1) {
            return cells.wrong(asked, found.isEmpty() ? Fault.UNKNOWN_CHECKLIST : Fault.SEVERAL_CHECKLISTS, ids);
        }
        Checklist checklist = found.get(0);
        return id.isEmpty() || year.isEmpty() || year.equals(String.valueOf(checklist.fiscalYear()))
                ? checklist
                : cells.wrong(Column.YEAR, Fault.OTHER_YEAR, checklist.id());
    }

    private static @Nullable Item item(Cells cells, Checklist checklist) {
        String text = cells.text(Column.ITEM);
        if (text.isEmpty()) {
            return cells.wrong(Column.ITEM, Fault.EMPTY, "");
        }
        List<Integer> numbers = ItemCodes.read(text);
        Optional<Item> found = checklist.items().stream()
                .filter(item -> item.code().equalsIgnoreCase(text) || numbers.equals(List.of(item.number())))
                .findFirst();
        List<Item> all = checklist.items();
        String range = all.get(0).code() + "–" + all.get(all.size() - 1).code();
        return found.isPresent() ? found.get() : cells.wrong(Column.ITEM, Fault.UNKNOWN_ITEM, range);
    }

    private static String title(Cells cells) {
        String title = ThaiText.normal(cells.text(Column.TITLE));
        if (title.isEmpty()) {
            cells.wrong(Column.TITLE, Fault.EMPTY, "");
        }
        return cells.notLonger(Column.TITLE, title, LONGEST_TITLE);
    }

    /** The lines of the cell, each without what cannot be seen. */
    private static String explanation(Cells cells) {
        String text = cells.text(Column.EXPLANATION)
                .lines()
                .map(ThaiText::normal)
                .collect(Collectors.joining("\n"))
                .strip();
        return cells.notLonger(Column.EXPLANATION, text, LONGEST_TEXT);
    }

    private static @Nullable String url(Cells cells) {
        String text = cells.text(Column.URL);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            boolean isWeb = uri.getScheme().matches("(?i)https?") && uri.getHost() != null && uri.getUserInfo() == null;
            boolean isClean = ThaiText.normal(text).equals(text) && !text.contains("\\");
            return isWeb && isClean && text.length() <= LONGEST_ADDRESS
                    ? uri.toString()
                    : cells.wrong(Column.URL, Fault.NOT_AN_ADDRESS, "");
        } catch (URISyntaxException e) {
            return cells.wrong(Column.URL, Fault.NOT_AN_ADDRESS, "");
        }
    }

    private @Nullable Upload upload(Cells cells) {
        String text = cells.text(Column.FILE);
        if (text.isEmpty()) {
            return null;
        }
        SourceFolder.Found found = folder.find(text);
        if (found.source().isEmpty()) {
            return cells.wrong(Column.FILE, found.fault().orElse(Fault.NO_FILE), "");
        }
        SourceFolder.Source source = found.source().get();
        Inspected looked = inspected.computeIfAbsent(source.path(), RowReader::inspect);
        Inspection.Refusal refusal = looked.inspection().refusal();
        AttachmentType type = looked.inspection().type();
        if (refusal != null || type == null) {
            return cells.wrong(Column.FILE, refusal == null ? Fault.NO_FILE : Fault.valueOf(refusal.name()), "");
        }
        return new Upload(Attachment.of(source.name(), looked.sha256(), type, looked.size()), source.path());
    }

    private static Inspected inspect(Path path) {
        try {
            byte[] body = SourceFolder.bytes(path);
            String name = String.valueOf(path.getFileName());
            return new Inspected(Inspection.of(body, name), Fingerprint.of(body), body.length);
        } catch (IOException e) {
            return new Inspected(new Inspection(null, null), "", 0);
        }
    }

    private static @Nullable LocalDate published(Cells cells) {
        String text = cells.text(Column.PUBLISHED);
        List<LocalDate> days = ThaiDate.all(text);
        if (text.isEmpty() || days.size() == 1) {
            return text.isEmpty() ? null : days.get(0);
        }
        return cells.wrong(Column.PUBLISHED, Fault.NOT_A_DATE, "");
    }

    /** The cells of one row by column. */
    private final class Cells {
        private final CsvTable.Row row;
        private final List<Problem> problems;

        Cells(CsvTable.Row row, List<Problem> problems) {
            this.row = row;
            this.problems = problems;
        }

        String text(Column column) {
            String head = heads.get(column);
            return head == null ? "" : row.cell(head);
        }

        /** Notes what is wrong and gives nothing, of whatever type the caller would have given something. */
        @SuppressWarnings("TypeParameterUnusedInFormals")
        <T> @Nullable T wrong(Column column, Fault fault, String expected) {
            String head = heads.getOrDefault(column, column.english());
            problems.add(new Problem(row.line(), head, fault, brief(text(column)), expected));
            return null;
        }

        String notLonger(Column column, String text, int most) {
            if (text.length() > most) {
                wrong(column, Fault.TOO_LONG, String.valueOf(most));
            }
            return text;
        }

        private static String brief(String text) {
            String line = ThaiText.normal(text);
            return line.length() <= 80 ? line : line.substring(0, 80) + "…";
        }
    }
}
