package org.prongsai.bench.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.prongsai.Prongsai;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.SessionStore;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.Visitor;

/**
 * The whole program as it is run every day, in a process of its own behind one proxy, with a town whose channel is open and whose
 * handler is signed in.
 */
final class WholePortal implements AutoCloseable {
    static final String FORM = "/agencies/nong-kaew/complaints/new/misconduct";
    static final String DESK = "/desk/nong-kaew/complaints";

    final Path data;
    /** What it says while it runs. */
    final Path log;
    /** Where it may put what it needs for a moment. */
    final Path temporary;

    final Process process;
    final int port;
    final Visitor visitor;
    /** The header with which the town's handler asks. */
    final String cookie;

    private WholePortal(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        data = Files.createDirectories(folder.resolve("data"));
        log = folder.resolve("log.txt");
        temporary = Files.createDirectories(folder.resolve("temporary"));
        String word = opened(data);
        cookie = "prongsai=" + word + "; __Host-prongsai=" + word;
        port = freePort();
        List<String> command = new ArrayList<>(List.of("java", "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Prongsai.class.getName()));
        command.addAll(List.of("serve", "--no-checks", "--data", data.toString(), "--port", String.valueOf(port)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PRONGSAI_PROXIES", "1");
        builder.environment().putAll(settings);
        process = builder.start();
        visitor = new Visitor(port);
        await();
    }

    /** Starts one in an empty folder with more settings from the environment. */
    static WholePortal start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        return new WholePortal(folder, settings);
    }

    private static String opened(Path data) {
        try (SampleInbox sample = new SampleInbox(data)) {
            SampleStaff.Person handler = sample.staff.handlerA;
            sample.open(handler);
            return new Sessions(sample.portal.store(SessionStore.class), sample.staff.accounts, Clock.systemUTC())
                    .begin(handler.account.id(), handler.key, false, "Firefox · Linux");
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try {
                if (visitor.open(FORM).statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the portal did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
