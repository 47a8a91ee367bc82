package org.prongsai.document.clean;

import static org.prongsai.document.clean.DirtyFiles.PLANTED;
import static org.prongsai.document.clean.DirtyFiles.concat;
import static org.prongsai.document.clean.DirtyFiles.picture;
import static org.prongsai.document.clean.DirtyFiles.segment;
import static org.prongsai.document.clean.DirtyFiles.withChunk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Forty files as reporters send them, each with the word {@code PLANTED} hidden in a way of its own. */
public final class HiddenFiles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private HiddenFiles() {}

    /** The files by their names; those whose names begin with {@code no-} are of kinds that are never copied. */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        photographs(all);
        pictures(all);
        papers(all);
        office(all);
        others(all);
        return all;
    }

    /** The file of a name. */
    public static byte[] of(String name) throws IOException {
        return Objects.requireNonNull(all().get(name));
    }

    private static void photographs(Map<String, byte[]> all) throws IOException {
        byte[] plain = picture("jpg");
        all.put("place-and-thumbnail.jpg", DirtyFiles.dirtyJpeg(plain, 1));
        all.put("lying-on-its-side.jpg", DirtyFiles.dirtyJpeg(plain, 6));
        Map<String, byte[]> segments = new LinkedHashMap<>();
        segments.put("xmp.jpg", segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + PLANTED)));
        segments.put("iptc.jpg", segment(0xed, latin("Photoshop 3.0\0" + PLANTED)));
        segments.put("comment.jpg", segment(0xfe, latin(PLANTED)));
        segments.put("thumbnail.jpg", segment(0xe0, latin("JFXX\0\20" + PLANTED)));
        segments.put("profile.jpg", segment(0xe2, latin("ICC_PROFILE\0\1\1" + PLANTED)));
        segments.put("many.jpg", segment(0xe2, latin("MPF\0" + PLANTED)));
        segments.put("maker.jpg", segment(0xe5, latin(PLANTED)));
        segments.forEach((name, segment) -> all.put(name, after(plain, segment)));
        all.put("film-behind.jpg", concat(plain, latin(PLANTED)));
    }

    private static byte[] after(byte[] plain, byte[] segment) {
        return concat(Arrays.copyOf(plain, 2), segment, Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static void pictures(Map<String, byte[]> all) throws IOException {
        byte[] plain = picture("png");
        for (String type : List.of("tEXt", "iTXt", "eXIf", "iCCP", "prVt")) {
            all.put(type.toLowerCase(java.util.Locale.ROOT) + ".png", withChunk(plain, type, latin("k\0" + PLANTED)));
        }
        all.put("packed.png", withChunk(plain, "zTXt", concat(latin("Comment\0\0"), packed(PLANTED))));
        all.put("behind.png", concat(plain, latin(PLANTED)));
    }

    private static void papers(Map<String, byte[]> all) throws IOException {
        all.put("author.pdf", DirtyFiles.dirtyPdf(0));
        all.put("earlier-version.pdf", DirtyFiles.dirtyPdf(1));
        all.put("signed.pdf", changed(DirtyFiles.dirtyPdf(2), catalog -> {
            COSDictionary signature = new COSDictionary();
            signature.setItem(COSName.TYPE, COSName.SIG);
            for (String name : List.of("Name", "Location", "Reason", "ContactInfo", "Contents")) {
                signature.setItem(COSName.getPDFName(name), new COSString(PLANTED));
            }
            catalog.setItem(COSName.getPDFName("Perms"), signature);
        }));
        all.put("attached.pdf", changed(DirtyFiles.dirtyPdf(4), catalog -> {
            COSDictionary file = new COSDictionary();
            file.setString(COSName.F, PLANTED + ".doc");
            file.setItem(COSName.EF, new COSDictionary());
            catalog.setItem(COSName.getPDFName("AF"), file);
        }));
        all.put("private.pdf", changed(DirtyFiles.dirtyPdf(6), catalog -> {
            COSDictionary program = new COSDictionary();
            program.setString(COSName.getPDFName("Who"), PLANTED);
            catalog.setItem(COSName.getPDFName("PieceInfo"), program);
            catalog.setItem(COSName.getPDFName("SpiderInfo"), program);
        }));
    }

    /** What is changed in a paper. */
    private interface Change {
        void in(COSDictionary catalog);
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.in(document.getDocumentCatalog().getCOSObject());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void office(Map<String, byte[]> all) throws IOException {
        byte[] word = DirtyFiles.dirtyWord(1);
        all.put("comments.docx", word);
        all.put("custom.docx", with(word, "customXml/item1.xml", "<a who='" + PLANTED + "'/>", "word/document.xml"));
        all.put(
                "properties.docx",
                with(word, "docProps/custom.xml", "<p><v>" + PLANTED + "</v></p>", "[Content_Types].xml"));
        all.put(
                "template.docx",
                with(
                        word,
                        "word/settings.xml",
                        "<w:settings xmlns:w='" + WORD + "'><w:rsids><w:rsid w:val='" + PLANTED
                                + "'/></w:rsids><w:docVars><w:docVar w:name='a' w:val='" + PLANTED
                                + "'/></w:docVars></w:settings>",
                        "_rels/.rels"));
        all.put("picture-of-page.docx", with(word, "docProps/thumbnail.jpeg", PLANTED, "word/_rels/document.xml.rels"));
        byte[] sheet = DirtyFiles.dirtySheet(1);
        all.put("comments.xlsx", sheet);
        all.put("printer.xlsx", with(sheet, "xl/printerSettings/printerSettings1.bin", PLANTED, "xl/workbook.xml"));
        byte[] slides = DirtyFiles.dirtySlides(1);
        all.put("comments.pptx", slides);
        all.put(
                "tags.pptx",
                with(slides, "ppt/tags/tag1.xml", "<p:tag name='A' val='" + PLANTED + "'/>", "_rels/.rels"));
        all.put("film.pptx", with(slides, "ppt/media/media1.mp4", "....ftypmp42" + PLANTED, "_rels/.rels"));
    }

    /** The office file with one more part, and with a comment of XML and somebody's folder in a part that it has. */
    private static byte[] with(byte[] zip, String name, String content, String told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream all = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (!part.getName().equals(name)) {
                    all.putNextEntry(new ZipEntry(part.getName()));
                    byte[] bytes = in.readAllBytes();
                    all.write(part.getName().equals(told) ? told(bytes) : bytes);
                }
            }
            all.putNextEntry(new ZipEntry(name));
            all.write(latin(content));
        }
        return out.toByteArray();
    }

    private static byte[] told(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("</");
        return (text.substring(0, end) + "<!-- " + PLANTED + " -->" + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void others(Map<String, byte[]> all) throws IOException {
        byte[] tail = latin("\0\0\0\40udta" + PLANTED);
        all.put("no-film.mp4", concat(latin("\0\0\0\30ftypmp42\0\0\0\0mp42isom"), tail));
        all.put("no-film.mov", concat(latin("\0\0\0\24ftypqt  \0\0\0\0qt  "), tail));
        all.put("no-photo.heic", concat(latin("\0\0\0\30ftypheic\0\0\0\0mif1heic"), tail));
        all.put("no-voice.m4a", concat(latin("\0\0\0\30ftypM4A \0\0\0\0M4A mp42"), tail));
        all.put("no-voice.mp3", concat(latin("ID3\3\0\0\0\0\0\40TPE1"), tail));
        all.put("no-photo.webp", concat(latin("RIFF\0\1\0\0WEBPVP8X"), latin("EXIF" + PLANTED)));
        all.put("no-scan.tif", concat(latin("II*\0\10\0\0\0"), tail));
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("what was written");
            book.createInformationProperties();
            book.getSummaryInformation().setAuthor(PLANTED);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            all.put("no-old.xls", out.toByteArray());
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(latin(text));
        }
        return out.toByteArray();
    }

    /** All that anybody finds in a file who unpacks what is packed in it. */
    public static String found(byte[] file) throws IOException {
        String raw = DirtyFiles.text(file);
        if (raw.startsWith("PK\3\4")) {
            return raw + DirtyFiles.unfolded(file);
        }
        if (raw.startsWith("\u0089PNG")) {
            return raw + unpackedChunks(file);
        }
        if (!raw.startsWith("%PDF")) {
            return raw;
        }
        StringBuilder all = new StringBuilder(raw);
        try (PDDocument document = Loader.loadPDF(file)) {
            document.save(
                    new ByteArrayOutputStream(),
                    org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                all.append(document.getDocument().getObjectFromPool(key).getObject());
            }
        }
        return all.toString();
    }

    private static String unpackedChunks(byte[] png) throws IOException {
        StringBuilder all = new StringBuilder();
        ByteBuffer file = ByteBuffer.wrap(png);
        for (int at = 8; at + 12 <= png.length; at += 12 + file.getInt(at)) {
            if (new String(png, at + 4, 4, StandardCharsets.ISO_8859_1).equals("zTXt")) {
                byte[] packed = Arrays.copyOfRange(png, at + 8 + "Comment\0\0".length(), at + 8 + file.getInt(at));
                try (var in = new java.util.zip.InflaterInputStream(new ByteArrayInputStream(packed))) {
                    all.append(DirtyFiles.text(in.readAllBytes()));
                }
            }
            if (file.getInt(at) < 0 || file.getInt(at) > png.length) {
                break;
            }
        }
        return all.toString();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
