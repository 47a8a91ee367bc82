package org.prongsai.complaint.inbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Handing;
import org.prongsai.complaint.Outcome;
import org.prongsai.complaint.Told;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;

/**
 * What a handler typed to do something with a complaint.
 *
 * @param seen how many entries the complaint had on the page that was typed into
 * @param where whether it goes to an agency of the portal or to another body
 * @param agency the agency as it was typed
 * @param chosen the word of the one that was chosen of those found
 * @param confirmed the word of the agency that was confirmed to be the right one
 * @param body the other body
 * @param outcome the word of the outcome
 * @param template the number of the text to begin with
 */
public record ActForm(
        String text,
        int seen,
        String where,
        String agency,
        String chosen,
        String confirmed,
        String body,
        String outcome,
        String template) {
    /** How long a text may be. */
    public static final int MOST_TEXT = 20_000;

    private static final int MOST_BODY = 200;

    /** An empty form of a complaint as it stands now. */
    static ActForm of(Complaint complaint) {
        return new ActForm("", complaint.entries(), "here", "", "", "", "", "", "");
    }

    /**
     * How a page says what it showed. All entries would tell of another agency's notes, so it counts those since this agency has
     * the complaint, and says for the how manieth time it was handed over.
     */
    record Count(int before, int handings) {
        private static final Pattern WORD = Pattern.compile("([0-9]{1,8})(?:\\.([0-9]{1,4}))?");

        static Count of(List<Handing> handings) {
            return handings.isEmpty()
                    ? new Count(0, 0)
                    : new Count(handings.get(handings.size() - 1).position(), handings.size());
        }

        String word(Complaint complaint) {
            return complaint.entries() - before + (handings == 0 ? "" : "." + handings);
        }

        /** How many entries there were; 0, which no complaint has, for a page of before it was handed over. */
        int entries(String word) {
            Matcher match = WORD.matcher(word);
            int counted = match.matches() && match.group(2) != null ? Integer.parseInt(match.group(2)) : 0;
            return match.matches() && counted == handings ? Integer.parseInt(match.group(1)) + before : 0;
        }
    }

    /** What was sent. */
    static ActForm of(Context ctx, Count count) {
        return new ActForm(
                TypedForm.exact(ctx, "text").replace("\r\n", "\n").strip(),
                count.entries(TypedForm.line(ctx, "seen")),
                TypedForm.line(ctx, "where").equals("elsewhere") ? "elsewhere" : "here",
                TypedForm.line(ctx, "agency"),
                TypedForm.line(ctx, "chosen"),
                TypedForm.line(ctx, "confirmed"),
                TypedForm.line(ctx, "body"),
                TypedForm.line(ctx, "outcome"),
                TypedForm.line(ctx, "template"));
    }

    /** The same form on a page that shows the complaint as it stands now. */
    ActForm over(Complaint complaint) {
        return new ActForm(text, complaint.entries(), where, agency, chosen, confirmed, body, outcome, template);
    }

    /** The same with a ready text behind what was typed. */
    ActForm with(String ready) {
        return new ActForm(
                text.isEmpty() ? ready : text + "\n\n" + ready,
                seen,
                where,
                agency,
                chosen,
                confirmed,
                body,
                outcome,
                template);
    }

    /** The same by somebody who looks for an agency here. */
    ActForm here() {
        return new ActForm(text, seen, "here", agency, "", "", body, outcome, template);
    }

    boolean isHere() {
        return where.equals("here");
    }

    /** What must be mended before it can be done; {@code destination} is null where nothing is handed to an agency here. */
    Problems problems(Act act, long own, @Nullable Destination destination) {
        List<Problem> problems = new ArrayList<>();
        if (act == Act.FORWARDING) {
            (destination == null ? problemOfBody() : destination.problem(own, agency)).ifPresent(problems::add);
        }
        if (act == Act.CLOSURE && Outcome.of(outcome).isEmpty()) {
            problems.add(Problem.of("outcome", "inbox.problem.outcome"));
        }
        if (act.needsText() && text.isBlank()) {
            problems.add(Problem.of("text", "inbox.problem." + act.code()));
        } else if (text.length() > MOST_TEXT) {
            problems.add(Problem.tooLong("text", "form.long", text, MOST_TEXT));
        }
        return new Problems(problems);
    }

    private Optional<Problem> problemOfBody() {
        return body.isBlank()
                ? Optional.of(Problem.of("body", "inbox.problem.body"))
                : body.length() > MOST_BODY
                        ? Optional.of(Problem.tooLong("body", "form.long", body, MOST_BODY))
                        : Optional.empty();
    }

    /** What is to be sealed; {@code receiver} is whom a forwarded complaint goes to, else empty. */
    Told told(Act act, String receiver) {
        return switch (act) {
            case PRELIMINARY -> new Told(text, Told.PRELIMINARY);
            case ENQUIRY -> new Told(text, Told.ENQUIRY);
            case FORWARDING -> new Told(text, receiver);
            case CLOSURE -> new Told(text, outcome);
            case EXAMINATION, REPLY, NOTE, CONCLUSION, REOPENING -> Told.of(text);
        };
    }
}
