package org.prongsai.bench.complaint;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.edge.Turns;
import org.prongsai.web.form.FormMarks;

/**
 * Random codes from one and from many addresses at once: how many were tried a second, how many opened anything, and how
 * long somebody with a right code waits meanwhile. Arguments: folder for a temporary one, codes, addresses, networks in which these
 * are, seconds in which all are sent.
 */
public final class Guesses {
    private static final int MOST_A_SECOND = 5;
    private static final int MOST_AT_ONCE = 60;

    private Guesses() {}

    public static void main(String[] args) throws Exception {
        int codes = Integer.parseInt(args[1]);
        int addresses = Integer.parseInt(args[2]);
        Turns turns = new Turns(ReportPortal.CLIENT, MOST_A_SECOND, Duration.ofSeconds(2));
        int networks = Integer.parseInt(args[3]);
        long apart = TimeUnit.SECONDS.toNanos(Integer.parseInt(args[4])) / codes;
        ScheduledExecutorService guessers = Executors.newScheduledThreadPool(MOST_AT_ONCE);
        try (ReportPortal portal =
                ReportPortal.guarded(Files.createTempDirectory(Path.of(args[0]), "guesses"), turns)) {
            TrackingCode right = portal.sample.file("a report");
            Tally tally = new Tally();
            long begun = System.nanoTime();
            List<Future<?>> guesses = new ArrayList<>();
            for (int each = 0; each < codes; each++) {
                String address = address(each % addresses, networks);
                guesses.add(guessers.schedule(
                        () -> tally.count(ask(portal, random(), address)), each * apart, TimeUnit.NANOSECONDS));
            }
            List<Double> waits = waits(portal, right, guesses);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%d codes from %d addresses of %d networks in %.0f s: %d hits, %d tried (%.2f a second), %d sent away; the right code"
                            + " opened %d of %d times, p50 %.2f, p95 %.2f, slowest %.2f s%n",
                    codes,
                    addresses,
                    networks,
                    seconds,
                    tally.hits.get(),
                    tally.tried.get(),
                    tally.tried.get() / seconds,
                    tally.sentAway.get(),
                    waits.stream().filter(wait -> wait >= 0).count(),
                    waits.size(),
                    share(waits, 0.5),
                    share(waits, 0.95),
                    share(waits, 1));
        } finally {
            guessers.shutdownNow();
        }
    }

    /** How long the right code took from addresses of their own, every three seconds; below zero when it did not open. */
    private static List<Double> waits(ReportPortal portal, TrackingCode right, List<Future<?>> guesses) {
        List<Double> waits = new ArrayList<>();
        while (guesses.stream().anyMatch(guess -> !guess.isDone())) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            long begun = System.nanoTime();
            int status = ask(portal, right.digits(), "203.0.113." + waits.size() % 250);
            double took = (System.nanoTime() - begun) / 1e9;
            waits.add(status == 200 ? took : -took);
        }
        return waits;
    }

    private static double share(List<Double> waits, double share) {
        double[] sorted = waits.stream().mapToDouble(Math::abs).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static String address(int number, int networks) {
        int network = number % networks;
        return "10." + network / 250 + "." + network % 250 + "." + number / networks;
    }

    private static String random() {
        return TrackingCode.of(TrackingCode.word()).orElseThrow().digits();
    }

    private static int ask(ReportPortal portal, String code, String address) {
        HttpResponse<String> answer = portal.visitor.send(
                "/complaints/track",
                Map.of("mark", new FormMarks(new byte[32], portal.sample.clock).issue(""), "code", code),
                "X-Forwarded-For",
                address);
        return answer.statusCode();
    }

    /** What came of the guesses. */
    private static final class Tally {
        private final AtomicInteger hits = new AtomicInteger();
        private final AtomicInteger tried = new AtomicInteger();
        private final AtomicInteger sentAway = new AtomicInteger();

        private void count(int status) {
            (status == 200 ? hits : status == 422 ? tried : sentAway).incrementAndGet();
        }
    }
}
