package org.prongsai.web.edge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.prongsai.web.Routes;

/**
 * Figures for the operator's monitoring, under {@code /metrics} for whoever shows the operator's token; without a token there
 * is no such page. A label is a route or a status, never an address that somebody typed or a host that is visited.
 */
public final class Metrics implements Routes {
    private static final String BEGUN = "prongsai.begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final String token;
    /** One for each route, method and status; finding it anew in the registry costs more than a page that is kept. */
    private final Map<Counted, Timer> timers = new ConcurrentHashMap<>();

    /** {@code token} is empty when nobody may look; {@code checksRunning} counts the checks that run now. */
    public Metrics(String token, Supplier<Number> checksRunning) {
        this.token = token;
        Gauge.builder("prongsai.checks.running", checksRunning)
                .description("checks that run now")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(BEGUN, System.nanoTime()));
        routes.after(this::count);
        routes.get("/metrics", this::show);
    }

    private void show(Context ctx) {
        String given = ctx.header("Authorization");
        if (token.isEmpty() || given == null || !isSame(given, "Bearer " + token)) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape());
    }

    private void count(Context ctx) {
        Long begun = ctx.attribute(BEGUN);
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        String method =
                HandlerType.commonHttp().contains(ctx.method()) ? ctx.method().name() : "other";
        timers.computeIfAbsent(
                        new Counted(endpoint == null ? "none" : endpoint.path, method, ctx.statusCode()), this::timer)
                .record(begun == null ? 0 : System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Counted counted) {
        return Timer.builder("http.server.requests")
                .description("answered requests")
                .tag("route", counted.route())
                .tag("method", counted.method())
                .tag("status", String.valueOf(counted.status()))
                .register(registry);
    }

    /** What is counted together. */
    private record Counted(String route, String method, int status) {}

    /** Compares in a time that tells nothing of where texts differ. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
