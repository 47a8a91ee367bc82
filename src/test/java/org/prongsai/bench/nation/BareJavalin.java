package org.prongsai.bench.nation;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that a page can cost on our web framework: one route, one page in memory, its tag compared. Arguments: port, file.
 * It says its process id when it listens, and runs until its input ends.
 */
final class BareJavalin {
    private static final String TAG = "\"page\"";

    private BareJavalin() {}

    public static void main(String[] args) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(args[1]));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/pages/{name}", ctx -> {
                ctx.header("ETag", TAG);
                if (TAG.equals(ctx.header("If-None-Match"))) {
                    ctx.status(304);
                } else {
                    ctx.contentType("text/html; charset=utf-8").result(page);
                }
            });
        });
        javalin.start("localhost", Integer.parseInt(args[0]));
        System.out.println(ProcessHandle.current().pid());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        javalin.stop();
    }
}
