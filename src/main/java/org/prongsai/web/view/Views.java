package org.prongsai.web.view;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Turns a record and a template into a page. A template sees the record as {@code page} and what surrounds it as
 * {@code frame}, and {@code https} says whether visitors reach the portal by an encrypted connection; an unknown name in a template is an error, never an empty place. Thread-safe.
 */
public final class Views {
    private final Messages messages;
    private final PebbleEngine engine;
    private final URI base;
    private final boolean isDemo;
    private final boolean isHttps;

    /**
     * Renders with these texts; {@code assets} gives the address of a file such as {@code css/base.css}, {@code base} is how
     * visitors reach the portal, without a slash at the end.
     */
    public Views(Messages messages, UnaryOperator<String> assets, URI base) {
        this(messages, assets, base, false);
    }

    /** The same; where {@code isDemo}, every page says that all it shows is invented. */
    public Views(Messages messages, UnaryOperator<String> assets, URI base, boolean isDemo) {
        this.base = base;
        this.isDemo = isDemo;
        this.isHttps = "https".equalsIgnoreCase(base.getScheme());
        this.messages = messages;
        ClasspathLoader loader = new ClasspathLoader();
        loader.setPrefix("templates");
        loader.setSuffix(".peb");
        loader.setCharset("UTF-8");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .extension(new Words(messages, assets, base))
                .build();
    }

    /** The whole address of a page of the portal, for those who read it elsewhere. */
    public String absolute(String path) {
        return base + path;
    }

    /** Answers with a page, or with 304 when the visitor has the same page already. */
    public void show(Context ctx, String template, Object page) {
        Answer.text("text/html", html(template, page, Frame.of(ctx))).send(ctx);
    }

    /** Answers with a page that nobody keeps, neither a cache nor the browser: what it shows is for this visitor alone. */
    public void showOnce(Context ctx, String template, Object page) {
        ctx.header("Cache-Control", "no-store").html(html(template, page, Frame.of(ctx)));
    }

    /** A sentence that stands on no page. */
    public String text(Language language, String key, Map<String, String> places) {
        return messages.text(language, key, places);
    }

    /** A page for a visitor that is not asking now, such as a report in a file. */
    public String html(String template, Object page, Language language) {
        return html(template, page, new Frame(language, "", "", List.of(), null, List.of(), List.of()));
    }

    /** A page in its frame, when something else than the page itself is to be answered with it. */
    public String html(String template, Object page, Frame frame) {
        Page out = new Page();
        try {
            engine.getTemplate(template)
                    .evaluate(
                            out,
                            Map.of("page", page, "frame", frame, "demo", isDemo, "https", isHttps),
                            frame.language().locale());
        } catch (IOException e) {
            throw new UncheckedIOException("template " + template, e);
        }
        return out.toString();
    }

    /** What is written of a page; unlike the writer of the JDK it locks nothing for each of some thousand pieces. */
    private static final class Page extends Writer {
        private final StringBuilder text = new StringBuilder(1 << 16);

        @Override
        public void write(int sign) {
            text.append((char) sign);
        }

        @Override
        public void write(char[] signs, int from, int length) {
            text.append(signs, from, length);
        }

        @Override
        public void write(String piece) {
            text.append(piece);
        }

        @Override
        public void write(String piece, int from, int length) {
            text.append(piece, from, from + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
