package org.prongsai.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two samples of times, and whether one is longer: medians, and the p of Mann and Whitney. */
public record TwoSamples(List<Double> one, List<Double> other) {
    public TwoSamples {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    @Override
    public String toString() {
        return "%.3f ms against %.3f ms, difference of medians %.3f ms, p = %.3f, %d and %d"
                .formatted(median(one), median(other), median(one) - median(other), p(), one.size(), other.size());
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Two-sided, by the normal distribution, which fits from twenty on. */
    private double p() {
        double larger = 0;
        for (double x : one) {
            for (double y : other) {
                larger += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }
        double n = (double) one.size() * other.size();
        double z = Math.abs(larger - n / 2) / Math.sqrt(n * (one.size() + other.size() + 1) / 12);
        return 2 * (1 - normal(z));
    }

    /** Abramowitz and Stegun, 26.2.17. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }
}
