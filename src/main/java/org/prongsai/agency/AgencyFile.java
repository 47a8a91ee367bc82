package org.prongsai.agency;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Suggestion;
import org.prongsai.export.CsvTable;

/**
 * A list of agencies in a CSV file, read whole: when one row is wrong, there are only problems.
 *
 * @param agencies in the order of the file, empty when there is any problem
 * @param problems what is wrong, by line and column, in the order of the file
 */
public record AgencyFile(List<Agency> agencies, List<Problem> problems) {
    /** Columns by their English name, with the Thai one that people use. */
    private static final Map<String, String> THAI_NAMES = Map.of(
            "name",
            "ชื่อหน่วยงาน",
            "kind",
            "ประเภท",
            "province",
            "จังหวัด",
            "url",
            "เว็บไซต์",
            "english_name",
            "ชื่อภาษาอังกฤษ");

    private static final List<String> REQUIRED = List.of("name", "kind", "province", "url");
    private static final List<String> KNOWN = List.of("name", "kind", "province", "url", "english_name", "slug");

    public AgencyFile {
        agencies = List.copyOf(agencies);
        problems = List.copyOf(problems);
    }

    /** Reads a file; it never throws for what the file says. */
    public static AgencyFile read(byte[] file) {
        try {
            return read(CsvTable.read(file));
        } catch (CsvTable.CsvProblem e) {
            Fault fault = e.isEmpty() ? Fault.EMPTY_FILE : Fault.NOT_A_TABLE;
            return new AgencyFile(List.of(), List.of(new Problem(e.line(), "", fault, "", List.of())));
        }
    }

    /** The columns that a file may have, each as people call it. */
    public static List<String> columns() {
        return KNOWN.stream().map(AgencyFile::called).toList();
    }

    /** A column by both its names, the Thai one first, where it has two. */
    public static String called(String column) {
        return THAI_NAMES.containsKey(column) ? thaiName(column) + " (" + column + ")" : column;
    }

    private static AgencyFile read(CsvTable table) {
        List<Problem> problems = new ArrayList<>(headerProblems(table.header()));
        List<Agency> agencies = new ArrayList<>();
        Map<String, Long> slugs = new HashMap<>();
        if (problems.isEmpty()) {
            for (CsvTable.Row row : table.rows()) {
                List<Problem> wrong = rowProblems(row, table.header().size());
                problems.addAll(wrong);
                Optional<Problem> twice = twice(row, wrong, slugs);
                twice.ifPresent(problems::add);
                if (wrong.isEmpty() && twice.isEmpty()) {
                    agencies.add(agency(row));
                }
            }
            if (agencies.isEmpty() && problems.isEmpty()) {
                problems.add(new Problem(2, "", Fault.NO_ROWS, "", List.of()));
            }
        }
        return new AgencyFile(problems.isEmpty() ? agencies : List.of(), problems);
    }

    /** A row whose own slug or website cannot be read repeats none. */
    private static Optional<Problem> twice(CsvTable.Row row, List<Problem> wrong, Map<String, Long> slugs) {
        String column = cell(row, "slug").isEmpty() ? "url" : "slug";
        boolean isUnread = wrong.stream()
                .anyMatch(problem -> problem.column().equals(column) || problem.fault() == Fault.TOO_WIDE);
        Long before = isUnread ? null : slugs.putIfAbsent(agency(row).slug(), row.line());
        return Optional.ofNullable(before)
                .map(line -> new Problem(row.line(), column, Fault.TWICE, String.valueOf(line), List.of()));
    }

    private static List<Problem> headerProblems(List<String> header) {
        List<Problem> problems = new ArrayList<>();
        for (String required : REQUIRED) {
            if (!header.contains(required) && !header.contains(thaiName(required))) {
                problems.add(new Problem(1, required, Fault.NO_COLUMN, String.join(", ", header), List.of()));
            }
        }
        for (String column : header) {
            if (!KNOWN.contains(column) && !THAI_NAMES.containsValue(column)) {
                List<String> nearest =
                        Suggestion.nearest(column, names()).stream().toList();
                problems.add(new Problem(1, column, Fault.UNKNOWN_COLUMN, "", nearest));
            }
        }
        return problems;
    }

