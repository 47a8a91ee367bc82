package org.prongsai.bench.complaint;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.prongsai.web.FilledForm;

/**
 * Whether many large files at once fit into a small heap (L-5). None ends before all have begun.
 * Arguments: empty folder, uploads, bytes of each file, heap of the server such as 96m.
 */
public final class Uploads {
    private static final int PIECE = 100_000;

    private Uploads() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        int size = Integer.parseInt(args[2]);
        ServerProcess server = ServerProcess.start(Path.of(args[0]), List.of("-Xmx" + args[3]));
        ExecutorService senders = Executors.newFixedThreadPool(count);
        CountDownLatch begun = new CountDownLatch(count);
        try {
            List<Sent> forms = new ArrayList<>();
            for (int each = 0; each < count; each++) {
                Sent form = Sent.filled(server.port, "complaint " + each, List.of());
                // so many at once are a flood, in which browsers work a little and all others answer a sum
                form.form().typed("proof", Browser.proof(form.word()));
                forms.add(form);
            }
            long start = System.nanoTime();
            List<Future<Boolean>> sent = new ArrayList<>();
            for (Sent form : forms) {
                sent.add(senders.submit(() -> send(server.port, form, size, begun)));
            }
            int acknowledged = 0;
            for (Future<Boolean> each : sent) {
                acknowledged += each.get() ? 1 : 0;
            }
            System.out.printf(
                    "%d of %d uploads of %d bytes at once acknowledged with a heap of %s, in %.1f s%n",
                    acknowledged, count, size, args[3], (System.nanoTime() - start) / 1e9);
        } finally {
            senders.shutdownNow();
            server.kill();
        }
    }

    private static boolean send(int port, Sent sent, int size, CountDownLatch begun) throws Exception {
        String border = FilledForm.type().replaceFirst(".*boundary=", "");
        byte[] all = sent.form().bytes();
        byte[] end = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] texts = Arrays.copyOf(all, all.length - end.length + 2);
        byte[] head = ("--" + border
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"large.txt\"\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            long length = (long) texts.length + head.length + size + end.length;
            out.write(("POST " + sent.form().action()
                            + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100."
                            + Math.floorMod(sent.word().hashCode(), 250) + "\r\nConnection: close\r\nContent-Type: "
                            + FilledForm.type()
                            + "\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(texts);
            out.write(head);
            for (int written = 0; written < size; written += PIECE) {
                out.write(piece, 0, Math.min(PIECE, size - written));
                if (written == 0) {
                    begun.countDown();
                    begun.await();
                }
            }
            out.write(end);
            out.flush();
            return isAcknowledged(answer(socket), sent);
        } catch (SocketException e) {
            System.out.println("cut off: " + e.getMessage());
            return false;
        }
    }

    /** Whether its code is shown; else prints what is. */
    private static boolean isAcknowledged(String answer, Sent sent) {
        boolean hasCode = Browser.hasCode(answer, sent.word());
        if (!hasCode) {
            System.out.println(answer.lines().findFirst().orElse("no answer") + Browser.problem(answer));
        }
        return hasCode;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
