package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;

/** What a visitor or a visited site writes stays one short line of the log (security.md, W-9). */
class LogInjectionTest {
    private static final String FALSE_LINE = "2026-11-21T00:00:00.000Z ERROR Portal planted";
    private static final int LONGEST = 20_000;

    private static final List<String> PAYLOADS = List.of(
            "\n" + FALSE_LINE,
            "\r\n" + FALSE_LINE,
            "\r" + FALSE_LINE,
            "\n\n\n" + FALSE_LINE,
            "\u000b" + FALSE_LINE,
            "\u000c" + FALSE_LINE,
            "\u0085" + FALSE_LINE,
            "\u2028" + FALSE_LINE,
            "\u2029" + FALSE_LINE,
            "%0d%0a" + FALSE_LINE,
            "\\n" + FALSE_LINE,
            "\u001b[2J",
            "\u001b[31mred\u001b[0m",
            "\u001b]0;title\u0007",
            "\u001b[1A\u001b[2K" + FALSE_LINE,
            "\u001bP$q\u001b\\",
            "\u009b31m",
            "\u0007",
            "\b\b\b\b\b" + FALSE_LINE,
            "\u007f\u007f",
            "\u0000",
            "a\u0000b",
            "\u202eDEKCAH",
            "\u2066x\u2069",
            "\u200b\u200c\u200d",
            "\ufeff",
            "${jndi:ldap://127.0.0.1:1/a}",
            "${env:PATH}",
            "${java:version}",
            "${${lower:j}ndi:rmi://127.0.0.1/a}",
            "%d{HH:mm} %msg%n",
            "%replace(%msg){'a','b'}",
            "%property{user.home}",
            "{} {} {}",
            "{0} {1}",
            "<script>alert(1)</script>",
            "'; DROP TABLE agency; --",
            "x".repeat(1 << 20),
            "\n".repeat(1 << 20),
            "ก".repeat(1 << 20));

    private static ConsoleAppender<ILoggingEvent> appender;
    private static LoggerContext context;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void configure() throws JoranException {
        context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
    }

    @TestFactory
    Stream<DynamicTest> everyEventIsOneShortLineWhateverItHolds() {
        assertThat(PAYLOADS).hasSize(40);
        return PAYLOADS.stream()
                .map(payload -> DynamicTest.dynamicTest(
                        payload.substring(0, Math.min(20, payload.length())).replaceAll("\\p{C}", "?"), () -> {
                            assertOneLine(written("a stored copy is damaged: {}", payload, null));
                            assertOneLine(written(
                                    "request failed, reference {}",
                                    payload,
                                    new IllegalStateException(payload, new IllegalArgumentException(payload))));
                        }));
    }

    @Test
    void causeStandsInTheLineWithTheMethodsThatLedThere() {
        String line = written("request failed, reference {}", "c0ffee", new IllegalStateException("no such table"));
        assertThat(line)
                .contains("ERROR", "request failed, reference c0ffee", "no such table", "LogInjectionTest.java")
                .doesNotContain("\t");
    }

    private static void assertOneLine(String line) {
        assertThat(line).endsWith(System.lineSeparator());
        assertThat(line.length()).isLessThan(LONGEST);
        assertThat(line.strip().codePoints().filter(LogInjectionTest::isUnseen).count())
                .as(line)
                .isZero();
        assertThat(line).contains("ERROR").doesNotContain("\n" + FALSE_LINE);
    }

    private static boolean isUnseen(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String written(String message, String given, @org.jspecify.annotations.Nullable Throwable cause) {
        LoggingEvent event = new LoggingEvent(
                LogInjectionTest.class.getName(),
                context.getLogger("org.prongsai.web.ErrorPages"),
                Level.ERROR,
                message,
                cause,
                new Object[] {given});
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
