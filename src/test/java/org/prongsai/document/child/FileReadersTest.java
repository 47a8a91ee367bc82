package org.prongsai.document.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        try (FileReaders readers = new FileReaders(within(Duration.ofMillis(1)))) {
            assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.TOO_LARGE);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void timeInWhichTheReaderHadNoProcessorDoesNotCount() throws IOException {
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        try (FileReaders readers = new FileReaders(within(Duration.ofSeconds(2)))) {
            assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.READABLE);
            ProcessHandle reader = ProcessHandle.current()
                    .children()
                    .filter(child -> !others.contains(child))
                    .findFirst()
                    .orElseThrow();
            signal("STOP", reader);
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(() -> signal("CONT", reader));
            assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.READABLE);
        }
    }

    @Test
    void closedReadersReadNothing() throws IOException {
        FileReaders readers = new FileReaders(ReadingLimits.standard());
        assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.READABLE);
        readers.close();
        assertThat(readers.read(Kind.XLS, sheet("x")).state()).isEqualTo(State.BROKEN);
    }

    private static ReadingLimits within(Duration fileTime) {
        ReadingLimits standard = ReadingLimits.standard();
        return new ReadingLimits(
                standard.bytes(),
                standard.htmlBytes(),
                standard.parsedHtmlBytes(),
                standard.pdfBytes(),
                standard.pdfPages(),
                fileTime,
                standard.heapMegabytes(),
                standard.officeBytes(),
                standard.textCharacters());
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
