package org.prongsai.complaint.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.complaint.Report;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Upload;

/**
 * What somebody typed to report something.
 *
 * @param word from which the tracking code is made
 * @param trap a field that people do not see
 */
public record IntakeForm(Report report, String word, String trap) {
    /** How long the main text may be, in characters. */
    public static final int MOST_TEXT = 20_000;

    private static final int MOST_LINE = 2_000;

    /** An empty form with a word of its own. */
    public static IntakeForm empty() {
        return new IntakeForm(new Report("", "", "", "", ""), TrackingCode.word(), "");
    }

    /** What was sent; a word that is none of ours is replaced. */
    public static IntakeForm of(Upload sent) {
        String word = sent.text("word");
        return new IntakeForm(
                new Report(
                        text(sent, "what"),
                        text(sent, "where"),
                        text(sent, "who"),
                        text(sent, "name"),
                        text(sent, "contact")),
                TrackingCode.of(word).isPresent() ? word : TrackingCode.word(),
                sent.text("website"));
    }

    /** What must be mended before it can be filed. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (report.what().isBlank()) {
            problems.add(Problem.of("what", "complaint.problem.empty"));
        }
        check(problems, "what", report.what(), MOST_TEXT);
        check(problems, "where", report.where(), MOST_LINE);
        check(problems, "who", report.who(), MOST_LINE);
        check(problems, "name", report.name(), MOST_LINE);
        check(problems, "contact", report.contact(), MOST_LINE);
        if (!trap.isEmpty()) {
            problems.add(Problem.of("website", "complaint.problem.trap"));
        }
        return problems;
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return (report.what() + report.where() + report.who() + report.name() + report.contact()).isEmpty();
    }

    /** Notes what is wrong with one text. */
    public static void check(List<Problem> problems, String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(new Problem(
                    field,
                    "complaint.problem.long",
                    Map.of("most", String.format("%,d", most), "length", String.format("%,d", length))));
        } else if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            problems.add(Problem.of(field, "complaint.problem.binary"));
        }
    }

    private static String text(Upload sent, String field) {
        return sent.text(field).replace("\r\n", "\n").strip();
    }
}
