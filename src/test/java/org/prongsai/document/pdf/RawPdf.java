package org.prongsai.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF files byte by byte, also such as no program would write. */
final class RawPdf {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private String trailer = "";

    RawPdf() {
        bytes("%PDF-1.7\n");
    }

    /** A file of one page with a font and this content. */
    static RawPdf page(String content) {
        return new RawPdf()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R/Y 7 0 R>>>>>>")
                        .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                        .stream("", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String text(String words) {
        return "BT /F 12 Tf 50 700 Td (" + words + ") Tj ET";
    }

    RawPdf object(String body) {
        offsets.add(file.size());
        bytes(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
        return this;
    }

    RawPdf stream(String dictionary, byte[] content) {
        offsets.add(file.size());
        bytes(offsets.size() + " 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\n");
        file.writeBytes(content);
        bytes("\nendstream\nendobj\n");
        return this;
    }

    RawPdf trailer(String more) {
        trailer = more;
        return this;
    }

    /** Where the table of objects will begin if nothing more is added. */
    int size() {
        return file.size();
    }

    byte[] build() {
        int start = file.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            table.append(String.format("%010d 00000 n \n", offset));
        }
        bytes(table + "trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start
                + "\n%%EOF\n");
        return file.toByteArray();
    }

    static byte[] deflated(byte[] content, int times) {
        byte[] packed = content;
        for (int i = 0; i < times; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
                deflater.write(packed);
            } catch (java.io.IOException inMemory) {
                throw new java.io.UncheckedIOException(inMemory);
            }
            packed = out.toByteArray();
        }
        return packed;
    }

    static byte[] blanks(int length) {
        byte[] blanks = new byte[length];
        java.util.Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private void bytes(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
