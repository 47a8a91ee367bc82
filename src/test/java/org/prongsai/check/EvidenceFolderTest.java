package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFolderTest {
    private static final byte[] BODY = "โครงสร้างหน่วยงาน".repeat(200).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void bodyComesBackAsItWas() {
        EvidenceFolder evidence = new EvidenceFolder(data);
        String hash = evidence.keep(BODY);
        assertThat(evidence.load(hash)).isEqualTo(BODY);
        assertThat(data.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".gz"))
                .exists();
    }

    @Test
    void emptyBodyIsEvidenceToo() {
        EvidenceFolder evidence = new EvidenceFolder(data);
        assertThat(evidence.load(evidence.keep(new byte[0]))).isEmpty();
    }

    @Test
    void sameBodyIsWrittenOnceAndLeavesNoDraft() throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(data);
        evidence.keep(BODY);
        Path file = files().get(0);
        byte[] first = Files.readAllBytes(file);
        evidence.keep(BODY);
        assertThat(files()).containsExactly(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void changedFileIsNoticed() throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(data);
        String hash = evidence.keep(BODY);
        String other = evidence.keep(new byte[] {1});
        Path file = data.resolve("evidence/" + hash.substring(0, 2) + "/" + hash.substring(2) + ".gz");
        Files.copy(
                data.resolve("evidence/" + other.substring(0, 2) + "/" + other.substring(2) + ".gz"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> evidence.load(hash));
    }

    @Test
    void nameThatIsNoHashNeverBecomesAPath() {
        EvidenceFolder evidence = new EvidenceFolder(data);
        assertThatIllegalArgumentException().isThrownBy(() -> evidence.load("../../etc/passwd"));
    }

    @Test
    void fileInPlaceOfTheFolderIsAnIoProblem() throws IOException {
        Files.writeString(data.resolve("evidence"), "");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> new EvidenceFolder(data).keep(BODY));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
