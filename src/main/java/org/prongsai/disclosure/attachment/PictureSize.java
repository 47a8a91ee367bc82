package org.prongsai.disclosure.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How many dots a picture has, by its first bytes; the picture itself is never unfolded here. */
record PictureSize(int width, int height) {
    /** A good camera's picture; more would only burden those who open the page. */
    private static final long MOST_DOTS = 60_000_000;

    /** The size that a file says; nothing when it is no picture. */
    static Optional<PictureSize> of(byte[] body) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(body))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    boolean isShowable() {
        return (long) width * height <= MOST_DOTS;
    }
}
