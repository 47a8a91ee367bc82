package org.prongsai.web.view;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A QR code to draw: dark squares on a light ground, one unit wide, with the quiet zone of four units that readers need
 * (ISO/IEC 18004).
 *
 * @param size the width and height with the quiet zone
 * @param path the dark squares as the path of an SVG, row by row
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;
    /** Trying all eight masks costs most of a page's time; readers read every one. */
    private static final int MASK = 2;

    /** The code of a text such as an address; a text of more than 2,331 bytes does not fit and is refused. */
    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeSegments(QrSegment.makeSegments(text), Ecc.MEDIUM, 1, 40, MASK, true);
        StringBuilder path = new StringBuilder(code.size * code.size);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - start)
                            .append("v1H")
                            .append(start + QUIET)
                            .append('z');
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
