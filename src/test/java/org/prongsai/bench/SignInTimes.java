package org.prongsai.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.prongsai.profile.SamplePortal;
import org.prongsai.seal.SlowHash;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.Enterer;
import org.prongsai.web.edge.TickingClock;

/**
 * Whether the time of an answer tells which e-mail addresses have an account (security.md, W-16): wrong passwords for known and
 * for unknown addresses in random order, over HTTP, with the hash of every day or, with a second argument, a quick one; prints medians
 * and the p of Mann and Whitney.
 */
public final class SignInTimes {
    private SignInTimes() {}

    public static void main(String[] arguments) throws IOException {
        int times = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        // without the cost of the hash, which is the same for all, less noise hides what else differs
        SlowHash hash = arguments.length == 2 ? SamplePortal.QUICK : SlowHash.STANDARD;
        TickingClock clock = new TickingClock(SamplePortal.MORNING);
        Path folder = Files.createTempDirectory("sign-in-times");
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        try (SamplePortal portal = new SamplePortal(folder, clock, hash)) {
            SampleStaff staff = new SampleStaff(portal);
            Random random = new Random(1);
            for (int i = -100; i < 2 * times; i++) {
                clock.pass(Duration.ofSeconds(61));
                boolean isKnown =
                        i < 0 ? i % 2 == 0 : known.size() < times && (unknown.size() >= times || random.nextBoolean());
                double took = time(portal, staff, isKnown ? "officer@nong-kaew.example" : "nobody1@nong-kaew.example");
                if (i >= 0) {
                    (isKnown ? known : unknown).add(took);
                }
            }
        }
        System.out.printf(
                "known %.3f ms, unknown %.3f ms, difference of medians %.3f ms, p = %.3f, %d each%n",
                median(known), median(unknown), median(known) - median(unknown), p(known, unknown), times);
    }

    private static double time(SamplePortal portal, SampleStaff staff, String email) {
        Map<String, String> form =
                Map.of("mark", staff.strangersMark(), "email", email, "password", "wrong and wrong again");
        long begun = System.nanoTime();
        HttpResponse<String> answer = portal.visitor.send("/sign-in", form);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 422) {
            throw new IllegalStateException(Enterer.mark(answer.body()) + answer.statusCode());
        }
        return took;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Two-sided, by the normal distribution, which fits from twenty on. */
    private static double p(List<Double> one, List<Double> other) {
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
