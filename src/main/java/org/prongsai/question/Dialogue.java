package org.prongsai.question;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question and what was said after it, as pages show it.
 *
 * @param refusal why the question is not or no longer public, null where nobody refused it or gave it back
 * @param decisions everything decided about it, in order
 */
public record Dialogue(
        Question question,
        Prose text,
        List<Said> said,
        @Nullable Decision refusal,
        List<Decision> decisions) {

    /** Whether words stand in it as they were sent: said by anybody, or as the reason of a step. */
    public boolean holds(String words) {
        return said.stream().anyMatch(each -> each.message().text().equals(words))
                || decisions.stream().anyMatch(step -> words.equals(step.reason()));
    }

    /** Reads a question with everything that belongs to it. */
    public static Dialogue of(Question question, QuestionStore store) {
        List<Decision> decisions = store.decisions(question.id());
        List<Message.Version> versions = store.versions(question.id());
        List<Said> said = store.messages(question.id()).stream()
                .map(message -> new Said(
                        message,
                        message.isAnswer() ? Prose.linked(message.text()) : Prose.plain(message.text()),
                        versions.stream()
                                .filter(version -> version.messageId() == message.id())
                                .map(version -> new Earlier(version, Prose.linked(version.text())))
                                .toList(),
                        refusal(decisions, message.id())))
                .toList();
        return new Dialogue(
                question,
                Prose.plain(question.text()),
                said,
                question.state() == State.REFUSED ? refusal(decisions, null) : null,
                decisions);
    }

    /** What of it the public sees: released messages, and of those taken back that there was one. */
    public List<Said> inPublic() {
        return said.stream()
                .filter(each -> each.message().isPublic() || each.isTakenBack())
                .toList();
    }

    /** How many follow-ups wait to be released. */
    public long waiting() {
        return said.stream()
                .filter(each -> each.message().state() == State.WAITING)
                .count();
    }

    private static @Nullable Decision refusal(List<Decision> decisions, @Nullable Long messageId) {
        return decisions.stream()
                .filter(each -> each.isAgainst() && Objects.equals(each.messageId(), messageId))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /**
     * A message with what it said before.
     *
     * @param refusal why it is not public, null where nobody refused it
     */
    public record Said(
            Message message,
            Prose text,
            List<Earlier> earlier,
            @Nullable Decision refusal) {
        /** Whether it was an answer that was public once and is no more. */
        public boolean isTakenBack() {
            return message.isAnswer() && message.state() == State.REFUSED;
        }
    }

    /** An earlier version of an answer. */
    public record Earlier(Message.Version version, Prose text) {}
}
