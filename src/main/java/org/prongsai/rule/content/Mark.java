package org.prongsai.rule.content;

import org.prongsai.document.Block;
import org.prongsai.document.Image;
import org.prongsai.document.Link;

/** The 64-bit sign of a text (FNV-1a), by which repeated blocks and links are known without keeping their texts. */
public final class Mark {
    /** The mark of a text that is too short to tell anything. */
    static final long NONE = 0;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Mark() {}

    /** A heading is not repeated because the menu has an entry of the same words. */
    static long of(Block block) {
        return block.text().length() > 1 ? of(block.isHeading() ? ~BASIS : BASIS, block.text()) : NONE;
    }

    /** The mark of a picture's address; a picture inside a file has none. */
    static long of(Image image) {
        return image.url().isEmpty() ? NONE : of(BASIS, image.url());
    }

    /** The mark of a link's words and address; one that leads nowhere has its own page's, which says nothing. */
    public static long of(Link link) {
        String target = link.kind() == Link.Kind.PLACEHOLDER ? "#" : link.url();
        return of(of(BASIS, link.text()) * PRIME, target);
    }

    private static long of(long start, String text) {
        long mark = start;
        for (int i = 0; i < text.length(); i++) {
            mark = (mark ^ text.charAt(i)) * PRIME;
        }
        return mark == NONE ? BASIS : mark;
    }
}
