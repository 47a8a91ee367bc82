package org.prongsai.web.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Function;
import org.prongsai.config.Json;
import org.prongsai.web.PageCache;
import org.prongsai.web.view.Answer;

/** Addresses that programs read: each knows its parameters, refuses all others, and answers with JSON. */
public final class Api {
    /** Where all of them begin; another number would be another promise. */
    public static final String PREFIX = "/api/v1";

    private final RoutesConfig routes;
    private final PageCache cache;

    public Api(RoutesConfig routes, PageCache cache) {
        this.routes = routes;
        this.cache = cache;
    }

    /** Answers an address below {@link #PREFIX}. */
    public void get(String path, List<String> known, Function<Parameters, Answer> answer) {
        routes.get(
                PREFIX + path,
                cache.kept(ctx -> answer.apply(Parameters.of(ctx, known)).send(ctx)));
    }

    /** A value as JSON. */
    public static Answer json(Object value) {
        return Answer.text("application/json", Json.write(value));
    }
}
