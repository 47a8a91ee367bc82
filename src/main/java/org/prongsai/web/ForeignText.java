package org.prongsai.web;

import io.javalin.http.Context;

/** The answer that shows what a visited site sent: as plain text in a sandbox, so that nothing of it ever runs. */
public final class ForeignText {
    private ForeignText() {}

    /** Answers with a text that a foreign site wrote. */
    public static void show(Context ctx, String text) {
        ctx.header("Content-Security-Policy", SecurityHeaders.FOREIGN_POLICY)
                .header("Cache-Control", "no-cache")
                .contentType("text/plain; charset=utf-8")
                .result(text);
    }
}
