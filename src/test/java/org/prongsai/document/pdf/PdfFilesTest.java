package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;

class PdfFilesTest {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.standard());

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void thaiPlanIsReadWithHeadingsTableAndLink() {
        Document plan = read(plan());
        assertThat(plan.kind()).isEqualTo(Document.Kind.PDF);
        assertThat(plan.state()).isEqualTo(Document.State.READABLE);
        assertThat(plan.title()).isEqualTo("แผนปฏิบัติการป้องกันการทุจริต");
        assertThat(plan.blocks().get(0).isHeading()).isTrue();
        assertThat(plan.blocks().get(0).text()).startsWith("แผนปฏิบัติการป้องกันการทุจริตประจำปีงบประมาณ");
        assertThat(plan.blocks().get(1).text()).contains("องค์การบริหารส่วนตำบลบ้านตัวอย่างจัดทำแผนนี้ขึ้น", "น้ำใจ");
        assertThat(plan.blocks())
                .filteredOn(Block::isRow)
                .extracting(Block::cells)
                .contains(
                        List.of("ที่", "โครงการ/กิจกรรม", "งบประมาณ (บาท)"), List.of("2", "เผยแพร่ข้อมูลข่าวสาร", "0"));
        assertThat(plan.blocks())
                .filteredOn(block -> block.text().startsWith("มิติที่ 2"))
                .allMatch(Block::isHeading);
        assertThat(plan.links())
                .singleElement()
                .isEqualTo(new Link(
                        "http://www.example.go.th/plan",
                        Link.Kind.ANCHOR,
                        "หน้าเว็บแผน",
                        "",
                        plan.blocks().size() - 1));
    }

    @Test
    void labelAndNameDoNotMatter() {
        assertThat(READER.read(plan(), "text/html", "http://a.go.th/x.html").kind())
                .isEqualTo(Document.Kind.PDF);
    }

    @Test
    void lettersAreFoundInTheFontWhenTheFileDoesNotNameThem() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plan())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    font.getCOSObject().removeItem(COSName.TO_UNICODE);
                }
            }
            assertThat(read(saved(pdf)).blocks()).isEqualTo(read(plan()).blocks());
        }
    }

    @Test
    void textLayerThatNamesNoLettersIsAScan() {
        String page =
                new String(RawPdf.page(RawPdf.text("\\001\\002\\003\\004")).build(), StandardCharsets.ISO_8859_1);
        byte[] nameless = page.replace(
                        "/Subtype/Type1/BaseFont/Helvetica",
                        "/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(nameless).state()).isEqualTo(Document.State.SCAN);
    }

    @Test
    void picturesOfPaperAreAScanEvenWithAStamp() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                BufferedImage paper = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(JPEGFactory.createFromImage(pdf, paper), 0, 0, 600, 800);
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                    content.showText("page " + i);
                    content.endText();
                }
            }
            Document scan = read(saved(pdf));
            assertThat(scan.state()).isEqualTo(Document.State.SCAN);
            assertThat(scan.images()).hasSize(3);
        }
    }

    @Test
    void thaiWrittenAsLatinLettersIsThaiAgain() {
        String latin = new String(
                "สำนักงานเทศบาลตำบลบ้านใหม่".getBytes(Charset.forName("x-windows-874")), StandardCharsets.ISO_8859_1);
        byte[] pdf = RawPdf.page(RawPdf.text(latin).replace("\u00a0", " ")).build();
        pdf = new String(pdf, StandardCharsets.ISO_8859_1)
                .replace("/BaseFont/Helvetica", "/BaseFont/Helvetica/Encoding/WinAnsiEncoding")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(pdf).blocks().get(0).text()).startsWith("สำนักงานเทศบาล");
    }

    @Test
    void linkOverAPictureBelongsToTheRowInWhichItIsDrawn() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                for (int line = 0; line <= 3; line++) {
                    content.addRect(50, 700 - 60 * line, 400, 0.5f);
                }
                for (int column = 0; column <= 2; column++) {
                    content.addRect(50 + 200 * column, 520, 0.5f, 180.5f);
                }
                content.fill();
                for (int row = 0; row < 3; row++) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(60, 688 - 60 * row);
                    content.showText("O" + (row + 7));
                    content.endText();
                }
            }
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(300, 590, 20, 20));
            PDActionURI way = new PDActionURI();
            way.setURI("file/plan.pdf");
            link.setAction(way);
            page.setAnnotations(List.of(link));
            Document read = READER.read(saved(pdf), "application/pdf", "http://a.go.th/ita/list.pdf");
            assertThat(read.links()).singleElement().satisfies(one -> {
                assertThat(one.url()).isEqualTo("http://a.go.th/ita/file/plan.pdf");
                assertThat(read.blocks().get(one.block()).text()).contains("O8");
            });
        }
    }

    @Test
    void columnsWithoutLinesAreRowsToo() {
        StringBuilder content = new StringBuilder("BT /F 12 Tf ");
        for (int row = 0; row < 4; row++) {
            content.append("1 0 0 1 50 ")
                    .append(700 - 20 * row)
                    .append(" Tm (Month ")
                    .append(row)
                    .append(") Tj ");
            content.append("1 0 0 1 250 ")
                    .append(700 - 20 * row)
                    .append(" Tm (")
                    .append(row * 7)
                    .append(") Tj ");
        }
        Document table = read(RawPdf.page(content + "ET").build());
        assertThat(table.blocks()).hasSize(4).allMatch(Block::isRow);
        assertThat(table.blocks().get(3).cells()).containsExactly("Month 3", "21");
    }

    @Test
    void linesOfOneParagraphAreOneBlock() {
        String content =
                "BT /F 12 Tf 50 700 Td (The agency publishes what it does in this year and) Tj 0 -14 Td (how much it costs, so that everybody can see it all) Tj 0 -14 Td (and ask.) Tj 0 -40 Td (1. First) Tj ET";
        assertThat(read(RawPdf.page(content).build()).blocks())
                .extracting(Block::text)
                .containsExactly(
                        "The agency publishes what it does in this year and how much it costs, so that everybody can see it all and ask.",
                        "1. First");
    }

    @Test
    void lockedCutAndBlankFilesAreSaidToBeSo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plan())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(read(saved(pdf)).state()).isEqualTo(Document.State.LOCKED);
        }
        try (PDDocument pdf = Loader.loadPDF(plan())) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(read(saved(pdf)).state()).isEqualTo(Document.State.READABLE);
        }
        assertThat(read(Arrays.copyOf(plan(), 500)).state()).isEqualTo(Document.State.BROKEN);
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            assertThat(read(saved(pdf)).state()).isEqualTo(Document.State.EMPTY);
        }
    }

    private static Document read(byte[] file) {
        return READER.read(file, "application/pdf", "http://a.go.th/plan.pdf");
    }

    private static byte[] plan() {
        try (InputStream file = PdfFilesTest.class.getResourceAsStream("/documents/plan.pdf")) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
