package org.prongsai.web;

import io.javalin.http.HandlerType;
import java.util.List;

/** Every address that a server answers to GET, as its pages wrote it, so that a new page is attacked without being named. */
public final class RouteList {
    private RouteList() {}

    public static List<String> of(Server server) {
        return server.javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .map(endpoint -> endpoint.path)
                .distinct()
                .sorted()
                .toList();
    }
}
