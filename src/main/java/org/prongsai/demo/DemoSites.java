package org.prongsai.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The websites of all invented agencies, each on a port of this machine that no other machine can reach. They answer from
 * the moment this is made until it is closed. A site whose usual port is taken moves to a free one.
 */
public final class DemoSites implements AutoCloseable {
    /** By number, because the name of this machine means another address on some systems. */
    private static final String ADDRESS = "127.0.0.1";

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "demo-site");
        thread.setDaemon(true);
        return thread;
    });
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<DemoAgency, String> urls = new LinkedHashMap<>();

    private DemoSites() {}

    /** Starts all websites. */
    public static DemoSites start(List<DemoAgency> agencies) {
        // the JDK's server sends head and body apart, and without this the body of every answer waits 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        DemoSites sites = new DemoSites();
        agencies.forEach(sites::serve);
        return sites;
    }

    /** The address of an agency's website. */
    public Map<DemoAgency, String> urls() {
        return new LinkedHashMap<>(urls);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void serve(DemoAgency agency) {
        try {
            HttpServer server = listen(agency.port());
            server.createContext("/", new DemoSite(agency.folder()));
            server.setExecutor(threads);
            server.start();
            servers.add(server);
            urls.put(agency, "http://" + ADDRESS + ":" + server.getAddress().getPort() + "/");
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the website of " + agency.folder() + " cannot be served", e);
        }
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
    }
}
