package org.prongsai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.bench.Measured.Program;

/**
 * Compares the whole checker with a bare fetch-and-parse loop over generated sites: interleaved rounds, each program cold.
 * Arguments: number of hosts (20), rounds (3), heap of the checker (1g), more options for the checker's Java. It runs on
 * Linux, where figures of processes stand in /proc.
 */
final class Benchmark {
    private final int hosts;
    private final int port;
    private final List<Program> programs;

    private Benchmark(int hosts, List<String> options) throws IOException {
        this.hosts = hosts;
        this.port = freePort();
        Truth truth = Truth.of(SiteSet.generate(hosts, port));
        Program bare = java("bare", List.of("-Xmx1g"), BareLoop.class, Truth::numbers);
        Program ours = java("ours", options, CheckerRun.class, truth::compare);
        this.programs = Wget.isInstalled() ? List.of(bare, ours, Wget.program(hosts, port)) : List.of(bare, ours);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int hosts = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        List<String> options = new ArrayList<>(List.of("-Xmx" + (args.length > 2 ? args[2] : "1g")));
        options.addAll(List.of(args).subList(Math.min(3, args.length), args.length));
        new Benchmark(hosts, options).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(java("server", List.of("-Xmx512m"), SiteServer.class, said -> Map.of())
                        .command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Measured> runs = new ArrayList<>();
        try {
            server.inputReader().readLine();
            System.out.printf(
                    "%d hosts: pages %d, documents %d, dead links %d, items %d%n",
                    hosts, hosts * SiteSet.PAGES, hosts * SiteSet.DOCUMENTS, hosts * SiteSet.DEAD_LINKS, hosts * 35);
            for (int round = 0; round < rounds; round++) {
                for (Program program : programs) {
                    runs.add(Measured.of(program, server.pid()));
                    System.out.println(runs.get(runs.size() - 1).line());
                }
            }
        } finally {
            server.destroy();
        }
        new Summary(runs).print();
    }

    private Program java(String name, List<String> options, Class<?> type, Function<String, Map<String, Long>> reader) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                Processes.classPath(Benchmark.class),
                type.getName(),
                String.valueOf(hosts),
                String.valueOf(port)));
        return new Program(name, command, Set.of(0), reader);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.1.1"), 0));
            return socket.getLocalPort();
        }
    }
}
