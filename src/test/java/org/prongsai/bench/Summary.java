package org.prongsai.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The medians of all rounds with the lowest and highest, and the checker's figures as parts of the anchor's. */
record Summary(List<Measured> runs) {

    Summary {
        runs = List.copyOf(runs);
    }

    void print() {
        for (String program : runs.stream().map(Measured::program).distinct().toList()) {
            System.out.printf(
                    "%-5s pages/s %s · CPU s per 1,000 pages %s · peak MB %s%n",
                    program,
                    spread(program, Measured::pagesPerSecond, "%.0f"),
                    spread(program, Measured::cpuPerThousand, "%.2f"),
                    spread(program, Measured::peak, "%.0f"));
        }
        System.out.printf(
                "ours ÷ bare: pages/s %.2f · CPU %.2f%n",
                median("ours", Measured::pagesPerSecond) / median("bare", Measured::pagesPerSecond),
                median("ours", Measured::cpuPerThousand) / median("bare", Measured::cpuPerThousand));
    }

    private String spread(String program, ToDoubleFunction<Measured> figure, String format) {
        double[] sorted = figures(program, figure);
        String all = format + " (" + format + "–" + format + ")";
        return all.formatted(median(program, figure), sorted[0], sorted[sorted.length - 1]);
    }

    private double median(String program, ToDoubleFunction<Measured> figure) {
        double[] sorted = figures(program, figure);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double[] figures(String program, ToDoubleFunction<Measured> figure) {
        return runs.stream()
                .filter(run -> run.program().equals(program))
                .mapToDouble(figure)
                .sorted()
                .toArray();
    }
}
