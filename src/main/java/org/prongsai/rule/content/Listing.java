package org.prongsai.rule.content;

import java.util.List;
import org.prongsai.document.Block;
import org.prongsai.document.Link;

/**
 * Tells pages that list other pages or files from pages that say something themselves: rows of title, date and counter as
 * content managers make them, and archives of posts with the first lines of each.
 */
public final class Listing {
    /** Shorter words of a link, such as "read on", are no title. */
    private static final int TITLE = 10;

    private static final int FEWEST = 2;

    /** So many headings that lead to a post each are an archive, whatever stands below them. */
    private static final int HEADINGS = 3;

    /** A date, a counter and the name of who wrote it. */
    private static final int BESIDE_A_TITLE = 30;

    private static final int BESIDE_ALL = 120;

    private Listing() {}

    /** Whether a content is little but titles that lead elsewhere. */
    public static boolean is(Content content) {
        List<String> titles = content.links().stream()
                .filter(link -> link.kind() == Link.Kind.ANCHOR)
                .map(Link::text)
                .filter(text -> text.length() >= TITLE)
                .distinct()
                .toList();
        int entries = 0;
        int headings = 0;
        int beside = 0;
        int other = 0;
        for (Block block : content.blocks()) {
            String title =
                    titles.stream().filter(block.text()::contains).findFirst().orElse("");
            if (!title.isEmpty()) {
                entries++;
                headings += block.isHeading() ? 1 : 0;
                beside += letters(block.text()) - letters(title);
            } else if (!block.isHeading() && block.type() != Block.Type.HEADER_ROW) {
                other += letters(block.text());
            }
        }
        boolean isRowOfTitles = entries >= FEWEST && beside <= BESIDE_A_TITLE * entries && other <= BESIDE_ALL;
        return isRowOfTitles || headings >= HEADINGS;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