    private static List<Problem> rowProblems(CsvTable.Row row, int width) {
        if (row.width() > width) {
            return List.of(new Problem(row.line(), "", Fault.TOO_WIDE, String.valueOf(row.width()), List.of()));
        }
        List<Problem> problems = new ArrayList<>();
        if (cell(row, "name").isEmpty()) {
            problems.add(new Problem(row.line(), "name", Fault.EMPTY, "", List.of()));
        }
        if (Kind.of(cell(row, "kind")).isEmpty()) {
            List<String> nearest = Kind.nearest(cell(row, "kind"), cell(row, "name"));
            problems.add(new Problem(row.line(), "kind", Fault.NOT_A_KIND, cell(row, "kind"), nearest));
        }
        String province = cell(row, "province");
        if (!province.isEmpty() && ProvinceNames.official(province).isEmpty()) {
            List<String> nearest = ProvinceNames.nearest(province).stream().toList();
            problems.add(new Problem(row.line(), "province", Fault.NOT_A_PROVINCE, province, nearest));
        }
        if (Websites.read(cell(row, "url")).isEmpty()) {
            List<String> meant = Websites.meant(cell(row, "url")).stream().toList();
            problems.add(new Problem(row.line(), "url", Fault.NOT_AN_ADDRESS, cell(row, "url"), meant));
        }
        if (!cell(row, "slug").matches("[a-z0-9-]{0,100}")) {
            problems.add(new Problem(row.line(), "slug", Fault.NOT_A_SLUG, cell(row, "slug"), List.of()));
        }
        return problems;
    }

    private static Agency agency(CsvTable.Row row) {
        URI site = Websites.read(cell(row, "url")).orElse(null);
        String url = site == null ? "" : site.toString();
        String english = cell(row, "english_name");
        return new Agency(
                0,
                cell(row, "slug").isEmpty() ? slug(site) : cell(row, "slug"),
                cell(row, "name"),
                english.isEmpty() ? null : english,
                Kind.of(cell(row, "kind")).orElse(Kind.OTHER),
                ProvinceNames.official(cell(row, "province")).orElse(""),
                url);
    }

    /** The host and path as a word, so that a row keeps its agency when the file is imported again. */
    private static String slug(@Nullable URI site) {
        String address = site == null ? "" : site.getHost() + "/" + site.getPath();
        String word = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return word.substring(0, Math.min(100, word.length()));
    }

    private static String cell(CsvTable.Row row, String column) {
        return row.cell(column).isEmpty() ? row.cell(thaiName(column)) : row.cell(column);
    }

    private static List<String> names() {
        return Stream.concat(KNOWN.stream(), THAI_NAMES.values().stream()).toList();
    }

    private static String thaiName(String column) {
        return THAI_NAMES.getOrDefault(column, column);
    }

    /**
     * What is wrong in a cell.
     *
     * @param column empty where the whole line is wrong
     * @param found what stands there; for what stands there twice, the line of the first
     * @param nearest what was probably meant: several where they are equally near, none where nothing is near
     */
    public record Problem(long line, String column, Fault fault, String found, List<String> nearest) {
        public Problem {
            nearest = List.copyOf(nearest);
        }
    }

    /** How a file can be wrong. */
    public enum Fault {
        NOT_A_TABLE,
        EMPTY_FILE,
        NO_ROWS,
        NO_COLUMN,
        UNKNOWN_COLUMN,
        TOO_WIDE,
        EMPTY,
        NOT_A_KIND,
        NOT_A_PROVINCE,
        NOT_AN_ADDRESS,
        NOT_A_SLUG,
        /** Two rows name the same website or slug. */
        TWICE;

        /** The word in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
