package org.prongsai.staff.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.staff.Office;

/** An entry of the log as people read it: what was written down in short words is said in sentences of their language. */
public record AuditLine(AuditEntry entry, String subject, List<Part> parts) {
    private static final Pattern MESSAGE = Pattern.compile("message ([0-9]+)(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("([a-z0-9-]+) ([0-9]+)");

    /**
     * A piece of what else there is to say.
     *
     * @param key of its sentence; empty where {@code text} stands for itself, because a person wrote it
     */
    public record Part(String key, Map<String, Object> places, String text) {
        static Part said(String key, Map<String, Object> places) {
            return new Part(key, places, "");
        }

        static Part typed(String text) {
            return new Part("", Map.of(), text);
        }
    }

    static AuditLine of(AuditEntry entry, Office.Register register, String language) {
        Function<String, Optional<String>> named =
                slug -> register.bySlug().apply(slug).map(office -> office.name(language));
        List<Part> parts = new ArrayList<>();
        String subject = entry.subject().equals(entry.who()) ? "" : entry.subject();
        Matcher question = QUESTION.matcher(entry.subject());
        if (entry.action().startsWith("question.") && question.matches()) {
            subject = named.apply(question.group(1)).orElse(question.group(1));
            parts.add(Part.said("audit.detail.question", Map.of("number", question.group(2))));
        } else {
            subject = named.apply(subject).orElse(subject);
        }
        parts.addAll(detail(entry, register, language));
        return new AuditLine(entry, subject, parts);
    }

    private static List<Part> detail(AuditEntry entry, Office.Register register, String language) {
        String detail = entry.detail();
        if (detail.isEmpty()) {
            return List.of();
        }
        return switch (entry.action()) {
            case "account.added", "account.appointed" ->
                Arrays.stream(detail.split(", "))
                        .map(word -> right(word, register, language))
                        .toList();
            case "session.begun" -> List.of(Part.said("audit.detail.by." + detail, Map.of()));
            case "session.alarm" -> List.of(Part.said("audit.detail.misses", Map.of("count", detail)));
            case "question.moved" -> List.of(Part.said("question.category." + detail, Map.of()));
            default ->
                entry.action().startsWith("complaint.") ? ofAgency(entry, register, language) : ofMessage(detail);
        };
    }

    private static Part right(String word, Office.Register register, String language) {
        if (word.equals("handler")) {
            return Part.said("staff.handles", Map.of());
        }
        if (!word.startsWith("agency ")) {
            return Part.said("staff.role." + word, Map.of());
        }
        String id = word.substring("agency ".length());
        return Part.typed(register.byId()
                .apply(Long.parseLong(id))
                .map(office -> office.name(language))
                .orElse(id));
    }

    /** The agency of a complaint, unless it is the subject already. */
    private static List<Part> ofAgency(AuditEntry entry, Office.Register register, String language) {
        return entry.detail().equals(entry.subject())
                ? List.of()
                : List.of(Part.typed(register.bySlug()
                        .apply(entry.detail())
                        .map(office -> office.name(language))
                        .orElse(entry.detail())));
    }

    private static List<Part> ofMessage(String detail) {
        Matcher message = MESSAGE.matcher(detail);
        if (!message.matches()) {
            return List.of(Part.typed(detail));
        }
        Part number = Part.said("audit.detail.message", Map.of("number", message.group(1)));
        return message.group(2) == null ? List.of(number) : List.of(number, Part.typed(message.group(2)));
    }
}
