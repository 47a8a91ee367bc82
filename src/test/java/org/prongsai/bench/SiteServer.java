package org.prongsai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Serves generated sites from memory, one loopback address each; a process of its own, so that its work counts apart. */
final class SiteServer {
    private static final Answer MISSING = new Answer(
            "text/html; charset=utf-8",
            List.of(ByteBuffer.wrap(
                    "<!DOCTYPE html><title>404</title><h1>404 Not Found</h1>".getBytes(StandardCharsets.UTF_8))));

    private SiteServer() {}

    /** Arguments: number of hosts, port. Says "ready" when all hosts answer. */
    public static void main(String[] args) throws IOException {
        SiteSet set = SiteSet.generate(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        try (Selector selector = Selector.open()) {
            for (int host = 1; host <= set.sites().size(); host++) {
                ServerSocketChannel channel = ServerSocketChannel.open();
                channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.1." + host), set.port()), 256);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_ACCEPT, set.sites().get(host - 1));
            }
            System.out.println("ready");
            while (true) {
                selector.select(key -> accept(key));
            }
        }
    }

    private static void accept(SelectionKey key) {
        try {
            SocketChannel connection = ((ServerSocketChannel) key.channel()).accept();
            if (connection != null) {
                Thread thread = new Thread(null, () -> serve(connection, (Site) key.attachment()), "serve", 128 << 10);
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static void serve(SocketChannel connection, Site site) {
        ByteBuffer in = ByteBuffer.allocateDirect(8 << 10);
        try (connection) {
            connection.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            while (true) {
                Optional<String> request = readHead(connection, in);
                if (request.isEmpty()) {
                    return;
                }
                answer(connection, site, request.get());
            }
        } catch (IOException e) {
            // The visitor went away, as visitors do.
        }
    }

    /** One request's head; empty when the visitor has closed. */
    private static Optional<String> readHead(SocketChannel connection, ByteBuffer in) throws IOException {
        in.clear();
        while (in.hasRemaining()) {
            if (connection.read(in) < 0) {
                return Optional.empty();
            }
            String head =
                    StandardCharsets.ISO_8859_1.decode(in.duplicate().flip()).toString();
            if (head.endsWith("\r\n\r\n")) {
                return Optional.of(head);
            }
        }
        throw new IOException("head too long");
    }

    private static void answer(SocketChannel connection, Site site, String request) throws IOException {
        int start = request.indexOf(' ') + 1;
        String path = request.substring(start, request.indexOf(' ', start));
        Optional<Answer> found = site.answer(path);
        Answer answer = found.orElse(MISSING);
        String head = "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(found.isPresent() ? "200 OK" : "404 Not Found", answer.type(), answer.length());
        boolean bodiless = request.startsWith("HEAD ");
        ByteBuffer[] parts = new ByteBuffer[bodiless ? 1 : answer.parts().size() + 1];
        parts[0] = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
        for (int part = 1; part < parts.length; part++) {
            parts[part] = answer.parts().get(part - 1).duplicate();
        }
        while (parts[parts.length - 1].hasRemaining() || parts[0].hasRemaining()) {
            connection.write(parts);
        }
    }
}
