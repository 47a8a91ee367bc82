package org.prongsai.document.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JPEG (ITU T.81) with nothing but its picture: no EXIF, place, thumbnail, XMP, colour profile or comment, and nothing after
 * its end, where phones put films. How it is turned is kept, because a picture that lies on its side says less.
 */
final class CleanJpeg {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APPLICATION = 0xe0;
    private static final int ADOBE = 0xee;
    private static final int EXIF = 0xe1;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_HEAD = 10;

    private CleanJpeg() {}

    static byte[] of(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(0xff);
        out.write(START);
        int at = 2;
        while (true) {
            int marker = marker(file, at);
            while (marker == 0xff) {
                marker = marker(file, ++at);
            }
            if (marker == END) {
                out.write(0xff);
                out.write(END);
                return out.toByteArray();
            }
            int end = at + 2 + length(file, at + 2);
            if (marker == SCAN) {
                end = afterScan(file, end);
            }
            write(file, at, end, marker, out);
            at = end;
        }
    }

    private static void write(byte[] file, int at, int end, int marker, ByteArrayOutputStream out) {
        boolean isAbout = ((marker & 0xf0) == APPLICATION && marker != ADOBE) || marker == COMMENT;
        if (!isAbout) {
            out.write(file, at, end - at);
        } else if (marker == EXIF) {
            int turned = orientation(file, at + 4, end);
            if (turned > 1 && turned <= 8) {
                out.writeBytes(turnedAlone(turned));
            }
        }
    }

    private static int marker(byte[] file, int at) throws IOException {
        if (at + 1 >= file.length || file[at] != (byte) 0xff) {
            throw new IOException("not a whole JPEG");
        }
        return file[at + 1] & 0xff;
    }

    private static int length(byte[] file, int at) throws IOException {
        int length = ((file[at] & 0xff) << 8) | (file[at + 1] & 0xff);
        if (length < 2 || at + length > file.length) {
            throw new IOException("not a whole JPEG");
        }
        return length;
    }

    /** The place of the marker after the coded dots: FF there is followed by 00 or by a restart marker. */
    private static int afterScan(byte[] file, int start) throws IOException {
        for (int at = start; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xff;
            if (file[at] == (byte) 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        throw new IOException("not a whole JPEG");
    }

    /** How the picture is turned by its EXIF (TIFF 6.0, tag 274); 0 where it does not say. */
    private static int orientation(byte[] file, int from, int end) {
        if (end - from < 6 + 8 || file[from] != 'E' || file[from + 1] != 'x') {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, from + 6, end - from - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                return tiff.getShort(at + 8) & 0xffff;
            }
        }
        return 0;
    }

    /** An EXIF that says how the picture is turned, and nothing else. */
    private static byte[] turnedAlone(int turned) {
        int tiff = 8 + 2 + 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(EXIF_HEAD + tiff);
        exif.putShort((short) (0xff00 | EXIF)).putShort((short) (EXIF_HEAD - 2 + tiff));
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        exif.putShort((short) turned).putShort((short) 0).putInt(0);
        return exif.array();
    }
}
