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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.bench.Processes;

/**
 * Measures a portal that runs beside nginx with the same page as a file, and beside the bare web framework: requests per CPU
 * second of each server, in turns.
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
            System.out.printf("page of %,d bytes%n", answer.body().length);
            int barePort = freePort();
            Process bare = bare(barePort, folder.resolve("page.html"));
            try {
                long id = Long.parseLong(bare.inputReader().readLine());
                Map<String, Pair> servers = new LinkedHashMap<>();
                servers.put("nginx", new Pair(file, tag(file), nginx.pid()));
                servers.put("bare", new Pair("http://localhost:" + barePort + "/pages/one", "\"page\"", id));
                servers.put("portal", new Pair(page, tag(page), Long.parseLong(args[1])));
                compare(servers, rounds);
            } finally {
                bare.destroy();
            }
        } finally {
            nginx.destroy();
        }
    }

    /** An address, the tag of its answer, and the process that answers. */
    private record Pair(String url, String tag, long pid) {}

    private static String tag(String page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static Process bare(int port, Path page) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Processes.classPath(BareJavalin.class),
                        BareJavalin.class.getName(),
                        String.valueOf(port),
                        page.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first round warms all of them up and does not count. */
    private static void compare(Map<String, Pair> servers, int rounds) throws IOException, InterruptedException {
        Map<String, List<Double>> figures = new TreeMap<>();
        for (int round = 0; round <= rounds; round++) {
            if (round == 1) {
                figures.clear();
            }
            for (Map.Entry<String, Pair> server : servers.entrySet()) {
                measure(figures, server.getKey() + " page", server.getValue(), false);
                measure(figures, server.getKey() + " 304", server.getValue(), true);
            }
        }
        figures.forEach((name, each) -> System.out.printf("%-12s median %,9.0f per CPU s%n", name, median(each)));
        for (String kind : List.of("page", "304")) {
            double nginx = median(figures.getOrDefault("nginx " + kind, List.of()));
            for (String server : List.of("bare", "portal")) {
                double own = median(figures.getOrDefault(server + " " + kind, List.of()));
                System.out.printf("%s: %s ÷ nginx %.2f%n", kind, server, own / nginx);
            }
        }
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
