package org.prongsai.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDate;

/**
 * The scores of an agency's checks as a line chart: one line for each checklist, told apart by its mark, its strokes and its
 * name at the end. Points stand by their time; a check without a score parts the line.
 *
 * @param count how many visits have a score
 */
public record Trend(List<Line> lines, int count, Instant first, Instant last, double lowest, double highest) {
    /** The box of the drawing and of the plot in it; the templates draw the axes by the same figures. */
    private static final double LEFT = 56;

    private static final double RIGHT = 560;
    private static final double TOP = 34;
    private static final double BOTTOM = 214;
    private static final int SHAPES = 4;

    /**
     * The checks by one checklist.
     *
     * @param style which mark and strokes it has, from 0
     * @param path the line
     * @param marks the points
     * @param x where its name stands
     */
    public record Line(String checklistId, String name, int style, String path, String marks, double x, double y) {

        /** One mark in the middle of a small box, for the legend. */
        public String sample() {
            return mark(style, 20, 8);
        }
    }

    /** Whether all of it is one day of Thailand's clock, so that days at the ends would say nothing. */
    public boolean isOneDay() {
        return ThaiDate.at(first).equals(ThaiDate.at(last));
    }

    /**
     * A chart of checks given newest first; null when fewer than two have a score. A visit that was judged again stands in it
     * once, with its last score: two points at one moment would draw a change that no website made.
     */
    static @Nullable Trend of(List<PastCheckStore.PastCheck> all, Function<String, String> names) {
        Set<String> seen = new HashSet<>();
        List<PastCheckStore.PastCheck> checks = all.stream()
                .filter(check -> seen.add(check.checklistId() + check.startedAt()))
                .toList();
        List<PastCheckStore.PastCheck> scored =
                checks.stream().filter(check -> check.oit() != null).toList();
        if (scored.size() < 2) {
            return null;
        }
        Instant first = scored.get(scored.size() - 1).startedAt();
        Instant last = scored.get(0).startedAt();
        Map<String, List<PastCheckStore.PastCheck>> parts = new LinkedHashMap<>();
        for (int i = checks.size() - 1; i >= 0; i--) {
            parts.computeIfAbsent(checks.get(i).checklistId(), id -> new ArrayList<>())
                    .add(checks.get(i));
        }
        parts.values().removeIf(part -> part.stream().allMatch(check -> check.oit() == null));
        List<Line> lines = new ArrayList<>();
        parts.forEach((id, part) -> lines.add(line(part, names.apply(id), lines.size() % SHAPES, first, last)));
        double[] figures = scored.stream().mapToDouble(Trend::score).sorted().toArray();
        return new Trend(lines, scored.size(), first, last, figures[0], figures[figures.length - 1]);
    }

    private static Line line(
            List<PastCheckStore.PastCheck> checks, String name, int style, Instant first, Instant last) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        boolean drawing = false;
        double x = LEFT;
        double y = BOTTOM;
        for (PastCheckStore.PastCheck check : checks) {
            if (check.oit() == null) {
                drawing = false;
                continue;
            }
            x = across(check.startedAt(), first, last);
            y = BOTTOM - (BOTTOM - TOP) * score(check) / 100;
            path.append(drawing ? 'L' : 'M').append(tenths(x)).append(' ').append(tenths(y));
            marks.append(mark(style, x, y));
            drawing = true;
        }
        return new Line(checks.get(0).checklistId(), name, style, path.toString(), marks.toString(), x, y - 14);
    }

    private static double across(Instant moment, Instant first, Instant last) {
        double whole = Math.max(1, Duration.between(first, last).toSeconds());
        return LEFT + (RIGHT - LEFT) * Duration.between(first, moment).toSeconds() / whole;
    }

    /** A disc, a square, a triangle or a diamond around a point. */
    private static String mark(int style, double x, double y) {
        String shape = switch (style) {
            case 0 -> "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
            case 1 -> "m-4.5-4.5h9v9h-9z";
            case 2 -> "m0-6l5.5 9.5h-11z";
            default -> "m0-6l6 6l-6 6l-6-6z";
        };
        return "M" + tenths(x) + " " + tenths(y) + shape;
    }

    private static double tenths(double length) {
        return Math.round(length * 10) / 10.0;
    }

    private static double score(PastCheckStore.PastCheck check) {
        Double oit = check.oit();
        return oit == null ? 0 : oit;
    }
}
