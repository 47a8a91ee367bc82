package org.prongsai.bench.nation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Reads pages of a portal at a steady rate, whatever it answers, so that a slow answer does not slow the next question.
 * Arguments: port, requests a second (500), seconds (30), agencies (8,300). The first five seconds are not counted.
 */
final class Readers {
    private static final int WARM_UP = 5;
    private static final List<String> WORDS = List.of(
            "เทศบาล", "บึงงาว", "หนองดาว", "น้ำฟ้า", "เหนือ", "ตลาดไม้เก่า", "ดอกบัว", "O24", "ปี", "จันทร์เงา ใหม่");
    private static final List<String> SORTS = List.of("name", "score", "kind", "province", "checked");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private final String base;
    private final int agencies;
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();

    private Readers(String base, int agencies) {
        this.base = base;
        this.agencies = agencies;
    }

    public static void main(String[] args) throws InterruptedException {
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        int agencies = args.length > 3 ? Integer.parseInt(args[3]) : 8_300;
        new Readers("http://localhost:" + args[0], agencies).read(rate, seconds);
    }

    private void read(int rate, int seconds) throws InterruptedException {
        int questions = rate * (seconds + WARM_UP);
        List<CompletableFuture<Void>> unanswered = new ArrayList<>();
        CountDownLatch open = new CountDownLatch(questions);
        long start = System.nanoTime();
        for (int number = 0; number < questions; number++) {
            long due = start + number * 1_000_000_000L / rate;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            boolean counts = number >= rate * WARM_UP;
            Question question = question();
            unanswered.add(ask(question, due, counts).thenRun(open::countDown));
        }
        if (!open.await(60, TimeUnit.SECONDS)) {
            System.out.println("not answered: " + open.getCount() + " of " + unanswered.size());
        }
        print(rate);
    }

    /** Asks once; how long the answer takes counts from the moment when it was due. */
    private CompletableFuture<Void> ask(Question question, long due, boolean counts) {
        return client.sendAsync(question.request(base), HttpResponse.BodyHandlers.discarding())
                .handle((answer, fault) -> {
                    long time = System.nanoTime() - due;
                    if (fault != null || answer.statusCode() >= 400) {
                        errors.incrementAndGet();
                    } else if (counts) {
                        times.computeIfAbsent(question.kind(), kind -> Collections.synchronizedList(new ArrayList<>()))
                                .add(time);
                    }
                    return null;
                });
    }

    private void print(int rate) {
        List<Long> all = new ArrayList<>();
        new TreeMap<>(times).forEach((kind, each) -> {
            List<Long> counted = List.of(each.toArray(Long[]::new));
            all.addAll(counted);
            print(kind, counted);
        });
        print("all at " + rate + "/s", all);
        System.out.println("errors " + errors.get());
    }

    private static void print(String kind, List<Long> given) {
        List<Long> sorted = given.stream().sorted().toList();
        System.out.printf(
                "%-16s %6d  p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  max %7.2f ms%n",
                kind, sorted.size(), part(sorted, 0.50), part(sorted, 0.95), part(sorted, 0.99), part(sorted, 1));
    }

    private static double part(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
    }

    private Question question() {
        int luck = random.nextInt(100);
        return luck < 10
                ? new Question("home", "/")
                : luck < 25
                        ? new Question("list", list())
                        : luck < 85
                                ? new Question("agency", "/agencies/" + Places.slug(popular()))
                                : luck < 90
                                        ? new Question("ranking", "/ranking?page=" + (1 + random.nextInt(20)))
                                        : new Question("search", "/search?q=" + typed(pick(WORDS)));
    }

    private String list() {
        List<Supplier<String>> lists = List.of(
                () -> "/agencies",
                () -> "/agencies?sort=" + pick(SORTS) + "&page=" + (1 + random.nextInt(50)),
                () -> "/agencies?province=" + typed(Places.province(random.nextInt(77))),
                () -> "/agencies?q=" + typed(pick(WORDS)));
        return lists.get(random.nextInt(lists.size())).get();
    }

    /** A few agencies are read by many, most by few (Zipf's law with exponent 1). */
    private int popular() {
        return Math.min(agencies, (int) Math.exp(random.nextDouble() * Math.log(agencies)));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Question(String kind, String path) {
        HttpRequest request(String base) {
            return HttpRequest.newBuilder(URI.create(base + path)).build();
        }
    }
}
