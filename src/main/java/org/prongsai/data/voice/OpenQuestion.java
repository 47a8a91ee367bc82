package org.prongsai.data.voice;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.question.Message;
import org.prongsai.thai.ThaiDate;

/**
 * A question that somebody released, with what was said after it in public; its days are those of Thailand.
 *
 * @param agency the agency's slug
 * @param asker the name that the asker wants to be shown, null for none
 * @param dueOn until when something of it is to be answered, null while nothing waits
 * @param answerDays days from the question to its first answer, null before
 * @param url its page, for ever
 */
public record OpenQuestion(
        String agency,
        int number,
        String category,
        String language,
        String title,
        String text,
        @Nullable String asker,
        LocalDate askedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable Integer answerDays,
        String url,
        List<Said> messages) {
    /** The columns of its file. */
    public static final List<String> COLUMNS = List.of(
            "agency",
            "number",
            "category",
            "language",
            "title",
            "text",
            "asker",
            "asked_on",
            "released_on",
            "due_on",
            "answered_on",
            "answer_days",
            "answers",
            "url");

    public OpenQuestion {
        messages = List.copyOf(messages);
    }

    /**
     * A follow-up of the asker or an answer of the agency.
     *
     * @param by asker or agency
     * @param name of the officer who answers, null for the asker
     */
    public record Said(
            String by,
            @Nullable String name,
            @Nullable String position,
            String text,
            LocalDate writtenOn,
            @Nullable LocalDate correctedOn) {
        static Said of(Message message) {
            Instant corrected = message.correctedAt();
            return new Said(
                    message.isAnswer() ? "agency" : "asker",
                    named(message.name()),
                    named(message.position()),
                    message.text(),
                    ThaiDate.at(message.writtenAt()),
                    corrected == null ? null : ThaiDate.at(corrected));
        }
    }

    static OpenQuestion of(VoiceStore.Row row, List<Message> messages, URI base) {
        return new OpenQuestion(
                row.slug(),
                row.number(),
                row.category().code(),
                row.language(),
                row.title(),
                row.text(),
                named(row.asker()),
                ThaiDate.at(row.askedAt()),
                day(row.releasedAt()),
                row.dueOn(),
                day(row.answeredAt()),
                row.answerDays(),
                base + "/agencies/" + row.slug() + "/questions/" + row.number(),
                messages.stream().map(Said::of).toList());
    }

    /** Its line in that file. */
    public List<@Nullable Object> cells() {
        String answers = messages.stream()
                .filter(said -> said.by().equals("agency"))
                .map(Said::text)
                .collect(Collectors.joining("\n\n"));
        return Arrays.asList(
                agency,
                number,
                category,
                language,
                title,
                text,
                asker,
                askedOn,
                releasedOn,
                dueOn,
                answeredOn,
                answerDays,
                answers,
                url);
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : ThaiDate.at(time);
    }

    private static @Nullable String named(String text) {
        return text.isEmpty() ? null : text;
    }
}
