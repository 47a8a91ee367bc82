package org.prongsai.bench.complaint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How many complaints with one file are kept in a second, and how long each takes. Arguments: empty folder, complaints, bytes of
 * the file, senders at once, heap of the server such as 256m, complaints to warm up with.
 */
public final class Filings {
    private Filings() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        byte[] file = new byte[Integer.parseInt(args[2])];
        Arrays.fill(file, (byte) 'x');
        ServerProcess server = ServerProcess.start(Path.of(args[0]), List.of("-Xmx" + args[4]));
        ExecutorService senders = Executors.newFixedThreadPool(Integer.parseInt(args[3]));
        try {
            if (args.length > 5) {
                run(server, senders, Integer.parseInt(args[5]), file);
            }
            System.out.println(run(server, senders, count, file));
        } finally {
            senders.shutdownNow();
            server.kill();
        }
    }

    private static String run(ServerProcess server, ExecutorService senders, int count, byte[] file) throws Exception {
        List<Sent> forms = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            forms.add(Sent.filled(server.port, "complaint " + each, List.of(file)));
        }
        Duration cpu = used(server);
        long start = System.nanoTime();
        List<Future<Long>> sent = IntStream.range(0, forms.size())
                .mapToObj(each -> senders.submit(() -> timed(server.port, forms.get(each))))
                .toList();
        List<Long> times = new ArrayList<>();
        for (Future<Long> each : sent) {
            times.add(each.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(times);
        return "%d complaints, %.1f a second, p50 %d ms, p95 %d ms, p99 %d ms, %.1f ms of processor each"
                .formatted(
                        times.size(),
                        times.size() / seconds,
                        times.get(times.size() / 2),
                        times.get(times.size() * 95 / 100),
                        times.get(times.size() * 99 / 100),
                        (double) used(server).minus(cpu).toMillis() / times.size());
    }

    private static Duration used(ServerProcess server) {
        return server.process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long timed(int port, Sent sent) {
        long start = System.nanoTime();
        if (!sent.send(port)) {
            throw new IllegalStateException("not acknowledged");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
