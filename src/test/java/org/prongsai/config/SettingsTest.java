package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void nothingSaidGivesTheDefaults() {
        Settings settings = Settings.from(Map.of("PATH", "/usr/bin"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
    }

    @Test
    void variablesAreTaken() {
        Settings settings = Settings.from(Map.of(
                "PRONGSAI_PORT", "9000",
                "PRONGSAI_BASE_URL", "https://prongsai.example.go.th/",
                "PRONGSAI_CONTACT", "open@example.go.th"));
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.baseUrl()).hasToString("https://prongsai.example.go.th");
        assertThat(settings.contact()).isEqualTo("open@example.go.th");
    }

    @Test
    void roomOfComplaintsIsTakenInMegabytesAndWrongRoomIsRefused() {
        RoomSettings room = Settings.from(Map.of("PRONGSAI_COMPLAINTS_MB", "2000", "PRONGSAI_RESERVE_MB", " 64 "))
                .room();
        assertThat(room).isEqualTo(new RoomSettings(2_000_000_000L, 64_000_000));
        assertThat(Settings.from(Map.of()).room()).isEqualTo(new RoomSettings(10_000_000_000L, 512_000_000));
        for (String wrong : List.of("0", "-1", "2GB", "", "1.5", "9999999999")) {
            assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_COMPLAINTS_MB", wrong)))
                    .hasMessage("PRONGSAI_COMPLAINTS_MB must be a number of megabytes from 1 to 999999999, not \""
                            + wrong + "\"");
            assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_RESERVE_MB", wrong)))
                    .hasMessageContaining("PRONGSAI_RESERVE_MB");
        }
    }

    @Test
    void proxiesAndTokenAreTaken() {
        Settings settings =
                Settings.from(Map.of("PRONGSAI_PROXIES", "2", "PRONGSAI_METRICS_TOKEN", "0123456789abcdef"));
        assertThat(settings.proxies()).isEqualTo(2);
        assertThat(settings.metricsToken()).isEqualTo("0123456789abcdef");
        assertThat(Settings.from(Map.of()).proxies()).isZero();
        assertThat(Settings.from(Map.of()).metricsToken()).isEmpty();
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_PROXIES", "-1")))
                .hasMessage("PRONGSAI_PROXIES must be a number from 0 to 9, not \"-1\"");
    }

    @Test
    void otherPortLeadsToAnotherBaseAddressUnlessThatIsNamed() {
        Settings other = Settings.from(Map.of("PRONGSAI_PORT", "9000"), 9001);
        assertThat(other.port()).isEqualTo(9001);
        assertThat(other.baseUrl()).hasToString("http://localhost:9001");
        assertThat(other.contact()).isEqualTo("http://localhost:9001");
        Map<String, String> named = Map.of("PRONGSAI_BASE_URL", "https://prongsai.example.go.th");
        assertThat(Settings.from(named, 9001).baseUrl()).hasToString("https://prongsai.example.go.th");
    }

    @Test
    void wrongTokenIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_METRICS_TOKEN", "secret")))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("PRONGSAI_METRICS_TOKEN")
                .hasMessageNotContaining("secret");
    }

    @Test
    void complaintsNameTheVariable() {
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_PORT", "eighty")))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessage("PRONGSAI_PORT must be a number from 0 to 65535, not \"eighty\"");
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_PORT", "70000")))
                .hasMessageContaining("PRONGSAI_PORT");
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_BASE_URL", "prongsai")))
                .hasMessageContaining("PRONGSAI_BASE_URL");
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_CONTACT", "a\r\nb")))
                .hasMessageContaining("PRONGSAI_CONTACT");
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_PROT", "1")))
                .hasMessage("unknown environment variable PRONGSAI_PROT – did you mean \"PRONGSAI_PORT\"?");
    }

    @Test
    void daysToAnswerAreAtLeastOne() {
        assertThat(Settings.from(Map.of()).answerDays()).isEqualTo(15);
        assertThat(Settings.from(Map.of("PRONGSAI_ANSWER_DAYS", "7")).answerDays())
                .isEqualTo(7);
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_ANSWER_DAYS", "0")))
                .hasMessage("PRONGSAI_ANSWER_DAYS must be a number of days from 1 to 999, not \"0\"");
    }

    @Test
    void withoutAMailServerTheOtherWordsOfMailAreOfNoUse() {
        assertThat(Settings.from(Map.of("PRONGSAI_SMTP_FROM", "?")).mail().isOn())
                .isFalse();
    }

    @Test
    void mailServerIsTakenAndItsPasswordNeverShown() {
        Settings settings = Settings.from(Map.of(
                "PRONGSAI_SMTP_HOST", "mail.example.test",
                "PRONGSAI_SMTP_FROM", "portal@example.test",
                "PRONGSAI_SMTP_USER", "portal",
                "PRONGSAI_SMTP_PASSWORD", "open sesame"));
        assertThat(settings.mail().isOn()).isTrue();
        assertThat(settings.mail().port()).isEqualTo(587);
        assertThat(settings.mail().tls()).isEqualTo(MailSettings.Tls.STARTTLS);
        assertThat(settings.mail().fromDomain()).isEqualTo("example.test");
        assertThat(settings.toString()).doesNotContain("sesame");
    }

    @Test
    void lettersGoInTheClearOnThisMachineAlone() {
        Map<String, String> here = Map.of(
                "PRONGSAI_SMTP_HOST",
                "127.0.0.1",
                "PRONGSAI_SMTP_FROM",
                "portal@example.test",
                "PRONGSAI_SMTP_TLS",
                "none");
        assertThat(Settings.from(here).mail().tls()).isEqualTo(MailSettings.Tls.NONE);
        Map<String, String> there = new java.util.HashMap<>(here);
        for (String host : java.util.List.of("mail.example.test", "127.example.test", "localhost.example.test")) {
            there.put("PRONGSAI_SMTP_HOST", host);
            assertThatThrownBy(() -> Settings.from(there))
                    .as(host)
                    .hasMessageContaining("PRONGSAI_SMTP_TLS")
                    .hasMessageContaining("this machine");
        }
    }

    @Test
    void wrongWordsOfMailAreNamed() {
        assertThatThrownBy(() -> Settings.from(Map.of("PRONGSAI_SMTP_HOST", "mail.example.test")))
                .hasMessageContaining("PRONGSAI_SMTP_FROM");
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "PRONGSAI_SMTP_HOST", "m.example.test",
                        "PRONGSAI_SMTP_FROM", "a@b.test",
                        "PRONGSAI_SMTP_TLS", "yes")))
                .hasMessageContaining("PRONGSAI_SMTP_TLS");
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "PRONGSAI_SMTP_HOST", "m.example.test",
                        "PRONGSAI_SMTP_FROM", "a@b.test",
                        "PRONGSAI_SMTP_PORT", "x")))
                .hasMessageContaining("PRONGSAI_SMTP_PORT");
    }
}
