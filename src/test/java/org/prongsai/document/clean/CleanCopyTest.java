package org.prongsai.document.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.document.clean.DirtyFiles.PLANTED;
import static org.prongsai.document.clean.DirtyFiles.concat;
import static org.prongsai.document.clean.DirtyFiles.dirtyJpeg;
import static org.prongsai.document.clean.DirtyFiles.dirtyPdf;
import static org.prongsai.document.clean.DirtyFiles.dirtySheet;
import static org.prongsai.document.clean.DirtyFiles.dirtySlides;
import static org.prongsai.document.clean.DirtyFiles.dirtyWord;
import static org.prongsai.document.clean.DirtyFiles.picture;
import static org.prongsai.document.clean.DirtyFiles.text;
import static org.prongsai.document.clean.DirtyFiles.unfolded;
import static org.prongsai.document.clean.DirtyFiles.withChunk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.prongsai.document.ReadingLimits;

class CleanCopyTest {
    private static Optional<byte[]> clean(byte[] file) {
        return CleanCopy.of(file, ReadingLimits.standard());
    }

    @Test
    void photographKeepsItsDotsAndHowItIsTurnedAndNothingElse() throws IOException {
        byte[] plain = picture("jpg");
        for (int turned = 1; turned <= 8; turned++) {
            byte[] dirty = dirtyJpeg(plain, turned);
            assertThat(text(dirty)).contains(PLANTED);
            byte[] clean = clean(dirty).orElseThrow();
            assertThat(text(clean)).doesNotContain(PLANTED);
            assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getRGB(5, 5))
                    .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(5, 5));
            assertThat(text(clean).contains("Exif")).isEqualTo(turned > 1);
            assertThat(clean(clean))
                    .hasValueSatisfying(again -> assertThat(again).isEqualTo(clean));
        }
        assertThat(clean(java.util.Arrays.copyOf(plain, plain.length / 2))).isEmpty();
    }

    @Test
    void pictureKeepsItsDotsAndNoTexts() throws IOException {
        byte[] plain = picture("png");
        for (String type : List.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "prVt", "pHYs")) {
            byte[] dirty = withChunk(plain, type, (PLANTED + " " + type).getBytes(StandardCharsets.ISO_8859_1));
            byte[] behind = concat(dirty, PLANTED.getBytes(StandardCharsets.ISO_8859_1));
            byte[] clean = clean(behind).orElseThrow();
            assertThat(text(clean)).doesNotContain(PLANTED);
            assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getRGB(5, 5))
                    .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(5, 5));
        }
    }

    @Test
    void paperKeepsItsWordsAndNothingOfWhoMadeIt() throws IOException {
        for (int version = 0; version < 8; version++) {
            byte[] dirty = dirtyPdf(version);
            assertThat(text(dirty)).contains(PLANTED);
            byte[] clean = clean(dirty).orElseThrow();
            assertThat(text(clean)).doesNotContain(PLANTED);
            try (PDDocument document = Loader.loadPDF(clean)) {
                assertThat(new PDFTextStripper().getText(document)).contains("what was written");
                assertThat(document.getDocumentInformation().getAuthor()).isNull();
                for (COSName name : List.of(COSName.METADATA)) {
                    assertThat(document.getDocumentCatalog().getCOSObject().containsKey(name))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void officeFilesKeepTheirWordsAndCommentsAndNoName() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            files.add(dirtyWord(each));
            files.add(dirtySheet(each));
            files.add(dirtySlides(each));
        }
        for (byte[] dirty : files) {
            assertThat(unfolded(dirty)).contains(PLANTED);
            byte[] clean = clean(dirty).orElseThrow();
            assertThat(unfolded(clean)).doesNotContain(PLANTED);
        }
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(clean(files.get(0)).orElseThrow()))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("what was written and added");
            assertThat(word.getDocComments().getComment(0).getText()).contains("what was remarked");
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(clean(files.get(1)).orElseThrow()))) {
            XSSFCell cell = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("what was written");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("what was remarked");
        }
        try (XMLSlideShow slides =
                new XMLSlideShow(new ByteArrayInputStream(clean(files.get(2)).orElseThrow()))) {
            assertThat(slides.getSlides()).hasSize(1);
        }
    }

    @Test
    void fortyFilesHaveNothingHiddenInTheirCopiesOrThereIsNone() throws IOException {
        Map<String, byte[]> files = HiddenFiles.all();
        Set<String> uncopied = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(HiddenFiles.found(file.getValue())).as(file.getKey()).contains(PLANTED);
            Optional<byte[]> clean = clean(file.getValue());
            if (clean.isPresent()) {
                assertThat(HiddenFiles.found(clean.get())).as(file.getKey()).doesNotContain(PLANTED);
            } else {
                uncopied.add(file.getKey());
            }
        }
        assertThat(files).hasSize(40);
        assertThat(uncopied)
                .hasSize(10)
                .contains("attached.pdf", "film.pptx")
                .allMatch(name -> name.startsWith("no-") || name.equals("attached.pdf") || name.equals("film.pptx"));
    }

    @Test
    void ofWhatIsNotKnownThereIsNoCopy() {
        for (String head :
                List.of("\0\0\0\u0018ftypmp42", "\0\0\0\u0018ftypheic", "GIF89a", "PK\u0003\u0004rubbish", "ID3")) {
            assertThat(clean((head + PLANTED).getBytes(StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        }
        assertThat(clean(new byte[0])).isEmpty();
    }
}
