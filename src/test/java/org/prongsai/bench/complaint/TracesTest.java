package org.prongsai.bench.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** security.md, A-1 and A-2, with ten complaints and without the heap; with a hundred and the heap by {@link Traces}. */
class TracesTest {
    @TempDir
    Path folder;

    @Test
    void whoeverReportsLeavesNothingOnTheDisk() throws Exception {
        Traces.Found found = Traces.run(folder, 10, false);
        assertThat(found.acknowledged()).isEqualTo(10);
        assertThat(found.opened()).isEqualTo(10);
        assertThat(found.onDisk()).isEmpty();
        assertThat(found.inAnswers()).isEmpty();
        assertThat(found.finerTimes()).isEmpty();
    }

    @Test
    void wordsAreFoundInEveryFormInWhichTheyMayStand() throws IOException {
        Needles needles = new Needles(List.of("Planted"));
        String filler = "x".repeat(8 << 20);
        Files.writeString(folder.resolve("plain"), filler.substring(4) + "Planted17", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("little"), "Planted3", StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("big"), "Planted5", StandardCharsets.UTF_16BE);
        Files.writeString(folder.resolve("Planted9"), "");
        assertThat(needles.under(folder))
                .containsExactlyInAnyOrder(
                        "plain: Planted17", "little: Planted3", "big: Planted5", "name of a file: Planted9");
    }
}
