package org.prongsai.disclosure.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.disclosure.TestFiles;

/** Only files in the folder of a list are taken, whatever a cell says (security.md, W-6). */
class SourceFolderTest {
    private static final List<String> STEPS = List.of(
            "../",
            "..\\",
            "./../",
            "sub/../../",
            "sub\\..\\..\\",
            "%2e%2e/",
            "%2e%2e%2f",
            "..%2f",
            "%252e%252e%252f",
            "..%5c",
            "\u00c0\u00ae\u00c0\u00ae/",
            "..\u00c0\u00af",
            "\uff0e\uff0e/",
            "..\uff0f",
            "..;/",
            "....//",
            "..././",
            "..\0/",
            ".\0./",
            "\u2024\u2024/",
            ".. /",
            "..\u200b/",
            "\u202e../",
            "up/",
            "up\\",
            "twice/",
            "/",
            "\\",
            "//",
            "\\\\",
            "~/",
            "C:\\",
            "c:/",
            "file:///",
            "file:",
            "\\\\?\\",
            "\\\\.\\");

    private static final List<String> TARGETS = List.of("secret.txt", "near-secret/secret.txt", "etc/passwd");

    private static final List<String> NAMES = List.of(
            "outside.txt",
            "passwd",
            "round",
            "up",
            "sub",
            ".",
            "..",
            "/",
            "\\",
            " ",
            "~",
            "~root",
            "CON",
            "con.txt",
            "NUL",
            "nul.pdf",
            "COM1",
            "com9.txt",
            "LPT1",
            "AUX.pdf",
            "PRN",
            "CONIN$",
            "sub/NUL",
            "sub/plan.pdf/",
            "sub//plan.pdf",
            "sub/./plan.pdf",
            "sub/plan.pdf\0.txt",
            "sub/plan.pdf::$DATA",
            "plan.pdf:stream",
            "\u202efdp.nalp",
            "a".repeat(300),
            "ก".repeat(300),
            "a/".repeat(2_000) + "x",
            "*.pdf",
            "sub/*",
            "\\\\host\\share\\x.pdf",
            "//host/share/x.pdf",
            "http://a.example/x.pdf",
            "$HOME/x",
            "`id`",
            "|id",
            "-rf");

    @TempDir
    Path folder;

    private SourceFolder lists;

    @BeforeEach
    void layFiles() throws IOException {
        TestFiles.write(folder.resolve("secret.txt"), TestFiles.text("secret"));
        TestFiles.write(folder.resolve("near-secret/secret.txt"), TestFiles.text("secret"));
        Path near = folder.resolve("near");
        TestFiles.write(near.resolve("แผน 2567.pdf"), TestFiles.pdf());
        TestFiles.write(near.resolve("sub/plan.pdf"), TestFiles.pdf());
        Files.createSymbolicLink(near.resolve("inside.pdf"), near.resolve("sub/plan.pdf"));
        Files.createSymbolicLink(near.resolve("outside.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(near.resolve("up"), folder);
        Files.createSymbolicLink(near.resolve("twice"), near.resolve("up"));
        Files.createSymbolicLink(near.resolve("round"), near.resolve("round"));
        Files.createSymbolicLink(near.resolve("passwd"), Path.of("/etc/passwd"));
        lists = new SourceFolder(near);
    }

    @Test
    void filesInTheFolderAndBelowAreFound() {
        for (String cell : List.of("แผน 2567.pdf", "sub/plan.pdf", "sub\\plan.pdf", "inside.pdf")) {
            assertThat(lists.find(cell).source()).as(cell).isPresent();
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsEverOpened() {
        List<String> cells = cells();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(120);
        return cells.stream()
                .map(cell -> DynamicTest.dynamicTest(
                        "“" + cell.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(80, cell.length())) + "”",
                        () -> assertThat(lists.find(cell).source()).isEmpty()));
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (String step : STEPS) {
            TARGETS.forEach(target -> cells.add(step + target));
        }
        cells.addAll(NAMES);
        cells.add(folder.resolve("secret.txt").toString());
        cells.add(folder.resolve("near/sub/plan.pdf").toString());
        return cells;
    }
}
