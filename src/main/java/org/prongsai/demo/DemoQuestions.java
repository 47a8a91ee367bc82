package org.prongsai.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.question.Category;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.web.view.Fingerprint;

/** Invented questions to the invented agencies: answered, waiting for an answer, overdue, and not released yet. */
public final class DemoQuestions {
    private static final String WAITING = "waiting";
    private static final String NONE = "none";
    private static final String NAME = "สมฤดี สมมติสกุล";
    private static final String POSITION = "นักวิชาการ (ตัวอย่าง)";

    private final AskStore asked;
    private final DecisionStore decisions;
    private final Promise promise;

    public DemoQuestions(AskStore asked, DecisionStore decisions, Promise promise) {
        this.asked = asked;
        this.decisions = decisions;
        this.promise = promise;
    }

    /** Asks whatever was not asked before; the agencies by their words. */
    void ask(Map<String, Agency> agencies) {
        DemoFiles.lines("questions.tsv").stream()
                .map(line -> line.split("\t", 8))
                .forEach(cells -> ask(agencies.get(cells[0]), cells));
    }

    private void ask(@org.jspecify.annotations.Nullable Agency agency, String... cells) {
        if (agency == null) {
            throw new IllegalStateException("a demo question to nobody: " + cells[0]);
        }
        String form = Fingerprint.of("demo question " + cells[0] + " " + cells[5]);
        Instant at = ago(cells[1]);
        AskStore.Sent sent = new AskStore.Sent(
                agency.id(),
                form,
                // nobody knows the word behind it, so that no private address leads to an invented question
                DemoStaff.random(),
                Category.of(cells[3]).orElseThrow(),
                "th",
                cells[5],
                cells[6],
                cells[4].equals("-") ? "" : cells[4],
                "",
                at,
                promise.dueOn(at));
        if (asked.insert(sent) == 1) {
            decide(asked.byToken(sent.tokenHash()).orElseThrow(), form, cells[2], cells[7]);
        }
    }

    private void decide(Question question, String form, String answered, String text) {
        if (answered.equals(WAITING)) {
            return;
        }
        decisions.release(question, NAME + " " + POSITION, question.askedAt().plus(Duration.ofDays(1)));
        if (!answered.equals(NONE)) {
            Question released =
                    decisions.find(question.agencyId(), question.id()).orElseThrow();
            decisions.answer(
                    released,
                    new DecisionStore.Answer(Fingerprint.of("answer to " + form), NAME, POSITION, text),
                    ago(answered));
        }
    }

    private Instant ago(String days) {
        return promise.now().minus(Duration.ofDays(Long.parseLong(days)));
    }
}
