package org.prongsai.crawl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.Settings;
import org.prongsai.config.Yaml;
import org.prongsai.crawl.CrawlSettings;

class CrawlSettingsReaderTest {
    private static final String TEXT = ConfigFolder.crawlerConfig(Path.of("")).text("crawler.yaml");
    private static final Settings SETTINGS = Settings.from(
            Map.of("PRONGSAI_BASE_URL", "https://prongsai.example.go.th", "PRONGSAI_CONTACT", "open@example.go.th"));

    @Test
    void shippedFileHoldsTheStandardLimits() {
        CrawlSettings read = CrawlSettingsReader.read(Yaml.read("crawler.yaml", TEXT), SETTINGS);
        CrawlSettings standard = CrawlSettings.standard();
        assertThat(read.userAgent()).contains("+https://prongsai.example.go.th; open@example.go.th");
        assertThat(read.gate()).isEqualTo(standard.gate());
        assertThat(read.cacheMegabytes()).isEqualTo(standard.cacheMegabytes());
        assertThat(read.pace()).isEqualTo(standard.pace());
        assertThat(read.fetch()).isEqualTo(standard.fetch());
        assertThat(read.walk()).isEqualTo(standard.walk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delay: 1s | dealy: 1s | unknown key "dealy" – did you mean "delay"?
            delay: 1s | delay: 1 | "delay" must be a time such as 500ms, 10s, 15m or 24h, not "1"
            html: 5MB | html: 5GB | "html" must be a size such as 512KB or 20MB, not "5GB"
            pages: 200 | pages: many | "pages" must be a whole number, not "many"
            walk-share: 70 | walk-share: 0 | "walk-share" must be a per cent from 1 to 100, not "0"
            ports: [80, 443] | ports: [80, 443000] | a port is a number up to 65535, not "443000"
            idle: 10s | | "idle" is missing
            """)
    void mistakesAreRefusedWithTheirLine(String right, String wrong, String complaint) {
        String text = TEXT.replace(right, wrong == null ? "" : wrong);
        assertThatThrownBy(() -> CrawlSettingsReader.read(Yaml.read("crawler.yaml", text), SETTINGS))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageMatching("crawler\\.yaml:\\d+: .*")
                .hasMessageEndingWith(complaint.strip());
    }

    @Test
    void visitorWithoutAnAddressIsRefused() {
        String text = TEXT.replace("+{base-url}; {contact}", "nobody");
        assertThatThrownBy(() -> CrawlSettingsReader.read(Yaml.read("crawler.yaml", text), SETTINGS))
                .hasMessageContaining("\"user-agent\" must hold a web address");
    }
}
