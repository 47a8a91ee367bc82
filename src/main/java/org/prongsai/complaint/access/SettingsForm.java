package org.prongsai.complaint.access;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;

/**
 * What a handler typed of how the agency handles complaints.
 *
 * @param days as they were typed, by the names of their fields
 * @param open the words of the forms that are to be open
 */
public record SettingsForm(
        String unit, String how, String steps, String otherWays, Map<String, String> days, Set<String> open) {
    private static final int MOST_TEXT = 5_000;
    /** Fields of days with the most that each may hold; a preliminary answer is promised within 15 days. */
    private static final Map<String, Integer> MOST = new LinkedHashMap<>();

    static {
        MOST.put("examine", 15);
        MOST.put("preliminary", 15);
        MOST.put("close", 3_650);
        MOST.put("kept", 3_650);
    }

    private static final int LEAST_KEPT = 30;

    /** What holds now. */
    static SettingsForm of(Guideline guideline, Set<Channel> closed) {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("examine", String.valueOf(guideline.examineDays()));
        days.put("preliminary", String.valueOf(guideline.preliminaryDays()));
        days.put("close", String.valueOf(guideline.closeDays()));
        days.put("kept", String.valueOf(guideline.keptDays()));
        Set<String> open =
                EnumSet.complementOf(closed.isEmpty() ? EnumSet.noneOf(Channel.class) : EnumSet.copyOf(closed)).stream()
                        .map(Channel::code)
                        .collect(Collectors.toSet());
        return new SettingsForm(
                guideline.unit(), guideline.how(), guideline.steps(), guideline.otherWays(), days, open);
    }

    /** What was sent. */
    static SettingsForm of(Context ctx) {
        Map<String, String> days = new LinkedHashMap<>();
        MOST.keySet().forEach(field -> days.put(field, TypedForm.line(ctx, field)));
        return new SettingsForm(
                text(ctx, "unit"),
                text(ctx, "how"),
                text(ctx, "steps"),
                text(ctx, "other"),
                days,
                Set.copyOf(ctx.formParams("open")));
    }

    /** What must be mended before it can be kept. */
    Problems problems() {
        List<Problem> problems = new ArrayList<>();
        Map.of("unit", unit, "how", how, "steps", steps, "other", otherWays).forEach((field, text) -> {
            if (text.length() > MOST_TEXT) {
                problems.add(Problem.tooLong(field, "form.long", text, MOST_TEXT));
            }
        });
        MOST.forEach((field, most) -> {
            int least = field.equals("kept") ? LEAST_KEPT : 1;
            int given = number(field);
            if (given < least || given > most) {
                problems.add(new Problem(
                        field,
                        "inbox.settings.days.wrong",
                        Map.of("least", String.valueOf(least), "most", String.valueOf(most))));
            }
        });
        if (problems.isEmpty() && number("examine") > number("preliminary")) {
            problems.add(Problem.of("preliminary", "inbox.settings.order"));
        }
        if (problems.isEmpty() && number("preliminary") > number("close")) {
            problems.add(Problem.of("close", "inbox.settings.order"));
        }
        return new Problems(problems);
    }

    /** The same as a guideline, when nothing is to be mended. */
    Guideline guideline(long agencyId) {
        return new Guideline(
                agencyId,
                how,
                steps,
                unit,
                otherWays,
                number("examine"),
                number("preliminary"),
                number("close"),
                number("kept"));
    }

    /** The forms that are not to be open. */
    Set<Channel> closed() {
        return Set.of(Channel.values()).stream()
                .filter(channel -> !open.contains(channel.code()))
                .collect(Collectors.toSet());
    }

    private int number(String field) {
        String typed = days.getOrDefault(field, "");
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(Context ctx, String field) {
        return TypedForm.exact(ctx, field).replace("\r\n", "\n").strip();
    }
}
