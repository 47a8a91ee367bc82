package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.checklist.ChecklistReader;
import org.prongsai.crawl.settings.CrawlSettingsReader;
import org.prongsai.rule.word.Vocabulary;

class ConfigSchemaTest {
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Map<String, Schema> SCHEMAS = Map.of(
            "checklists", schema("checklist.schema.json"),
            "vocabulary.yaml", schema("vocabulary.schema.json"),
            "crawler.yaml", schema("crawler.schema.json"));

    @Test
    void shippedFilesFitTheirSchemas() {
        assertThat(FOLDER.names("checklists")).hasSizeGreaterThanOrEqualTo(5);
        for (String name : FOLDER.names("checklists")) {
            assertThat(errors("checklists", FOLDER.text("checklists/" + name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(errors("vocabulary.yaml", FOLDER.text("vocabulary.yaml"))).isEmpty();
        assertThat(errors("crawler.yaml", FOLDER.text("crawler.yaml"))).isEmpty();
    }

    @Test
    void everyFileNamesItsSchemaForEditors() {
        for (String name : FOLDER.names("checklists")) {
            assertThat(FOLDER.text("checklists/" + name))
                    .startsWith("# yaml-language-server: $schema=../checklist.schema.json");
        }
        assertThat(FOLDER.text("vocabulary.yaml")).startsWith("# yaml-language-server: $schema=vocabulary.schema.json");
        assertThat(FOLDER.text("crawler.yaml")).startsWith("# yaml-language-server: $schema=crawler.schema.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            checklists      | accept:            | acept:
            checklists      | certainty: carried | certainty: carred
            checklists      | rule: {text:       | rule: {txet:
            checklists      | first-half         | first-haf
            checklists      | with: photo        | with: foto
            checklists      | fiscal-year:       | fiscalyear:
            vocabulary.yaml | misleading:        | misleding:
            vocabulary.yaml | misspellings:      | mispellings:
            crawler.yaml    | crawl-delay:       | crawldelay:
            crawler.yaml    | html: 5MB          | html: 5 megabytes
            """)
    void slipIsCaughtBySchemaAndReaderAlike(String file, String right, String wrong) {
        String text = FOLDER.text(file.equals("checklists") ? "checklists/oit-2567.yaml" : file);
        assertThat(text).contains(right);
        String slipped = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(errors(file, slipped)).isNotEmpty();
        assertThatThrownBy(() -> read(file, slipped)).isInstanceOf(ConfigurationProblem.class);
    }

    private static Object read(String file, String text) {
        return switch (file) {
            case "checklists" ->
                new ChecklistReader(Vocabulary.read(FOLDER.yaml("vocabulary.yaml")))
                        .read("checklists/oit-2567.yaml", text);
            case "vocabulary.yaml" -> Vocabulary.read(Yaml.read(file, text));
            default -> CrawlSettingsReader.read(Yaml.read(file, text), Settings.from(Map.of()));
        };
    }

    private static List<Error> errors(String file, String text) {
        Schema schema = SCHEMAS.get(file);
        assertThat(schema).as(file).isNotNull();
        return schema.validate(text, InputFormat.YAML);
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FOLDER.text(name));
    }
}
