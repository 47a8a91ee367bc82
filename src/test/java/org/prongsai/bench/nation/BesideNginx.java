package org.prongsai.bench.nation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.bench.Processes;

/**
 * Measures a portal that runs beside nginx with the same page as a file: requests per CPU second of each server, in turns.
 * Arguments: port of the portal, its process id, path of a page, rounds (3). It needs Linux, nginx and wrk.
 */
final class BesideNginx {
    private static final Pattern RATE = Pattern.compile("(\\d+) requests in ([0-9.]+)(m?s)");
    private static final int SECONDS = 5;

    private BesideNginx() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String page = "http://localhost:" + args[0] + args[2];
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofByteArray());
        Path folder = Files.createTempDirectory("nginx");
        Files.write(folder.resolve("page.html"), answer.body());
        int port = freePort();
        Process nginx = new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        config(folder, port).toString())
                .inheritIO()
                .start();
        try {
            awaitAnswer(port, nginx);
            String file = "http://localhost:" + port + "/page.html";
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            String fileTag = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(file)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            System.out.printf("page of %,d bytes%n", answer.body().length);
            compare(new Pair(page, tag, Long.parseLong(args[1])), new Pair(file, fileTag, nginx.pid()), rounds);
        } finally {
            nginx.destroy();
        }
    }

    /** An address, the tag of its answer, and the process that answers. */
    private record Pair(String url, String tag, long pid) {}

    private static void compare(Pair portal, Pair nginx, int rounds) throws IOException, InterruptedException {
        Map<String, List<Double>> figures = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            measure(figures, "nginx page", nginx, false);
            measure(figures, "portal page", portal, false);
            measure(figures, "nginx 304", nginx, true);
            measure(figures, "portal 304", portal, true);
        }
        figures.forEach((name, each) -> System.out.printf("%-12s median %,9.0f per CPU s%n", name, median(each)));
        System.out.printf(
                "page ratio %.2f, 304 ratio %.2f%n",
                ratio(figures, "portal page", "nginx page"), ratio(figures, "portal 304", "nginx 304"));
    }

    private static double ratio(Map<String, List<Double>> figures, String one, String other) {
        return median(figures.getOrDefault(one, List.of())) / median(figures.getOrDefault(other, List.of()));
    }

    private static void measure(Map<String, List<Double>> figures, String name, Pair asked, boolean again)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + SECONDS + "s"));
        if (again) {
            command.addAll(List.of("-H", "If-None-Match: " + asked.tag()));
        }
        command.add(asked.url());
        double before = Processes.treeCpu(asked.pid());
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        wrk.waitFor();
        double cpu = Processes.treeCpu(asked.pid()) - before;
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("wrk said: " + said);
        }
        double perCpu = Long.parseLong(rate.group(1)) / cpu;
        figures.computeIfAbsent(name, each -> new ArrayList<>()).add(perCpu);
        System.out.printf(
                "%-12s %,9.0f/s  %,9.0f per CPU s%s%n",
                name,
                Long.parseLong(rate.group(1)) / Double.parseDouble(rate.group(2)),
                perCpu,
                said.contains("Non-2xx") && !again ? "  with errors" : "");
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Path config(Path folder, int port) throws IOException {
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  default_type text/html;
                  keepalive_requests 1000000;
                  server { listen 127.0.0.1:%2$d; listen [::1]:%2$d; root %1$s; }
                }
                """.formatted(folder, port));
    }

    private static void awaitAnswer(int port, Process nginx) throws IOException {
        while (nginx.isAlive()) {
            try {
                new Socket("localhost", port).close();
                return;
            } catch (ConnectException e) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("nginx ended with " + nginx.exitValue());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
