package org.prongsai.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The mail server that carries the portal's notices.
 *
 * @param host empty when there is none, and then no notice is ever sent
 * @param user empty when the server asks for no name
 * @param from the address that letters come from
 */
public record MailSettings(String host, int port, String user, String password, String from, Tls tls) {
    /** The names of its variables, in the order of the components. */
    static final List<String> VARIABLES = List.of(
            "PRONGSAI_SMTP_HOST",
            "PRONGSAI_SMTP_PORT",
            "PRONGSAI_SMTP_USER",
            "PRONGSAI_SMTP_PASSWORD",
            "PRONGSAI_SMTP_FROM",
            "PRONGSAI_SMTP_TLS");

    /** No mail server. */
    public static final MailSettings NONE = new MailSettings("", 587, "", "", "", Tls.STARTTLS);

    private static final String ADDRESS = "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,10}";

    /** How the way to the server is closed to others. */
    public enum Tls {
        /** Begins in the clear and is closed before anything is said. */
        STARTTLS,
        TLS,
        /** Only on the machine itself. */
        NONE
    }

    /** Whether there is a mail server. */
    public boolean isOn() {
        return !host.isEmpty();
    }

    /** The part of {@code from} after the sign. */
    public String fromDomain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }

    static MailSettings from(Map<String, String> environment) {
        String host = environment.getOrDefault("PRONGSAI_SMTP_HOST", "").strip();
        if (host.isEmpty()) {
            return NONE;
        }
        String from = environment.getOrDefault("PRONGSAI_SMTP_FROM", "");
        if (!from.matches(ADDRESS)) {
            throw Settings.wrong("PRONGSAI_SMTP_FROM", "config.wanted.mail-from", from);
        }
        return new MailSettings(
                host,
                Settings.port("PRONGSAI_SMTP_PORT", environment.getOrDefault("PRONGSAI_SMTP_PORT", "587")),
                environment.getOrDefault("PRONGSAI_SMTP_USER", ""),
                environment.getOrDefault("PRONGSAI_SMTP_PASSWORD", ""),
                from,
                tls(host, environment.getOrDefault("PRONGSAI_SMTP_TLS", "starttls")));
    }

    private static Tls tls(String host, String text) {
        for (Tls tls : Tls.values()) {
            if (tls.name().toLowerCase(Locale.ROOT).equals(text)) {
                if (tls == Tls.NONE && !isThisMachine(host)) {
                    throw new ConfigurationProblem("config.open-mail", Map.of("host", host));
                }
                return tls;
            }
        }
        throw Settings.wrong("PRONGSAI_SMTP_TLS", "config.wanted.mail-tls", text);
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(?:\\.[0-9]{1,3}){3}") || host.equals("::1");
    }
}
