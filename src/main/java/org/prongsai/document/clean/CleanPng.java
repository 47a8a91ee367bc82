package org.prongsai.document.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG (ISO/IEC 15948) with the chunks that make its picture, and none that tell of it. */
final class CleanPng {
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "acTL", "fcTL", "fdAT");
    private static final int HEAD = 8;
    private static final int AROUND = 12;

    private CleanPng() {}

    static byte[] of(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, HEAD);
        for (int at = HEAD; at + AROUND <= file.length; ) {
            int length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                break;
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                out.write(file, at, length + AROUND);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += length + AROUND;
        }
        throw new IOException("not a whole PNG");
    }
}
