package org.prongsai.document.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes the smallest Word file of the old kind: one piece of text in paragraphs, no styles. */
final class RawDoc {
    private static final int TEXT = 0x400;

    private RawDoc() {}

    static byte[] of(String... paragraphs) throws IOException {
        String text = String.join("\r", paragraphs) + "\r";
        ByteBuffer table = little(2_000);
        ByteBuffer main = little(TEXT + 2 * text.length());
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0xc1).putShort(0x0a, (short) 0x0200);
        main.putInt(0x18, TEXT).putInt(0x1c, TEXT + 2 * text.length());
        main.putShort(0x20, (short) 14).putShort(0x3e, (short) 22).putInt(0x40, main.capacity());
        main.putInt(0x4c, text.length()).putShort(0x98, (short) 93);
        styles(place(main, 0xa2, 0, 24), table);
        place(main, 0xca, 100, 20);
        table.putInt(104, text.length()).putInt(110, -1);
        place(main, 0x112, 150, 4);
        place(main, 0x192, 200, 600);
        place(main, 0x1a2, 900, 21);
        table.put(900, (byte) 2).putInt(901, 16).putInt(909, text.length()).putInt(915, TEXT);
        main.put(TEXT, text.getBytes(StandardCharsets.UTF_16LE));
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(stream(main), "WordDocument");
            files.createDocument(stream(table), "1Table");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void styles(int start, ByteBuffer table) {
        table.putShort(start, (short) 18).putShort(start + 4, (short) 10);
    }

    private static int place(ByteBuffer main, int at, int start, int length) {
        main.putInt(at, start).putInt(at + 4, length);
        return start;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteArrayInputStream stream(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return new ByteArrayInputStream(bytes);
    }
}
