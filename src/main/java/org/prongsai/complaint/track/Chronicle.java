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
        Report latest = report;
        for (Entry entry : entries) {
            if (entry.kind().isForReporter()) {
                Told told = entry.kind() == Entry.Kind.REPORT
                        ? Told.of(report.what())
                        : open.told(entry).orElseThrow();
                Report form = entry.kind() == Entry.Kind.REPORT ? report : told.form();
                lines.add(new Line(
                        entry.position(),
                        entry.kind(),
                        form,
                        form == null ? List.of() : form.changedFrom(latest),
                        entry.writtenOn(),
                        entry.state() == null ? null : entry.state().code(),
                        told,
                        files.stream()
                                .filter(file -> file.entryId() == entry.id())
                                .map(open::facts)
                                .toList()));
                latest = form == null ? latest : form;
            }
        }
        return new Chronicle(report, lines);
    }

    /** What the handlers asked last and nothing answered since, whichever agency asked; null when nothing. */
    @Nullable
    Line unanswered() {
        Line asked = null;
        for (Line line : lines) {
            if (line.told().to().equals(Told.ENQUIRY)) {
                asked = line;
            } else if (line.isMine() || "concluded".equals(line.state()) || "closed".equals(line.state())) {
                asked = null;
            }
        }
        return asked;
    }

    /**
     * One thing that was written.
     *
     * @param form only of a form, the first or one sent again
     * @param changed the words of the parts in which a form differs from the one before it
     * @param state of a step, else null
     */
    public record Line(
            int position,
            Entry.Kind kind,
            @Nullable Report form,
            List<String> changed,
            LocalDate day,
            @Nullable String state,
            Told told,
            List<KeptFile.Facts> files) {
        /** Whether the reporter wrote it. */
        public boolean isMine() {
            return kind.isByReporter();
        }

        /** Whose words it is, as the end of a message's key. */
        public String by() {
            if (!told.to().equals(Told.RESENT)) {
                return isMine() ? "me" : "agency";
            }
            return form == null ? "me.resent-files" : "me.resent";
        }

        /** Whether it went to a body whose name is written in Thai. */
        public boolean isToThai() {
            return told.to()
                    .codePoints()
                    .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.THAI);
        }

        /** Its words, paragraph by paragraph. */
        public List<String> paragraphs() {
            String text = form == null ? told.text() : form.what();
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
