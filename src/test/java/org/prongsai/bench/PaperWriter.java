package org.prongsai.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Writes Thai lines as a PDF with a text layer; its font has widths and a Unicode table but no outlines. */
final class PaperWriter {
    private static final int LINES_A_PAGE = 36;
    private static final String TO_UNICODE = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            2 beginbfrange <20> <7E> <0020> <A1> <FB> <0E01> endbfrange
            endcmap CMapName currentdict /CMap defineresource pop end end""";

    private final StringBuilder out = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> offsets = new ArrayList<>();

    private PaperWriter() {}

    static byte[] write(List<String> lines) {
        PaperWriter writer = new PaperWriter();
        int pages = (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE;
        writer.frame(pages);
        for (int page = 0; page < pages; page++) {
            int end = Math.min(lines.size(), (page + 1) * LINES_A_PAGE);
            writer.page(lines.subList(page * LINES_A_PAGE, end));
        }
        return writer.finish();
    }

    private void frame(int pages) {
        object("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(5 + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages, kids));
        object("<< /Type /Font /Subtype /Type3 /Name /F /FontBBox [0 -300 1000 900] /FontMatrix [0.001 0 0 0.001 0 0]"
                + " /FirstChar 0 /LastChar 255 /Widths [" + "500 ".repeat(256) + "] /CharProcs << >> /Resources << >>"
                + " /Encoding << /Type /Encoding /Differences [] >> /ToUnicode 4 0 R >>");
        stream(TO_UNICODE);
    }

    private void page(List<String> lines) {
        int number = offsets.size() + 1;
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R".formatted(number + 1)
                + " /Resources << /Font << /F 3 0 R >> >> >>");
        StringBuilder content = new StringBuilder("BT /F 12 Tf 20 TL 40 800 Td\n");
        for (String line : lines) {
            content.append('<');
            line.chars()
                    .forEach(sign -> content.append(
                            HexFormat.of().toHexDigits((byte) (sign < 128 ? sign : sign - 0x0E01 + 0xA1))));
            content.append("> Tj T*\n");
        }
        stream(content.append("ET").toString());
    }

    private void stream(String content) {
        object("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
    }

    private void object(String content) {
        offsets.add(out.length());
        out.append(offsets.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }

    private byte[] finish() {
        int start = out.length();
        out.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> out.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        out.append("trailer << /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return out.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
