package org.prongsai.disclosure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prongsai.disclosure.TestFiles;
import org.prongsai.disclosure.attachment.Inspection.Refusal;

/** What files are by their content, whatever they are called. */
class InspectionTest {

    @TestFactory
    Stream<DynamicTest> papersAndPicturesAreTaken() {
        return Map.<String, Map.Entry<byte[], AttachmentType>>ofEntries(
                        Map.entry("a.pdf", Map.entry(TestFiles.pdf(), AttachmentType.PDF)),
                        Map.entry("b.exe", Map.entry(TestFiles.pdf(), AttachmentType.PDF)),
                        Map.entry("a.docx", Map.entry(TestFiles.docx("แผน"), AttachmentType.DOCX)),
                        Map.entry("a.xlsx", Map.entry(TestFiles.xlsx(), AttachmentType.XLSX)),
                        Map.entry("a.xls", Map.entry(TestFiles.xls(), AttachmentType.XLS)),
                        Map.entry(
                                "a.pptx",
                                Map.entry(
                                        TestFiles.zip("[Content_Types].xml", "x", "ppt/presentation.xml", "x"),
                                        AttachmentType.PPTX)),
                        Map.entry(
                                "a.odt",
                                Map.entry(
                                        TestFiles.zip(
                                                "mimetype", "application/vnd.oasis.opendocument.text", "c.xml", "x"),
                                        AttachmentType.ODT)),
                        Map.entry("a.jpg", Map.entry(TestFiles.picture("jpg"), AttachmentType.JPEG)),
                        Map.entry("a.png", Map.entry(TestFiles.picture("png"), AttachmentType.PNG)),
                        Map.entry("a.csv", Map.entry(TestFiles.text("ก,ข\n1,2\n"), AttachmentType.CSV)),
                        Map.entry("a.txt", Map.entry(TestFiles.text("แผนงาน"), AttachmentType.TXT)))
                .entrySet()
                .stream()
                .map(given -> DynamicTest.dynamicTest(
                        given.getKey(),
                        () -> assertThat(Inspection.of(given.getValue().getKey(), given.getKey()))
                                .isEqualTo(new Inspection(given.getValue().getValue(), null))));
    }

    @TestFactory
    Stream<DynamicTest> whatRunsOrCannotBeReadIsRefused() {
        return Stream.of(
                        refused("a.pdf", "<html><body>x</body></html>", Refusal.WEB_PAGE),
                        refused("a.txt", "<!-- x --><script>alert(1)</script>", Refusal.WEB_PAGE),
                        refused("a.txt", "  <svg onload=alert(1)>", Refusal.WEB_PAGE),
                        refused("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>", Refusal.WEB_PAGE),
                        refused("a.txt", "\ufeff<a href=x>", Refusal.WEB_PAGE),
                        refused("a.png", "<?xml version='1.0'?><svg/>", Refusal.WEB_PAGE),
                        refused("a.htm", "plain words", Refusal.WEB_PAGE),
                        refused("a.txt", "<?php system($_GET['c']);", Refusal.SCRIPT),
                        refused("a.txt", "#!/usr/bin/env python3\n", Refusal.SCRIPT),
                        refused("a.txt", "@ECHO off\r\ndel x", Refusal.SCRIPT),
                        refused("a.js", "alert(1)", Refusal.SCRIPT),
                        refused("a.vbs", "MsgBox 1", Refusal.SCRIPT),
                        refused("a.bat", "del x", Refusal.SCRIPT),
                        refused("a.url", "[InternetShortcut]\nURL=file:///x", Refusal.SCRIPT),
                        refused("a.pdf", "MZ\0\1\2\3\0\0\0\4", Refusal.PROGRAM),
                        refused("a.pdf", "\u007fELF\2\1\1\0\0\0", Refusal.PROGRAM),
                        refused("a.gif", "GIF89a\1\0\1\0\0\0\0", Refusal.OTHER_TYPE),
                        refused("a.json", "{\"a\": 1}", Refusal.OTHER_TYPE),
                        refused("a", "plain words", Refusal.OTHER_TYPE),
                        refused("a.pdf", "plain %PDF-1.7 words", Refusal.OTHER_TYPE))
                .map(given -> DynamicTest.dynamicTest(
                        given.getKey() + " " + given.getValue(),
                        () -> assertRefused(given.getKey(), given.getValue())));
    }

    @Test
    void officeFilesWithMacrosAreRefusedHoweverTheyAreHidden() {
        String contents = "[Content_Types].xml";
        assertThat(Stream.of(
                        TestFiles.zip(contents, "x", "word/document.xml", "x", "word/vbaProject.bin", "x"),
                        TestFiles.zip(contents, "x", "xl/workbook.xml", "x", "xl/macrosheets/sheet1.xml", "x"),
                        TestFiles.zip(
                                contents,
                                "application/vnd.ms-word.document.macroEnabled.main+xml",
                                "word/document.xml",
                                "x"),
                        TestFiles.zip(
                                contents,
                                "application/vnd.ms-office.vbaProject",
                                "word/document.xml",
                                "x",
                                "word/a.bin",
                                "x"),
                        TestFiles.zip(contents, "x", "ppt/presentation.xml", "x", "ppt/VBAPROJECT.BIN", "x"),
                        TestFiles.zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/a/b.xml", "x"),
                        with(TestFiles.xls(), "_VBA_PROJECT".replaceAll("(.)", "$1\0") + "\0\0\0\0"),
                        macroSheet()))
                .allSatisfy(body ->
                        assertThat(Inspection.of(body, "a.docx").refusal()).isEqualTo(Refusal.MACROS));
    }

    @Test
    void sizesAreLimited() {
        assertThat(Inspection.of(new byte[0], "a.txt").refusal()).isEqualTo(Refusal.EMPTY_FILE);
        assertThat(Inspection.of(new byte[Inspection.MOST_BYTES + 1], "a.txt").refusal())
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(Inspection.of(TestFiles.claiming(50_000), "a.png").refusal()).isEqualTo(Refusal.HUGE_PICTURE);
        assertThat(Inspection.of(Arrays.copyOf(TestFiles.docx("x"), 300), "a.docx")
                        .type())
                .isNull();
    }

    @Test
    void zipThatUnfoldsWithoutEndIsRefused() {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(Inspection.MOST_BYTES);
        assertThat(Inspection.of(bomb, "a.docx").refusal()).isEqualTo(Refusal.BROKEN);
    }

    private static void assertRefused(String name, Map.Entry<byte[], Refusal> given) {
        assertThat(Inspection.of(given.getKey(), name)).isEqualTo(new Inspection(null, given.getValue()));
    }

    private static Map.Entry<String, Map.Entry<byte[], Refusal>> refused(String name, String text, Refusal refusal) {
        boolean isBytes = text.chars().allMatch(c -> c < 0x100);
        byte[] body = text.getBytes(isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return Map.entry(name, Map.entry(body, refusal));
    }

    /** A workbook with the record of a sheet of old macros at its end. */
    private static byte[] macroSheet() {
        return with(TestFiles.xls(), "\u0085\0\u000e\0\1\2\3\0\0\1\6\0Macro1");
    }

    private static byte[] with(byte[] file, String more) {
        byte[] tail = more.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(file, file.length + tail.length);
        System.arraycopy(tail, 0, all, file.length, tail.length);
        return all;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                for (int megabyte = 0; megabyte < 220; megabyte++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
