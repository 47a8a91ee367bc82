package org.prongsai.bench.complaint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link ComplaintServer} that was started and answers. */
final class ServerProcess {
    /** As the portal runs; only Java's second compiler puts AES into the processor's own instructions. */
    private static final List<String> JAVA = List.of("java", "-XX:+UseSerialGC");

    final Process process;
    final int port;
    /** How many orphans it removed when it started. */
    final int orphans;

    private ServerProcess(Process process, int port, int orphans) {
        this.process = process;
        this.port = port;
        this.orphans = orphans;
    }

    /** Starts one with options for its Java. */
    static ServerProcess start(Path folder, List<String> options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ComplaintServer.class.getName()));
        command.addAll(List.of(folder.toString(), String.valueOf(port)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        if (ready == null) {
            throw new IOException("the server did not start");
        }
        return new ServerProcess(process, port, Integer.parseInt(ready.replaceAll("\\D+", "")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends it as a failing machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
