package org.prongsai.bench.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.web.FilledForm;

/**
 * A flood of complaints from many addresses of six networks over the whole program, while honest reporters come from
 * networks of their own, every fourth of them with a file of 1 MB. A third of the flood sends without waiting, a third waits and
 * answers the sum, a third works as the form's script does; every fourth of it has a file. Arguments: empty folder, complaints of
 * the flood, how many a second, seconds between honest reporters, megabytes of files that the agency may have.
 */
public final class Flood {
    /** So many machines take part. */
    private static final int MACHINES = 64;

    private static final int FILE_BYTES = 200_000;
    private static final List<String> OLD_NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");
    private static final Pattern SHOWN =
            Pattern.compile("aria-current=\"true\">[^<]*<span class=\"n\">([\\d,]+)</span>");

    private final WholePortal portal;
    private final ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
    private final Map<String, Integer> came = new ConcurrentSkipListMap<>();
    private final CountDownLatch ended;
    private final List<Double> looks = new ArrayList<>();
    private long mostOfFiles;

    private Flood(WholePortal portal, int complaints) {
        this.portal = portal;
        this.ended = new CountDownLatch(complaints);
    }

    public static void main(String[] args) throws Exception {
        int complaints = Integer.parseInt(args[1]);
        try (WholePortal portal = WholePortal.start(Path.of(args[0]), Map.of("PRONGSAI_COMPLAINTS_MB", args[4]))) {
            long empty = size(portal.data);
            Flood flood = new Flood(portal, complaints);
            double seconds = flood.run(complaints, Double.parseDouble(args[2]), Double.parseDouble(args[3]));
            System.out.printf("%d tried in %.0f s: %s%n", complaints, seconds, flood.came);
            System.out.printf(
                    "files at most %.1f MB of %s, whole data folder grew by %.1f MB%n",
                    flood.mostOfFiles / 1e6, args[4], (size(portal.data) - empty) / 1e6);
            Collections.sort(flood.looks);
            System.out.printf(
                    "handler's list answered %d of %d times, p50 %.0f, p95 %.0f, slowest %.0f ms; at the end it counts %s%n",
                    flood.looks.stream().filter(Double::isFinite).count(),
                    flood.looks.size(),
                    part(flood.looks, 50),
                    part(flood.looks, 95),
                    part(flood.looks, 100),
                    flood.look());
        }
    }

    private double run(int complaints, double aSecond, double between) throws Exception {
        long begun = System.nanoTime();
        for (int each = 0; each < complaints; each++) {
            int number = each;
            later((long) (each * 1e6 / aSecond), () -> open(number));
        }
        List<Future<Reporter.Way>> ways = new ArrayList<>();
        var honest = Executors.newCachedThreadPool();
        Random random = new Random(10);
        for (int each = 0; !ended.await((long) (between * 1_000), TimeUnit.MILLISECONDS); each++) {
            Reporter reporter = new Reporter(
                    "2001:db8:" + Integer.toHexString(0x1000 + each) + "::1",
                    6 + random.nextInt(15),
                    each % 4 == 0,
                    random.nextBoolean());
            ways.add(honest.submit(() -> reporter.report(portal)));
            watch();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        tell(ways);
        honest.shutdownNow();
        machines.shutdownNow();
        return seconds;
    }

    private void later(long microseconds, Runnable step) {
        CompletableFuture.delayedExecutor(microseconds, TimeUnit.MICROSECONDS, machines)
                .execute(step);
    }

    /** One machine opens the form, and sends it at once or when five seconds have gone. */
    private void open(int number) {
        answered(number, () -> {
            String page = portal.visitor
                    .open(WholePortal.FORM + "?lang=en", "X-Forwarded-For", address(number))
                    .body();
            if (number % 3 == 1) {
                later(6_000_000, () -> answered(number, () -> send(number, page)));
                return "";
            }
            return send(number, page);
        });
    }

    private String send(int number, String page) {
        FilledForm form = Browser.form(page, number % 3 == 2).typed("what", ("flood " + number + " ").repeat(100));
        if (number % 3 == 1) {
            Browser.answerSum(page, form);
        }
        if (number % 4 == 0) {
            form.chosen("flood.txt", "f".repeat(FILE_BYTES).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        HttpResponse<String> answer = form.send(portal.port, "X-Forwarded-For", address(number));
        boolean isAsked =
                number % 3 == 1 && Browser.problem(answer.body()).get(0).equals("sum");
        if (isAsked && !Browser.asksSum(page)) {
            return send(number, answer.body());
        }
        return answer.statusCode() == 200
                ? "acknowledged"
                : answer.statusCode() + " " + Browser.problem(answer.body()).get(1);
    }

    /** Counts what came of a step; nothing when another step follows. */
    private void answered(int number, java.util.function.Supplier<String> step) {
        String what;
        try {
            what = step.get();
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            what = "no page: " + e.getMessage();
        }
        if (!what.isEmpty()) {
            came.merge(List.of("at once", "by sum", "by work").get(number % 3) + ": " + what, 1, Integer::sum);
            ended.countDown();
        }
    }

    /** Half from addresses of three old networks, half from ever new addresses of three new ones. */
    private static String address(int number) {
        return number / 3 % 2 == 0
                ? OLD_NETWORKS.get(number / 6 % 3) + number / 18 % 250
                : "2001:db8:" + number / 6 % 3 + "::" + Integer.toHexString(1 + number);
    }

    private static void tell(List<Future<Reporter.Way>> ways) throws Exception {
        int accepted = 0;
        int withFile = 0;
        int first = 0;
        List<Double> slowest = new ArrayList<>();
        Map<String, Integer> asked = new ConcurrentSkipListMap<>();
        for (Future<Reporter.Way> each : ways) {
            Reporter.Way way = each.get();
            accepted += way.accepted() ? 1 : 0;
            withFile += way.withFile() ? 1 : 0;
            first += way.accepted() && way.tries() == 1 ? 1 : 0;
            slowest.add((double) way.slowest());
            asked.merge((way.accepted() ? "then accepted: " : "given up: ") + way.last(), 1, Integer::sum);
        }
        Collections.sort(slowest);
        System.out.printf(
                "honest: %d of %d accepted (%.1f %%), %d at the first try, %d with their file; answers p50 %.0f, p95 %.0f, slowest"
                        + " %.0f ms; what they were asked: %s%n",
                accepted,
                ways.size(),
                100.0 * accepted / ways.size(),
                first,
                withFile,
                part(slowest, 50),
                part(slowest, 95),
                part(slowest, 100),
                asked);
    }

    /** The handler looks, and the operator looks how much lies on the disk. */
    private void watch() throws IOException {
        long begun = System.nanoTime();
        boolean shown = !look().isEmpty();
        looks.add(shown ? (System.nanoTime() - begun) / 1e6 : Double.POSITIVE_INFINITY);
        mostOfFiles = Math.max(mostOfFiles, size(portal.data.resolve("attachments")));
    }

    /** How many complaints the handler's list counts, empty when it does not answer. */
    private String look() {
        HttpResponse<String> list = portal.visitor.open(WholePortal.DESK + "?view=all", "Cookie", portal.cookie);
        Matcher shown = SHOWN.matcher(list.body());
        return list.statusCode() == 200 && shown.find() ? shown.group(1) : "";
    }

    private static double part(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
