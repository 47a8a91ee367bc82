package org.prongsai.bench.complaint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Whether each complaint is on the disk before it is acknowledged (R-2 a): runs a server under {@code strace}, files complaints
 * with one file one after the other, and reads in which order the system was asked. Arguments: empty folder, complaints.
 */
public final class SyncOrder {
    private SyncOrder() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path calls = folder.resolveSibling(folder.getFileName() + ".calls");
        int count = Integer.parseInt(args[1]);
        ServerProcess server = ServerProcess.start(folder, List.of());
        Process strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-y",
                        "-s",
                        "120",
                        "-e",
                        "trace=fsync,fdatasync,rename,write,writev,sendto",
                        "-o",
                        calls.toString(),
                        "-p",
                        String.valueOf(server.process.pid()))
                .inheritIO()
                .start();
        TimeUnit.SECONDS.sleep(3);
        for (int each = 0; each < count; each++) {
            Sent sent = Sent.filled(server.port, "complaint " + each, List.of(new byte[] {'a', 'b', 'c'}));
            if (!sent.send(server.port)) {
                throw new IllegalStateException("not acknowledged");
            }
        }
        server.kill();
        strace.waitFor();
        System.out.println(read(calls, count));
    }

    /** Counts the answers before which all four came since the answer before, in their order. */
    private static String read(Path calls, int count) throws IOException {
        int answered = 0;
        int inOrder = 0;
        int step = 0;
        for (String line : Files.readAllLines(calls)) {
            String call = line.toLowerCase(Locale.ROOT);
            if (call.contains("fsync(") || call.contains("fdatasync(")) {
                boolean isFile = call.contains(".part>");
                boolean isFolder = call.contains("attachments/complaints>");
                boolean isLog = call.contains("prongsai.db-wal>");
                step = isFile && step == 0 ? 1 : isFolder && step == 2 ? 3 : isLog && step == 3 ? 4 : step;
            } else if (call.contains("rename(") && call.contains(".part")) {
                step = step == 1 ? 2 : step;
            } else if (call.contains("http/1.1 200") && step > 0) {
                answered++;
                inOrder += step == 4 ? 1 : 0;
                step = 0;
            }
        }
        return "complaints %d, answers after a file %d, of these in order (file, name, folder, database) %d"
                .formatted(count, answered, inOrder);
    }
}
