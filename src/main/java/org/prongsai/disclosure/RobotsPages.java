package org.prongsai.disclosure;

import io.javalin.config.RoutesConfig;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;

/**
 * What visiting programs may look at. Our own, when it visits an agency's disclosures here to judge them, looks at nothing
 * else of the portal: what checklists ask for and what other agencies publish would pass for the agency's answers.
 */
public final class RobotsPages implements Routes {
    private static final String RULES = """
            User-agent: prongsai
            Allow: /agencies/*/disclosures
            Disallow: /

            User-agent: *
            Disallow:
            """;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/robots.txt", ctx -> Answer.text("text/plain", RULES).send(ctx));
    }
}
