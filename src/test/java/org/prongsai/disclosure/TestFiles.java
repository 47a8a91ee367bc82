package org.prongsai.disclosure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as agencies publish them, and as they should not. */
public final class TestFiles {
    private TestFiles() {}

    /** A list of an invented town whose files stand beside it, for eleven items of fiscal year 2567. */
    public static String thungThong(Path folder) {
        Path files = folder.resolve("ไฟล์");
        write(files.resolve("โครงสร้าง.png"), picture("png"));
        write(
                files.resolve("แผนพัฒนาท้องถิ่น.docx"),
                docx(
                        "แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) เทศบาลเมืองทุ่งทอง",
                        "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
                        "เป้าหมาย: ถนนในเขตเทศบาลใช้ได้ทุกสาย",
                        "ตัวชี้วัด: ร้อยละของถนนที่ได้รับการซ่อมแซม"));
        write(files.resolve("รายงานผลการดำเนินงาน 2566.txt"), text("""
                        รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566 เทศบาลเมืองทุ่งทอง
                        ผลการดำเนินงานโครงการปรับปรุงถนน: ดำเนินการแล้วเสร็จ
                        ผลการใช้จ่ายงบประมาณ: เบิกจ่ายแล้ว 1,200,000 บาท
                        ปัญหาและอุปสรรค: ฝนตกหนัก
                        ข้อเสนอแนะ: ควรเริ่มงานก่อนฤดูฝน
                        """));
        try {
            return Files.readString(Path.of("src/test/resources/disclosures/thung-thong.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(String... paragraphs) {
        return saved(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                for (String paragraph : paragraphs) {
                    document.createParagraph().createRun().setText(paragraph);
                }
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return saved(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("แผน").createRow(0).createCell(0).setCellValue(1);
                book.write(out);
            }
        });
    }

    public static byte[] xls() {
        return saved(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("plan").createRow(0).createCell(0).setCellValue(1);
                book.write(out);
            }
        });
    }

    public static byte[] pdf() {
        return saved(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    public static byte[] picture(String format) {
        return saved(out -> ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), format, out));
    }

    /** A small picture whose head says that it is a square of this many pixels a side. */
    public static byte[] claiming(int side) {
        byte[] png = picture("png");
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, side).putInt(20, side);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A zip of parts given as name, content, name, content. */
    public static byte[] zip(String... parts) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1]);
        }
        return saved(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : all.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(text(part.getValue()));
                }
            }
        });
    }

    private static byte[] saved(Saving saving) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            saving.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Saving {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
