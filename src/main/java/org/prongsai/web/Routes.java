package org.prongsai.web;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** The addresses that one subject answers. */
@FunctionalInterface
public interface Routes {
    /** Adds each address with the method that answers it. */
    void addTo(RoutesConfig routes);

    /** Is told every address of the portal once all are added; throws when the portal must not start with them. */
    default void complete(List<Route> all) {}

    /**
     * An address with the method by which it is asked for.
     *
     * @param path as it was added, such as {@code /agencies/{slug}}
     */
    record Route(String method, String path) {}
}
