package org.prongsai.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Category;
import org.prongsai.question.Question;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.desk.DecisionStore;

/** Questions whose every text is a payload, put where forms put them but without what forms take out. */
final class Questions {
    /** How many texts one question has. */
    static final int AT_ONCE = 8;

    private static final String HARMLESS = "ข้อความธรรมดา";
    private static final Instant NOW = SamplePortal.MORNING;

    private final SamplePortal portal;
    private final boolean isHostile;
    private final Agency town;
    private int number;

    Questions(SamplePortal portal, boolean isHostile) {
        this.portal = portal;
        this.isHostile = isHostile;
        this.town = portal.agency("asked", "เทศบาลเมืองช่างถาม");
    }

    String list() {
        return "/agencies/asked/questions";
    }

    /** One question with everything that may be said and decided; the pages that show it. */
    List<String> ask(List<String> payloads) {
        List<String> texts = texts(payloads);
        String token = send(texts);
        AskStore asked = portal.store(AskStore.class);
        Question question =
                asked.byToken(org.prongsai.web.view.Fingerprint.of(token)).orElseThrow();
        DecisionStore decisions = portal.store(DecisionStore.class);
        decisions.answer(question, answer("answer", texts.get(3), texts.get(4)), NOW);
        decisions.correct(
                decisions.messages(question.id()).get(0), answer("correction", texts.get(5), texts.get(6)), NOW);
        asked.addFollowUp(question.id(), "more " + number, texts.get(7), NOW);
        decisions.releaseMessage(
                decisions.messages(question.id()).get(1), texts.get(3), NOW, LocalDate.parse("2026-12-05"));
        decisions.answer(question, answer("again", texts.get(4), texts.get(5)), NOW);
        decisions.refuseMessage(decisions.messages(question.id()).get(2), texts.get(6), NOW, texts.get(7));
        int shown = portal.store(QuestionStore.class)
                .byNumber(town.id(), number)
                .map(Question::number)
                .orElseThrow();
        return List.of(list() + "/" + shown, "/questions/follow/" + token);
    }

    /** Questions that nobody has released yet. */
    void wait(List<String> payloads) {
        payloads.forEach(payload -> send(texts(List.of(payload))));
    }

    /** Sends a question; the word of its private address. */
    private String send(List<String> texts) {
        number++;
        String token = ("token" + number + "A".repeat(32)).substring(0, 32);
        portal.store(AskStore.class)
                .keep(new AskStore.Sent(
                        town.id(),
                        "form " + number,
                        token,
                        Category.OTHER,
                        "th",
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        "",
                        NOW,
                        LocalDate.parse("2026-12-05")));
        return token;
    }

    private DecisionStore.Answer answer(String form, String name, String text) {
        return new DecisionStore.Answer(form + " " + number, name, name, text);
    }

    private List<String> texts(List<String> payloads) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < AT_ONCE; index++) {
            String payload = Payloads.inOneLine(payloads.get(index % payloads.size()));
            texts.add((isHostile ? payload : HARMLESS) + " " + index);
        }
        return texts;
    }
}
