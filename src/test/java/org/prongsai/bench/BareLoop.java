package org.prongsai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The anchor: fetches every address of a site set with the JDK's client and 16 threads, parses with jsoup, nothing else. */
final class BareLoop {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Phaser open = new Phaser(1);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();
    private final AtomicLong links = new AtomicLong();
    private final String port;

    private BareLoop(String port) {
        this.port = ":" + port + "/";
    }

    /** Arguments: number of hosts, port. */
    public static void main(String[] args) {
        BareLoop loop = new BareLoop(args[1]);
        for (int host = 1; host <= Integer.parseInt(args[0]); host++) {
            loop.visit(SiteSet.address(host, Integer.parseInt(args[1])) + "/");
        }
        loop.open.arriveAndAwaitAdvance();
        loop.threads.shutdown();
        System.out.printf(
                "pages=%d documents=%d dead=%d links=%d%n",
                loop.pages.get(), loop.files.get(), loop.dead.get(), loop.links.get());
    }

    private void visit(String address) {
        int hash = address.indexOf('#');
        String bare = hash < 0 ? address : address.substring(0, hash);
        if (bare.startsWith("http://127.0.1.") && bare.contains(port) && seen.add(bare)) {
            open.register();
            threads.execute(() -> fetch(bare));
        }
    }

    private void fetch(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == 404) {
                dead.incrementAndGet();
            } else if (type.startsWith("text/html")) {
                pages.incrementAndGet();
                follow(address, answer.body());
            } else {
                files.incrementAndGet();
            }
        } catch (IOException e) {
            System.err.println(address + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.arriveAndDeregister();
        }
    }

    private void follow(String address, byte[] body) throws IOException {
        for (Element element :
                Jsoup.parse(new ByteArrayInputStream(body), "UTF-8", address).select("a[href], link[href], img[src]")) {
            links.incrementAndGet();
            visit(element.absUrl(element.hasAttr("href") ? "href" : "src"));
        }
    }
}
