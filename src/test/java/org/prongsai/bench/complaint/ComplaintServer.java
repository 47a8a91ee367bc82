package org.prongsai.bench.complaint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.prongsai.complaint.ReportPortal;

/**
 * The public pages of complaints in a process of their own, with a quick hash for tracking codes and a clock that runs so fast
 * that no form is sent too early. Arguments: data folder, port. It prints {@code ready}, and runs until its input ends.
 */
public final class ComplaintServer {
    private ComplaintServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ReportPortal portal = new ReportPortal(Path.of(args[0]), Integer.parseInt(args[1]), 1_000_000)) {
            System.out.println("ready, orphans removed " + portal.orphans);
            Thread clock = new Thread(() -> run(portal), "clock");
            clock.setDaemon(true);
            clock.start();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void run(ReportPortal portal) {
        while (!Thread.currentThread().isInterrupted()) {
            portal.sample.clock.pass(Duration.ofSeconds(6));
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(5).toNanos());
        }
    }
}
