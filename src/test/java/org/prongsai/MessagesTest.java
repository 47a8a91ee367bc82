package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence that a person reads stands in both languages, and templates hold no sentence themselves. */
class MessagesTest {
    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");
    /** What stands first between the brackets of {@code t(…)}, when it is not put together of parts. */
    private static final Pattern CALL = Pattern.compile("\\bt\\(([^(){}~]*?)(?=[,)]|, \\{)");

    private static final Pattern KEY = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"(?! *(?:==|!=))(?<!== )");
    /** The word of what is written into the audit log. */
    private static final Pattern ACTION =
            Pattern.compile("(?:audit|log)(?:\\(\\))?\\s*\\.write\\([^\";]*?,\\s*\"([a-z]+\\.[a-z-]+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void everyKeyIsThereInThaiAndInEnglish() {
        for (Path thai : thaiFiles()) {
            Map<String, String> english = read(englishOf(thai));
            assertThat(read(thai).keySet()).as("keys of %s", thai).isEqualTo(english.keySet());
            assertThat(english)
                    .as("%s", englishOf(thai))
                    .allSatisfy(
                            (key, text) -> assertThat(text).as(key).isNotBlank().doesNotContainPattern(THAI));
            assertThat(read(thai))
                    .as("%s", thai)
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (Path thai : thaiFiles()) {
            Map<String, String> english = read(englishOf(thai));
            read(thai)
                    .forEach((key, text) -> assertThat(places(text))
                            .as("%s in %s", key, thai)
                            .containsExactlyInAnyOrderElementsOf(places(english.getOrDefault(key, ""))));
        }
    }

    @Test
    void templatesHoldNoThaiSentence() {
        assertThat(SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".peb").stream()
                        .filter(file -> THAI.matcher(SourceTree.text(file)).find()))
                .isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() {
        Set<String> known = thaiFiles().stream()
                .flatMap(file -> read(file).keySet().stream())
                .collect(Collectors.toSet());
        for (Path template : SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".peb")) {
            for (MatchResult call :
                    CALL.matcher(SourceTree.text(template)).results().toList()) {
                for (MatchResult key : KEY.matcher(call.group(1)).results().toList()) {
                    assertThat(known).as("%s", template).contains(key.group(1));
                }
            }
        }
    }

    @Test
    void everyActionInTheAuditLogHasASentence() {
        Set<String> known = thaiFiles().stream()
                .flatMap(file -> read(file).keySet().stream())
                .collect(Collectors.toSet());
        Set<String> actions = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .flatMap(file -> ACTION.matcher(SourceTree.text(file)).results())
                .map(found -> "audit." + found.group(1))
                .collect(Collectors.toSet());
        assertThat(actions).hasSizeGreaterThan(12);
        assertThat(known).containsAll(actions);
    }

    private static List<Path> thaiFiles() {
        return SourceTree.files(SourceTree.RESOURCES, "_th.properties");
    }

    private static Path englishOf(Path thai) {
        return Path.of(thai.toString().replaceFirst("_th\\.properties$", "_en.properties"));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).toList();
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SourceTree.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
