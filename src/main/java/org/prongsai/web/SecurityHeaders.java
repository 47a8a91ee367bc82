package org.prongsai.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** The headers that every answer carries, errors included: nothing foreign runs in our pages or frames them. */
final class SecurityHeaders {
    /** For pages: own files and own forms, and nothing else; nothing that stands inside a page is a script or a style. */
    static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** For what comes from visited sites: nothing is loaded, nothing runs, no form is sent. */
    static final String FOREIGN_POLICY = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, String> headers;

    SecurityHeaders(boolean overTls) {
        headers = new TreeMap<>(Map.of(
                "Content-Security-Policy", PAGE_POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"));
        if (overTls) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void addTo(Context ctx) {
        headers.forEach(ctx.res()::setHeader);
    }

    /** Adds those that an earlier step has not set in its own way. */
    void addMissingTo(Context ctx) {
        headers.forEach((name, value) -> {
            if (!ctx.res().containsHeader(name)) {
                ctx.header(name, value);
            }
        });
    }

    Map<String, String> all() {
        return Map.copyOf(headers);
    }
}
