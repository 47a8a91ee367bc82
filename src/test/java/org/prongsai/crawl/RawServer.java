package org.prongsai.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server whose answers are written byte by byte, for answers that no decent server gives. robots.txt is never found. */
final class RawServer implements AutoCloseable {
    private static final byte[] NO_ROBOTS = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final Misbehaviour misbehaviour;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();

    private RawServer(Misbehaviour misbehaviour) {
        this.misbehaviour = misbehaviour;
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    static RawServer of(Misbehaviour misbehaviour) {
        return new RawServer(misbehaviour);
    }

    /** Writes a whole answer and closes. */
    static RawServer saying(String answer) {
        return of((out, path) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Bytes that were written in all. */
    long sent() {
        return sent.get();
    }

    /** Requests beside those for robots.txt. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                thread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                int read = connection.getInputStream().read();
                if (read < 0) {
                    return;
                }
                request.append((char) read);
            }
            String path = request.substring(4, request.indexOf(" ", 4));
            if (path.equals("/robots.txt")) {
                connection.getOutputStream().write(NO_ROBOTS);
                return;
            }
            requests.incrementAndGet();
            misbehaviour.answer(new Counted(connection.getOutputStream()), path);
        } catch (IOException cutOff) {
            // What these servers deserve.
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes the answer to one request. */
    interface Misbehaviour {
        void answer(OutputStream out, String path) throws IOException;
    }

    /** Counts what is written. */
    private final class Counted extends OutputStream {
        private final OutputStream out;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            out.flush();
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sent.addAndGet(length);
        }
    }
}
