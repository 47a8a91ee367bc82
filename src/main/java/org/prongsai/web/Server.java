package org.prongsai.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** The web server with its pages; it listens from the moment it is made until it is closed. */
public final class Server implements AutoCloseable {
    /** Longer requests than these come from no browser that uses our pages. */
    private static final int REQUEST_HEADER_BYTES = 16_384;

    private static final long REQUEST_BODY_BYTES = 1_000_000;

    private static final Pattern BYTES =
            Pattern.compile("font/|image/(?!svg)|application/(?:gzip|zip|pdf|octet-stream|vnd\\.|ms)");

    final Javalin javalin;
    private final List<Routes.Route> routes;

    private Server(Javalin javalin, List<Routes.Route> routes) {
        this.javalin = javalin;
        this.routes = List.copyOf(routes);
    }

    /** Where the server listens and how visitors reach it. */
    public record Address(String host, int port, boolean overTls) {}

    /** Starts to listen; throws {@link NotListening}. */
    public static Server start(Address address, Views views, List<Routes> routes) {
        SecurityHeaders headers = new SecurityHeaders(address.overTls());
        List<Routes.Route> all = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            setUp(config, headers);
            config.routes.before(ctx -> {
                headers.addTo(ctx);
                Frame.remember(ctx);
            });
            config.routes.after(Server::leaveBytesWithoutCharset);
            routes.forEach(subject -> subject.addTo(config.routes));
            all.addAll(added(config));
            routes.forEach(subject -> subject.complete(List.copyOf(all)));
            addHeads(config);
            new ErrorPages(views, headers).addTo(config.routes);
        });
        try {
            return new Server(javalin.start(address.host(), address.port()), all);
        } catch (JavalinException e) {
            javalin.stop();
            throw NotListening.at(address, e);
        }
    }

    /** The web server gives the charset of pages to every answer, and bytes have none. */
    private static void leaveBytesWithoutCharset(Context ctx) {
        String type = ctx.res().getContentType();
        if (type != null && BYTES.matcher(type).lookingAt()) {
            ctx.res().setCharacterEncoding((String) null);
        }
    }

    private static List<Routes.Route> added(JavalinConfig config) {
        return config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new Routes.Route(endpoint.method.name(), endpoint.path))
                .toList();
    }

    /** HEAD is answered like GET, with all its headers and refusals (RFC 9110, section 9.3.2), unless a page answers it itself. */
    private static void addHeads(JavalinConfig config) {
        List<Endpoint> endpoints = config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
        Set<String> answered = endpoints.stream()
                .filter(endpoint -> endpoint.method.equals(HandlerType.HEAD))
                .map(endpoint -> endpoint.path)
                .collect(Collectors.toSet());
        endpoints.stream()
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET) && !answered.contains(endpoint.path))
                .forEach(endpoint -> config.routes.head(endpoint.path, endpoint.handler));
    }

    private static void setUp(JavalinConfig config, SecurityHeaders headers) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = REQUEST_BODY_BYTES;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.jsonMapper(new JsonAnswers());
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new PlainErrors(headers));
            // stopping waits for no open connection: answers are short and readers ask again
            server.setStopTimeout(0);
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new PlainErrors(headers)));
    }

    /** Every address that it answers, but those that only repeat one for HEAD. */
    public List<Routes.Route> routes() {
        return routes;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
