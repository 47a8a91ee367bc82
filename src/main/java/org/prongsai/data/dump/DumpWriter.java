package org.prongsai.data.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.prongsai.checklist.Checklist;
import org.prongsai.data.open.OpenAgency;
import org.prongsai.data.open.OpenChange;
import org.prongsai.data.open.OpenChecklist;
import org.prongsai.data.open.OpenFinding;
import org.prongsai.data.open.OpenStore;
import org.prongsai.data.voice.OpenComplaints;
import org.prongsai.data.voice.OpenQuestion;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.export.CsvLines;

/** Writes all open data into files, each subject as CSV and as JSON, line by line, so that a nation fits. Thread-safe. */
public final class DumpWriter {
    private static final String EXPLANATION = "/data/README.txt";
    private static final int BUFFER = 1 << 16;

    private final OpenStore store;
    private final VoiceStore voices;
    private final List<Checklist> checklists;
    private final URI base;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public DumpWriter(OpenStore store, VoiceStore voices, List<Checklist> checklists, URI base) {
        this.store = store;
        this.voices = voices;
        this.checklists = List.copyOf(checklists);
        this.base = base;
    }

    /** Whether there is anything to write about. */
    boolean hasAny() {
        return store.countChecked() > 0;
    }

    /** Fills an empty folder with all files of a day, the sums of all others last. */
    void fill(Path folder, LocalDate day) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (CsvLines csv = new CsvLines(open(folder, "agencies.csv", sums));
                JsonLines json = new JsonLines(open(folder, "agencies.jsonl", sums))) {
            csv.line(OpenAgency.COLUMNS);
            store.eachAgency(base, agency -> {
                csv.line(agency.cells());
                json.line(agency);
            });
        }
        try (CsvLines csv = new CsvLines(packed(folder, "findings.csv.gz", sums));
                JsonLines json = new JsonLines(packed(folder, "findings.jsonl.gz", sums))) {
            csv.line(OpenFinding.COLUMNS);
            store.eachFinding(finding -> {
                csv.line(finding.cells());
                json.line(finding);
            });
        }
        try (CsvLines csv = new CsvLines(packed(folder, "changes.csv.gz", sums));
                JsonLines json = new JsonLines(packed(folder, "changes.jsonl.gz", sums))) {
            csv.line(OpenChange.COLUMNS);
            store.eachChange(change -> {
                csv.line(change.cells());
                json.line(change);
            });
        }
        fillQuestions(folder, sums);
        fillComplaints(folder, sums, day);
        fillChecklists(folder, sums);
        text(folder, "README.txt", sums, explanation(day));
        text(folder, "SHA256SUMS", new TreeMap<>(), listed(sums));
    }

    private void fillQuestions(Path folder, Map<String, String> sums) throws IOException {
        try (CsvLines csv = new CsvLines(packed(folder, "questions.csv.gz", sums));
                JsonLines json = new JsonLines(packed(folder, "questions.jsonl.gz", sums))) {
            csv.line(OpenQuestion.COLUMNS);
            voices.eachQuestion(base, question -> {
                csv.line(question.cells());
                json.line(question);
            });
        }
    }

    private void fillComplaints(Path folder, Map<String, String> sums, LocalDate day) throws IOException {
        try (CsvLines csv = new CsvLines(open(folder, "complaint-statistics.csv", sums));
                JsonLines json = new JsonLines(open(folder, "complaint-statistics.jsonl", sums))) {
            csv.line(OpenComplaints.COLUMNS);
            for (VoiceStore.Office office : voices.channels()) {
                for (OpenComplaints year : voices.complaints(office, day)) {
                    year.lines().forEach(csv::line);
                    json.line(year);
                }
            }
        }
    }

    private void fillChecklists(Path folder, Map<String, String> sums) throws IOException {
        try (CsvLines csv = new CsvLines(open(folder, "checklists.csv", sums));
                JsonLines json = new JsonLines(open(folder, "checklists.jsonl", sums))) {
            csv.line(OpenChecklist.COLUMNS);
            for (Checklist list : checklists) {
                OpenChecklist open = OpenChecklist.whole(list);
                open.lines().forEach(csv::line);
                json.line(open);
            }
        }
    }

    private String explanation(LocalDate day) throws IOException {
        try (InputStream in = DumpWriter.class.getResourceAsStream(EXPLANATION)) {
            if (in == null) {
                throw new IllegalStateException(EXPLANATION + " is missing inside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{day}", day.toString())
                    .replace("{base}", base.toString());
        }
    }

    /** As {@code sha256sum --check} reads it. */
    private static String listed(Map<String, String> sums) {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static void text(Path folder, String name, Map<String, String> sums, String text) throws IOException {
        try (OutputStream out = open(folder, name, sums)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static OutputStream packed(Path folder, String name, Map<String, String> sums) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(open(folder, name, sums), BUFFER), BUFFER);
    }

    private static OutputStream open(Path folder, String name, Map<String, String> sums) throws IOException {
        return new BufferedOutputStream(new SummedFile(folder, name, sums), BUFFER);
    }
}
