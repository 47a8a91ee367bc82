package org.prongsai.web;

import io.javalin.config.RoutesConfig;

/** The addresses that one subject answers. */
@FunctionalInterface
public interface Routes {
    /** Adds each address with the method that answers it. */
    void addTo(RoutesConfig routes);
}
