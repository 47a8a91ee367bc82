package org.prongsai.document.clean;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Files full of hidden data, all of it the word {@code PLANTED}. */
final class DirtyFiles {
    static final String PLANTED = "PLANTED";

    private DirtyFiles() {}

    static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int dot = 0; dot < 64; dot++) {
            picture.setRGB(dot, dot, Color.ORANGE.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    static byte[] dirtyJpeg(byte[] plain, int turned) {
        ByteBuffer tiff = ByteBuffer.allocate(400);
        tiff.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60).putInt(0);
        tiff.put((PLANTED + " GPS 13.7563 100.5018 and a thumbnail").getBytes(StandardCharsets.ISO_8859_1));
        byte[] start = {plain[0], plain[1]};
        byte[] rest = java.util.Arrays.copyOfRange(plain, 2, plain.length);
        return concat(
                start,
                segment(0xe1, tiff.array()),
                segment(0xe1, ("http://ns.adobe.com/xap/1.0/\0" + PLANTED).getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xe2, ("SOME_PROFILE\0" + PLANTED).getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xed, ("Photoshop 3.0\0" + PLANTED).getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xfe, PLANTED.getBytes(StandardCharsets.ISO_8859_1)),
                rest,
                (PLANTED + " a film behind the picture").getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) sum.getValue());
        int head = 8 + 25;
        return concat(
                java.util.Arrays.copyOf(png, head), chunk.array(), java.util.Arrays.copyOfRange(png, head, png.length));
    }

    static byte[] dirtyPdf(int version) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("what was written");
                content.endText();
                content.drawImage(
                        PDImageXObject.createFromByteArray(document, dirtyJpeg(picture("jpg"), 1), "p.jpg"), 50, 500);
            }
            document.getDocumentInformation().setAuthor(PLANTED + version);
            document.getDocumentInformation().setProducer(PLANTED);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(("<x>" + PLANTED + "</x>").getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            page.getCOSObject().setItem(COSName.METADATA, metadata);
            page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), PLANTED);
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            note.setTitlePopup(PLANTED);
            note.setCreationDate(Calendar.getInstance());
            page.getAnnotations().add(note);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return version % 2 == 0 ? out.toByteArray() : changedLater(out.toByteArray());
        }
    }

    /** The same paper with a second version behind the first, as programs append it. */
    private static byte[] changedLater(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle(PLANTED + " second");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    static byte[] dirtyWord(int each) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("what was written");
            paragraph.getCTP().setRsidR(new byte[] {0, 1, 2, (byte) each});
            var inserted = paragraph.getCTP().addNewIns();
            inserted.setAuthor(PLANTED + " reviser");
            inserted.setId(java.math.BigInteger.ONE);
            inserted.addNewR().addNewT().setStringValue(" and added");
            var comment = word.createComments().createComment(java.math.BigInteger.ZERO);
            comment.setAuthor(PLANTED + " commenter");
            comment.setInitials(PLANTED);
            comment.createParagraph().createRun().setText("what was remarked");
            word.createParagraph();
            return saved(word, each);
        }
    }

    static byte[] dirtySheet(int each) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("a");
            XSSFCell cell = sheet.createRow(0).createCell(0);
            cell.setCellValue("what was written");
            Comment comment = sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setAuthor(PLANTED + " commenter");
            comment.setString(book.getCreationHelper().createRichTextString("what was remarked"));
            cell.setCellComment(comment);
            return saved(book, each);
        }
    }

    static byte[] dirtySlides(int each) throws IOException {
        try (XMLSlideShow slides = new XMLSlideShow()) {
            slides.createSlide();
            slides.addPicture(dirtyJpeg(picture("jpg"), 6), org.apache.poi.sl.usermodel.PictureData.PictureType.JPEG);
            return saved(slides, each);
        }
    }

    private static byte[] saved(POIXMLDocument document, int each) throws IOException {
        try {
            PackageProperties core = document.getPackage().getPackageProperties();
            core.setCreatorProperty(PLANTED + " author " + each);
            core.setLastModifiedByProperty(PLANTED + " changer");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        document.getProperties().getExtendedProperties().setCompany(PLANTED + " office");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    static String unfolded(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                all.append(part.getName()).append(text(in.readAllBytes()));
            }
        }
        return all.toString();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
