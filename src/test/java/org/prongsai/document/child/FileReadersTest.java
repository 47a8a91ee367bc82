package org.prongsai.document.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Document.Kind;
import org.prongsai.document.Document.State;
import org.prongsai.document.ReadingLimits;

class FileReadersTest {
    @Test
    void manyThreadsShareFewProcesses() throws IOException {
        byte[] file = sheet("สวัสดี");
        long before = ProcessHandle.current().children().count();
        try (FileReaders readers = new FileReaders(ReadingLimits.standard())) {
            assertThat(ProcessHandle.current().children().count())
                    .as("begun only when needed")
                    .isEqualTo(before);
            List<CompletableFuture<Document>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> readers.read(Kind.XLS, file)));
            }
            for (CompletableFuture<Document> answer : answers) {
                assertThat(answer.join().blocks()).extracting(Block::text).containsExactly("สวัสดี");
            }
            assertThat(ProcessHandle.current().children().count()).isLessThanOrEqualTo(before + 2);
        }
    }

    @Test
    void fileThatTakesTooLongIsTooLarge() throws IOException {
        ReadingLimits standard = ReadingLimits.standard();
        ReadingLimits hasty = new ReadingLimits(
                standard.bytes(),
                standard.htmlBytes(),
                standard.parsedHtmlBytes(),
                standard.pdfBytes(),
                standard.pdfPages(),
                Duration.ofMillis(1),
                standard.heapMegabytes(),
                standard.officeBytes(),
                standard.textCharacters());
        try (FileReaders readers = new FileReaders(hasty)) {
            assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.TOO_LARGE);
        }
    }

    @Test
    void closedReadersReadNothing() throws IOException {
        FileReaders readers = new FileReaders(ReadingLimits.standard());
        assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.READABLE);
        readers.close();
        assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.BROKEN);
    }

    private static byte[] sheet(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Sheet1").createRow(0).createCell(0).setCellValue(text);
            book.write(out);
        }
        return out.toByteArray();
    }
}
