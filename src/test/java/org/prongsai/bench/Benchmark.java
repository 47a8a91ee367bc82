package org.prongsai.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures anchors over generated sites, a bare fetch-and-parse loop and GNU Wget: interleaved rounds, each program cold.
 * Arguments: number of hosts (20 or 100), rounds (3). It runs on Linux, where figures of processes stand in /proc.
 */
final class Benchmark {
    private final int hosts;
    private final int port;
    private final List<Measured> runs = new ArrayList<>();

    private Benchmark(int hosts) throws IOException {
        this.hosts = hosts;
        this.port = freePort();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int hosts = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        new Benchmark(hosts).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(java("-Xmx512m", SiteServer.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            server.inputReader().readLine();
            System.out.printf("%d hosts, %d rounds, truth: %s%n", hosts, rounds, truth());
            for (int round = 0; round < rounds; round++) {
                measure("bare", java("-Xmx1g", BareLoop.class), server);
                if (Wget.isInstalled()) {
                    measure("wget", Wget.command(hosts, port), server);
                }
            }
        } finally {
            server.destroy();
        }
        summarise();
    }

    private void measure(String program, List<String> command, Process server)
            throws IOException, InterruptedException {
        Measured run = Measured.of(program, command, server.pid());
        runs.add(run);
        System.out.println(run.line());
    }

    private void summarise() {
        for (String program : List.of("bare", "wget")) {
            if (runs.stream().anyMatch(run -> run.program().equals(program))) {
                System.out.printf(
                        "%-5s pages/s %s · CPU s per 1,000 pages %s · peak MB %s%n",
                        program,
                        spread(program, Measured::pagesPerSecond, "%.0f"),
                        spread(program, Measured::cpuPerThousand, "%.2f"),
                        spread(program, Measured::peak, "%.0f"));
            }
        }
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

    private String truth() {
        return "pages=%d documents=%d dead=%d items=%d"
                .formatted(hosts * SiteSet.PAGES, hosts * SiteSet.DOCUMENTS, hosts * SiteSet.DEAD_LINKS, hosts * 35);
    }

    private List<String> java(String heap, Class<?> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                heap,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                program.getName(),
                String.valueOf(hosts),
                String.valueOf(port));
    }

    /** Under Maven the class path is that of a class loader, not that of the process. */
    private static String classPath() {
        if (Benchmark.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.1.1"), 0));
            return socket.getLocalPort();
        }
    }
}
