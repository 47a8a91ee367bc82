package org.prongsai.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.view.Fingerprint;

/**
 * Style sheets, fonts and pictures, read once at start. Their addresses carry one hash of them all, so that a browser may
 * keep them for ever and relative addresses between them stay right. Immutable and thread-safe.
 */
public final class Assets implements Routes {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "ico", "image/vnd.microsoft.icon",
            "txt", "text/plain; charset=utf-8");
    private static final List<String> FOLDERS = List.of("css", "fonts", "img", "js");

    private static final String ALL_STYLES = "css/all.css";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String hash;

    private Assets(ConfigFolder folder) {
        StringBuilder all = new StringBuilder();
        for (String sub : FOLDERS) {
            for (String name : folder.names(sub)) {
                byte[] bytes = folder.bytes(sub + "/" + name).orElse(new byte[0]);
                files.put(sub + "/" + name, bytes);
                all.append(name).append(Fingerprint.of(bytes));
            }
        }
        files.put(ALL_STYLES, allStyles());
        hash = Fingerprint.of(all.toString()).substring(0, 12);
    }

    /** Reads the folder {@code static}. */
    public static Assets load(ConfigFolder folder) {
        return new Assets(folder);
    }

    /** The address of a file such as {@code css/page.css}; a file that is not there is a fault of the program. */
    public String address(String file) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("no file static/" + file);
        }
        return "/static/" + hash + "/" + file;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/static/{hash}/{folder}/{name}", this::show);
    }

    private void show(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] bytes = files.get(ctx.pathParam("folder") + "/" + name);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (bytes == null || type == null) {
            throw new NotFoundResponse();
        }
        boolean current = ctx.pathParam("hash").equals(hash);
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.contentType(type).result(bytes);
    }

    /** One style sheet of all, so that a page asks once: the base first, because it names the order of the layers. */
    private byte[] allStyles() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.getOrDefault("css/base.css", new byte[0]));
        files.forEach((name, bytes) -> {
            if (name.startsWith("css/") && !name.equals("css/base.css")) {
                all.writeBytes(bytes);
            }
        });
        return all.toByteArray();
    }
}
