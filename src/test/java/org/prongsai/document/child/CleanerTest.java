package org.prongsai.document.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.clean.HiddenFiles;

class CleanerTest {
    private static final ReadingLimits STANDARD = ReadingLimits.standard();

    private final Cleaner cleaner = new Cleaner(STANDARD);

    @Test
    void paperAndOfficeFileAreCopiedInProcessesThatEnd() throws IOException {
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
        for (String name : new String[] {"author.pdf", "custom.docx"}) {
            byte[] clean = cleaner.copy(HiddenFiles.of(name)).orElseThrow();
            assertThat(HiddenFiles.found(clean)).doesNotContain("PLANTED");
        }
        byte[] word = cleaner.copy(HiddenFiles.of("template.docx")).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getParagraphs().get(0).getText()).startsWith("what was written");
        }
        assertThat(ProcessHandle.current().children().filter(child -> !before.contains(child)))
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void fileThatNeedsMoreThanAProcessHasGivesNoCopyAndTheNextOneDoes() throws IOException {
        byte[] spaces = new byte[90 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb = zip("word/document.xml", spaces);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(cleaner.copy(bomb)).isEmpty();
        assertThat(cleaner.copy(HiddenFiles.of("comments.docx"))).isPresent();
    }

    @Test
    void fileThatTakesTooLongOrIsTooLongGivesNoCopy() throws IOException {
        byte[] paper = paper(3);
        assertThat(cleaner.copy(paper)).isPresent();
        assertThat(new Cleaner(limits(2, Duration.ofSeconds(10))).copy(paper)).isEmpty();
        assertThat(new Cleaner(limits(500, Duration.ofMillis(1))).copy(paper)).isEmpty();
        assertThat(cleaner.copy(Arrays.copyOf(paper, STANDARD.bytes() + 1))).isEmpty();
    }

    @Test
    void brokenPaperGivesNoCopy() {
        assertThat(cleaner.copy("%PDF-1.7 rubbish".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static ReadingLimits limits(int pages, Duration time) {
        return new ReadingLimits(
                STANDARD.bytes(),
                STANDARD.htmlBytes(),
                STANDARD.parsedHtmlBytes(),
                STANDARD.pdfBytes(),
                pages,
                time,
                STANDARD.heapMegabytes(),
                STANDARD.officeBytes(),
                STANDARD.textCharacters());
    }

    private static byte[] paper(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
