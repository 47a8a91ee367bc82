package org.prongsai.bench.complaint;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;

/**
 * Eight writers send complaints with 0 to 3 files while their server is killed again and again; then every code that was shown
 * must open what was sent. A form that got no answer is sent again after the restart. Arguments: empty folder, kills.
 */
public final class Kills {
    private static final int WRITERS = 8;
    private static final int AT_LEAST = 26;

    private final Path folder;
    private final Random random = new Random(7);
    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Long> restarts = new ArrayList<>();
    private int orphans;

    private Kills(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Kills kills = new Kills(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        for (int kill = 1; kill <= count; kill++) {
            kills.live(kill);
            if (kill % 10 == 0 || kill == count) {
                kills.check(kill);
            }
        }
    }

    /** One life of the server, from its start to its kill. */
    private void live(int kill) throws Exception {
        long start = System.nanoTime();
        ServerProcess server = ServerProcess.start(folder, List.of("-Xmx256m"));
        restarts.add((System.nanoTime() - start) / 1_000_000);
        orphans += server.orphans;
        List<Sent> again = new ArrayList<>();
        for (Sent sent = unanswered.poll(); sent != null; sent = unanswered.poll()) {
            again.add(sent);
        }
        int before = acknowledged.size();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        again.forEach(sent -> writers.execute(() -> send(server.port, sent)));
        for (int writer = 0; writer < WRITERS; writer++) {
            int seed = kill * WRITERS + writer;
            writers.execute(() -> write(server.port, new Random(seed), writers));
        }
        while (acknowledged.size() < before + AT_LEAST) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(5 + random.nextInt(496));
        writers.shutdown();
        server.kill();
        writers.awaitTermination(30, TimeUnit.SECONDS);
        System.out.printf("%d kills, %d acknowledged%n", kill, acknowledged.size());
    }

    private void write(int port, Random contents, ExecutorService writers) {
        while (!writers.isShutdown()) {
            List<byte[]> files = new ArrayList<>();
            for (int each = contents.nextInt(4); each > 0; each--) {
                byte[] file = new byte[1 + contents.nextInt(100_000)];
                Arrays.fill(file, (byte) ('a' + contents.nextInt(26)));
                files.add(file);
            }
            try {
                send(port, Sent.filled(port, "complaint " + numbers.incrementAndGet(), files));
            } catch (Exception killed) {
                return;
            }
        }
    }

    private void send(int port, Sent sent) {
        try {
            if (sent.send(port)) {
                acknowledged.add(sent);
            } else {
                unanswered.add(sent);
            }
        } catch (RuntimeException killed) {
            unanswered.add(sent);
        }
    }

    /** Opens everything as its reporter and as a handler would. */
    private void check(int kills) throws Exception {
        int lost = 0;
        int half = 0;
        int twice = 0;
        try (SampleChannel sample = new SampleChannel(folder)) {
            orphans += sample.filing.removeOrphans();
            for (Sent sent : acknowledged) {
                lost += isThere(sample, sent) ? 0 : 1;
            }
            Set<String> texts = new HashSet<>();
            for (Complaint complaint : sample.complaints.list(sample.town.id(), null, null, 0, Integer.MAX_VALUE)) {
                String text = sample.open(complaint)
                        .report(sample.complaints.entries(complaint.id()).get(0))
                        .what();
                half += isWhole(sample, complaint) ? 0 : 1;
                twice += texts.add(text) ? 0 : 1;
            }
            restarts.sort(null);
            System.out.printf(
                    "kills %d, acknowledged %d, lost %d, half there %d, twice %d, complaints %d, orphans removed %d,"
                            + " integrity %s, restart p50 %d ms p99 %d ms%n",
                    kills,
                    acknowledged.size(),
                    lost,
                    half,
                    twice,
                    texts.size(),
                    orphans,
                    sample.integrity(),
                    restarts.get(restarts.size() / 2),
                    restarts.get(restarts.size() * 99 / 100));
        }
    }

    private static boolean isThere(SampleChannel sample, Sent sent) throws Exception {
        var kept = sample.complaints.byLookup(sample.codes.of(sent.code()).lookup());
        if (kept.isEmpty()) {
            return false;
        }
        OpenComplaint open = sample.open(sent.code());
        List<KeptFile> files = sample.complaints.files(open.id());
        boolean isSame =
                open.report(sample.complaints.entries(open.id()).get(0)).what().equals(sent.text())
                        && files.size() == sent.files().size();
        for (int each = 0; isSame && each < files.size(); each++) {
            try (InputStream in =
                    sample.files.open(files.get(each).place(), open.facts(files.get(each)), open.files())) {
                isSame = Arrays.equals(in.readAllBytes(), sent.files().get(each));
            }
        }
        return isSame;
    }

    private boolean isWhole(SampleChannel sample, Complaint complaint) {
        return complaint.entries() == sample.complaints.entries(complaint.id()).size()
                && sample.complaints.files(complaint.id()).stream()
                        .allMatch(file -> Files.exists(folder.resolve("attachments/complaints/" + file.place())));
    }
}
