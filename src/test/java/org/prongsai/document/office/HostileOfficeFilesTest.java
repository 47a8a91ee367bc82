package org.prongsai.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** Group C-8: twenty office files and feeds that are written to exhaust a reader or to make it open something. */
class HostileOfficeFilesTest {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.standard());
    private static final ServerSocket LISTENER = listener();
    private static final String HERE = "http://127.0.0.1:" + LISTENER.getLocalPort() + "/secret";
    private static final String SECRET = "never-to-be-read";
    private static final String LAUGHS = laughs();
    private static final int BIG = 150_000_000;
    private static final List<Arguments> FILES =
            Stream.concat(packages(), entities()).toList();

    @AfterAll
    static void close() throws IOException {
        READER.close();
        LISTENER.close();
    }

    static Stream<Arguments> files() {
        return FILES.stream();
    }

    private static Stream<Arguments> packages() {
        return Stream.of(
                arguments("bomb in the text of a Word file", word("", "<w:p><w:r><w:t>" + " ".repeat(BIG))),
                arguments(
                        "bomb in another entry", zip("word/document.xml", word("a"), "word/media/a.bmp", blanks(BIG))),
                arguments("bomb in the texts of a sheet", sheet("", " ".repeat(BIG))),
                arguments("ten thousand entries", manyEntries()),
                arguments(
                        "zip in zip",
                        zip("word/document.xml", word("a"), "word/embeddings/a.docx", word("", text("b")))),
                arguments(
                        "name that leaves the folder",
                        zip("word/document.xml", word("a"), "../../evil.txt", "x".getBytes(StandardCharsets.UTF_8))),
                arguments(
                        "absolute name",
                        zip("word/document.xml", word("a"), "/tmp/evil.txt", "x".getBytes(StandardCharsets.UTF_8))),
                arguments("a million nested elements", word("", "<w:sdt>".repeat(1_000_000))),
                arguments("cut in the middle", Arrays.copyOf(word("", text("a")), 300)),
                arguments("old office file of rubbish", oldRubbish()));
    }

    private static Stream<Arguments> entities() {
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secretFile().toUri() + "\">]>";
        String remote = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + HERE + "\">]>";
        String parameter = "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + HERE + "\"> %x;]>";
        String dtd = "<!DOCTYPE a SYSTEM \"" + HERE + "\">";
        return Stream.of(
                arguments("file behind an entity, Word", word(outside, text("&x;"))),
                arguments("address behind an entity, Word", word(remote, text("&x;"))),
                arguments("address behind a parameter entity, Word", word(parameter, text("a"))),
                arguments("address of a grammar, Word", word(dtd, text("a"))),
                arguments("file behind an entity, sheet", sheet(outside, "&x;")),
                arguments("address behind an entity, sheet", sheet(remote, "&x;")),
                arguments("billion laughs, Word", word(LAUGHS, text("&i;"))),
                arguments("billion laughs, sheet", sheet(LAUGHS, "&i;")),
                arguments(
                        "billion laughs, feed",
                        ("<?xml version='1.0'?>" + LAUGHS + "<rss><title>&i;</title></rss>")
                                .getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "billion laughs, drawing",
                        ("<?xml version='1.0'?>" + LAUGHS
                                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&i;</text></svg>")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void hostileFileCostsOnlyItself(String name, byte[] file) {
        long start = System.nanoTime();
        Document document = READER.read(file, "", "http://a.go.th/a");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(Duration.ofSeconds(13));
        assertThat(document.blocks())
                .noneMatch(
                        block -> block.text().contains(SECRET) || block.text().contains("hahaha"));
    }

    @Test
    void thereAreTwentyOfThemAndNoneOpensAConnection() throws IOException {
        assertThat(files()).hasSize(20);
        LISTENER.setSoTimeout(200);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(LISTENER::accept))
                .isInstanceOf(java.net.SocketTimeoutException.class);
        assertThat(Path.of("/tmp/evil.txt")).doesNotExist();
    }

    @Test
    void harmlessTwinIsRead() {
        Document twin = READER.read(word("", text("สวัสดี")), "", "http://a.go.th/a");
        assertThat(twin.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.text()).isEqualTo("สวัสดี"));
        Document sheet = READER.read(sheet("", "สวัสดี"), "", "http://a.go.th/a");
        assertThat(sheet.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.text()).isEqualTo("สวัสดี"));
    }

    private static String text(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] word(String text) {
        return document("", text(text)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(String prolog, String body) {
        return zip("word/document.xml", document(prolog, body).getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String prolog, String body) {
        return "<?xml version='1.0'?>" + prolog
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                + "</w:body></w:document>";
    }

    private static byte[] sheet(String prolog, String words) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip(
                "xl/workbook.xml",
                ("<workbook xmlns='" + main + "' xmlns:r='" + relations
                                + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8),
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                                + relations + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/sheet1.xml",
                ("<?xml version='1.0'?>" + prolog + "<worksheet xmlns='" + main
                                + "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + words
                                + "</t></is></c></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] manyEntries() {
        Object[] entries = new Object[20_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "word/a" + i + ".xml";
            entries[i + 1] = new byte[1];
        }
        entries[0] = "word/document.xml";
        entries[1] = word("a");
        return zip(entries);
    }

    /** A zip of names and contents in turn, with the list of types that makes it an office file. */
    private static byte[] zip(Object... entries) {
        String types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='bmp' ContentType='image/bmp'/>"
                + "<Default Extension='txt' ContentType='text/plain'/><Default Extension='docx' ContentType='application/zip'/>"
                + override("/word/document.xml", "wordprocessingml.document.main+xml")
                + override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml") + "</Types>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part + "' ContentType='application/vnd.openxmlformats-officedocument." + type
                + "'/>";
    }

    private static byte[] blanks(int length) {
        byte[] blanks = new byte[length];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY a \"hahaha\">");
        for (char c = 'b'; c <= 'i'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            entities.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return entities + "]>";
    }

    private static byte[] oldRubbish() {
        byte[] file = new byte[100_000];
        new java.util.Random(7).nextBytes(file);
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 600, name.length);
        return file;
    }

    private static Path secretFile() {
        try {
            Path file = Files.createTempFile("secret", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SECRET);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static ServerSocket listener() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
