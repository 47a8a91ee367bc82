package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

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
