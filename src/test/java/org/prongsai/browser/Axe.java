package org.prongsai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** axe-core in a browser: what of a page shuts people out who see, hear or move otherwise. */
final class Axe {
    private static final String SCRIPT = "/axe/axe.min.js";

    private final ChromeDriver driver;

    Axe(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Brings axe-core to every page that is visited from now on. */
    void bring() {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script()));
    }

    /** Language and address of the page, then what axe-core finds wrong, in one go because each question takes the browser a while. */
    List<String> violations(String options) {
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, %s).then(result => done([document.documentElement.lang, location.href].concat(
                  result.violations.map(each =>
                    each.id + ": " + each.help + " " + each.nodes.slice(0, 3).map(node => node.target + " "
                      + (node.failureSummary || "").replace(/\\s+/g, " ")).join(" | ")))));
                """.formatted(options));
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("no answer");
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
