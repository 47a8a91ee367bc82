package org.prongsai.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Yaml;
import org.prongsai.config.YamlNode;

/**
 * How often the program was right on one set of websites whose truth people wrote down, in percent.
 *
 * @param set the word of the set in message keys
 * @param measuredAt the day, at midnight of UTC
 * @param falsePass of the items that fail in truth, how many were passed
 * @param falseFail of the items that pass in truth, how many were failed
 * @param evidence of the right passes, how many named the right address; null when it was not measured
 */
public record Accuracy(
        String set,
        java.time.Instant measuredAt,
        int sites,
        int items,
        String right,
        String falsePass,
        String falseFail,
        @Nullable String evidence) {
    private static final String FILE = "/method/accuracy.yaml";

    /** The measurements that the program carries with it. */
    public static List<Accuracy> load() {
        try (InputStream in = Accuracy.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing inside the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Yaml.read("accuracy.yaml", text).list().stream()
                    .map(Accuracy::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Accuracy of(YamlNode node) {
        node.allow("set", "day", "sites", "items", "right", "false-pass", "false-fail", "evidence");
        return new Accuracy(
                node.text("set"),
                LocalDate.parse(node.text("day")).atStartOfDay(ZoneOffset.UTC).toInstant(),
                node.number("sites"),
                node.number("items"),
                node.text("right"),
                node.text("false-pass"),
                node.text("false-fail"),
                node.textIfAny("evidence").orElse(null));
    }
}
