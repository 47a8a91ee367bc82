package org.prongsai.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Listens where nobody may ever connect: one port on several private addresses. */
final class Canary implements AutoCloseable {
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.2", "127.255.255.254", "::1");

    private static final int MOST_TRIES = 100;
    private static final Duration WAIT = Duration.ofMillis(100);

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final AtomicInteger hits = new AtomicInteger();

    private Canary(int port) throws IOException {
        for (String address : ADDRESSES) {
            ServerSocket socket = bound(new InetSocketAddress(InetAddress.getByName(address), port));
            sockets.add(socket);
            Thread thread = new Thread(() -> listen(socket), "canary");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Sits beside a site, on the same port. */
    static Canary beside(TestSite site) {
        try {
            return new Canary(site.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever else holds the port, such as another test at the same time, lets go of it soon. */
    private static ServerSocket bound(InetSocketAddress place) throws IOException {
        for (int tries = 1; ; tries++) {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(place);
                return socket;
            } catch (BindException e) {
                socket.close();
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(WAIT.toNanos());
            }
        }
    }

    int hits() {
        return hits.get();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    private void listen(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
                hits.incrementAndGet();
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }
}
