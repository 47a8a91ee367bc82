package org.prongsai.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens where nobody may ever connect: one port on several private addresses. */
final class Canary implements AutoCloseable {
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.2", "127.255.255.254", "::1");

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final AtomicInteger hits = new AtomicInteger();

    private Canary(int port) throws IOException {
        for (String address : ADDRESSES) {
            ServerSocket socket = new ServerSocket();
            sockets.add(socket);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
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
