package org.prongsai.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The website of one invented agency. Its folder holds a {@code layout.html}, contents of pages, other files, a table of
 * addresses and the site's charset; pages are put together when they are asked for. Thread-safe.
 */
final class DemoSite implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css",
            "txt", "text/plain",
            "svg", "image/svg+xml",
            "jpg", "image/jpeg",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String folder;
    private final String layout;
    private final Charset charset;
    private final Map<String, String> files = new HashMap<>();

    DemoSite(String folder) {
        this.folder = folder;
        this.layout = DemoFiles.text(folder + "/layout.html");
        this.charset = DemoFiles.lines(folder + "/site.properties").stream()
                .filter(line -> line.startsWith("charset="))
                .findFirst()
                .map(line -> Charset.forName(line.substring("charset=".length())))
                .orElse(StandardCharsets.UTF_8);
        DemoFiles.lines(folder + "/routes.tsv").forEach(line -> {
            String[] cells = line.split("\t", 2);
            files.put(cells[0], cells[1]);
        });
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            String file = files.get(asked);
            if (file == null) {
                answer(exchange, 404, "text/html", page("<title>404</title>ไม่พบหน้าที่ต้องการ"));
            } else if (file.endsWith(".html")) {
                answer(exchange, 200, "text/html", page(DemoFiles.text(folder + "/" + file)));
            } else {
                String ending = file.substring(file.lastIndexOf('.') + 1);
                answer(
                        exchange,
                        200,
                        TYPES.getOrDefault(ending, "application/octet-stream"),
                        DemoFiles.bytes(folder + "/" + file));
            }
        }
    }

    /** A content with the frame of the site around it; the first line of a content is its title. */
    private byte[] page(String content) {
        int end = content.indexOf("</title>");
        String title = content.substring("<title>".length(), end);
        return layout.replace("<!--title-->", title)
                .replace("<!--content-->", content.substring(end + "</title>".length()))
                .getBytes(charset);
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        boolean text = type.equals("text/html") && charset.equals(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", text ? type + "; charset=utf-8" : type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
