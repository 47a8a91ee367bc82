package org.prongsai.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the machine that runs the program says about itself, from environment variables; all have defaults.
 *
 * @param host the address that the server listens on
 * @param port the port that the server listens on; 0 takes a free one
 * @param data the folder of the database, the evidence and the attachments
 * @param baseUrl how visitors reach the portal, without a slash at the end
 * @param contact where an administrator of a visited site can complain about our visitor, and anybody can report a mistake in
 *     a result: a web or e-mail address
 * @param proxies how many proxies of the operator stand before the server
 * @param metricsToken what the operator's monitoring shows to see figures; empty when nobody may
 * @param answerDays within how many days the portal promises that questions are answered
 * @param mail the mail server that carries notices
 * @param room how much of the disk the files of complaints may take
 */
public record Settings(
        String host,
        int port,
        Path data,
        URI baseUrl,
        String contact,
        int proxies,
        String metricsToken,
        int answerDays,
        MailSettings mail,
        RoomSettings room) {
    /** The names of all variables, in the order of the components. */
    public static final List<String> VARIABLES = Stream.of(
                    List.of(
                            "PRONGSAI_HOST",
                            "PRONGSAI_PORT",
                            "PRONGSAI_DATA",
                            "PRONGSAI_BASE_URL",
                            "PRONGSAI_CONTACT",
                            "PRONGSAI_PROXIES",
                            "PRONGSAI_METRICS_TOKEN",
                            "PRONGSAI_ANSWER_DAYS"),
                    MailSettings.VARIABLES,
                    RoomSettings.VARIABLES)
            .flatMap(List::stream)
            .toList();

    /** The settings of this process. */
    public static Settings ofProcess() {
        return from(System.getenv());
    }

    /** The settings of this process as if its environment named another port, so that what follows from it follows. */
    public static Settings ofProcess(int port) {
        return from(System.getenv(), port);
    }

    static Settings from(Map<String, String> environment, int port) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put("PRONGSAI_PORT", String.valueOf(port));
        return from(changed);
    }

    /** Reads the variables that begin with {@code PRONGSAI_}; a wrong one is refused with its name. */
    public static Settings from(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith("PRONGSAI_") && !VARIABLES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationProblem(
                            "config.unknown-variable", ConfigurationProblem.unknown(name, VARIABLES));
                });
        int port = port("PRONGSAI_PORT", environment.getOrDefault("PRONGSAI_PORT", "8080"));
        String host = environment.getOrDefault("PRONGSAI_HOST", "localhost");
        URI baseUrl = baseUrl(environment.getOrDefault("PRONGSAI_BASE_URL", "http://localhost:" + port));
        String contact = environment.getOrDefault("PRONGSAI_CONTACT", baseUrl.toString());
        if (host.isBlank()) {
            throw wrong("PRONGSAI_HOST", "config.wanted.host", host);
        }
        if (contact.isBlank() || !contact.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            throw wrong("PRONGSAI_CONTACT", "config.wanted.contact", contact);
        }
        return new Settings(
                host,
                port,
                folder(environment.getOrDefault("PRONGSAI_DATA", "data")),
                baseUrl,
                contact,
                proxies(environment.getOrDefault("PRONGSAI_PROXIES", "0")),
                token(environment.getOrDefault("PRONGSAI_METRICS_TOKEN", "")),
                answerDays(environment.getOrDefault("PRONGSAI_ANSWER_DAYS", "15")),
                MailSettings.from(environment),
                RoomSettings.from(environment));
    }

    private static int answerDays(String text) {
        if (text.strip().matches("[1-9][0-9]{0,2}")) {
            return Integer.parseInt(text.strip());
        }
        throw wrong("PRONGSAI_ANSWER_DAYS", "config.wanted.days", text);
    }

    private static int proxies(String text) {
        if (text.strip().matches("[0-9]")) {
            return Integer.parseInt(text.strip());
        }
        throw wrong("PRONGSAI_PROXIES", "config.wanted.proxies", text);
    }

    private static String token(String text) {
        if (text.isEmpty() || text.matches("[!-~]{16,200}")) {
            return text;
        }
        // a secret is never repeated, not even a wrong one
        throw new ConfigurationProblem("config.wrong-token", Map.of("variable", "PRONGSAI_METRICS_TOKEN"));
    }

    static int port(String variable, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrong(variable, "config.wanted.port", text);
        }
        throw wrong(variable, "config.wanted.port", text);
    }

    private static URI baseUrl(String text) {
        try {
            URI uri = new URI(text.strip().replaceAll("/+$", ""));
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrong("PRONGSAI_BASE_URL", "config.wanted.base-url", text);
        }
        throw wrong("PRONGSAI_BASE_URL", "config.wanted.base-url", text);
    }

    private static Path folder(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw wrong("PRONGSAI_DATA", "config.wanted.folder", text);
        }
        throw wrong("PRONGSAI_DATA", "config.wanted.folder", text);
    }

    static ConfigurationProblem wrong(String variable, String wanted, String text) {
        return new ConfigurationProblem(
                "config.wrong-variable", Map.of("variable", variable, "wanted", wanted, "text", text));
    }
}
