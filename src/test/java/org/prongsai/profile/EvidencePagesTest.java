package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Document;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;

class EvidencePagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    @Test
    void copyIsTextInASandboxAndNeverAPage() {
        String sha256 = portal.evidence.keep("<script>alert(1)</script> ข้อมูล".getBytes(StandardCharsets.UTF_8));
        var answer = portal.visitor.open("/evidence/" + sha256);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<script>alert(1)</script> ข้อมูล");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; sandbox");
    }

    @Test
    void copyBeginsWithWhatItIsInTheWordsOfThePage() {
        String page =
                portal.evidence.keep(("<html><body>" + "<p>ข้อมูล</p>".repeat(535)).getBytes(StandardCharsets.UTF_8));
        assertThat(portal.visitor.open("/evidence/" + page).body()).startsWith("[หน้าเว็บ ขนาด 13.4 กิโลไบต์]\n");
        assertThat(portal.visitor.open("/evidence/" + page + "?lang=en").body())
                .startsWith("[Web page, 13.4 kilobytes]\n");
    }

    @Test
    void everyFormatAndStateHasWords() {
        for (Language language : Language.values()) {
            for (Enum<?> value : Stream.<Enum<?>>concat(
                            Stream.of(Document.Kind.values()),
                            Stream.of(Document.State.values()).filter(state -> state != Document.State.READABLE))
                    .toList()) {
                String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(Messages.load().text(language, "profile.copy." + word))
                        .isNotBlank();
            }
        }
    }

    @Test
    void damagedCopyIsToldFromOneThatWasNeverKept() throws IOException {
        String sha256 = portal.evidence.keep("จะเสียหาย".getBytes(StandardCharsets.UTF_8));
        Path file = portal.folder.resolve("evidence/" + sha256.substring(0, 2) + "/" + sha256.substring(2) + ".gz");
        Files.write(file, new byte[] {1, 2, 3});
        var answer = portal.visitor.open("/evidence/" + sha256);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("เสียหาย");
    }

    @Test
    void whatWasNeverKeptIsNotFound() {
        for (String name : List.of("ab".repeat(32), "x", "..%2f..%2fprongsai.db", "AB".repeat(32), "prongsai.db")) {
            assertThat(portal.visitor.open("/evidence/" + name).statusCode())
                    .as(name)
                    .isBetween(400, 404);
        }
    }
}
