package org.prongsai.complaint.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.Told;

/**
 * What a reporter reads of a complaint, in its order.
 *
 * @param report what the reporter wrote first
 * @param lines everything, the report too
 */
public record Chronicle(Report report, List<Line> lines) {
    public Chronicle {
        lines = List.copyOf(lines);
    }

    /** Opens what the reporter may read. */
    static Chronicle of(OpenComplaint open, List<Entry> entries, List<KeptFile> files) {
        List<Line> lines = new ArrayList<>();
        Report report = open.report(entries.get(0));
        for (Entry entry : entries) {
            if (entry.kind().isForReporter()) {
                Told told = entry.kind() == Entry.Kind.REPORT
                        ? Told.of(report.what())
                        : open.told(entry).orElseThrow();
                lines.add(new Line(
                        entry.kind(),
                        entry.writtenOn(),
                        entry.state() == null ? null : entry.state().code(),
                        told,
                        files.stream()
                                .filter(file -> file.entryId() == entry.id())
                                .map(open::facts)
                                .toList()));
            }
        }
        return new Chronicle(report, lines);
    }

    /** One thing that was written; {@code state} only of a step. */
    public record Line(
            Entry.Kind kind, LocalDate day, @Nullable String state, Told told, List<KeptFile.Facts> files) {
        /** Whether the reporter wrote it. */
        public boolean isMine() {
            return kind.isByReporter();
        }

        /** Its words, paragraph by paragraph. */
        public List<String> paragraphs() {
            return told.text().lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
