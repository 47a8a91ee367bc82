package org.prongsai.rule.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.Block;
import org.prongsai.document.Link;

/**
 * Tells pages that list other pages or files from pages that say something themselves: rows of title, date and counter as
 * content managers make them, and archives of posts with the first lines of each.
 */
public final class Listing {
    /** Shorter words of a link, such as "read on", are no title. */
    private static final int TITLE = 10;

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
                .map(link -> title(link, content))
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
        int most = entries > 1 ? BESIDE_ALL : 0;
        boolean isRowOfTitles = entries > 0 && beside <= BESIDE_A_TITLE * entries && other <= most;
        return isRowOfTitles || headings >= HEADINGS;
    }

    /** What a link is called: its own words, or where it is a sign for downloading, the longest cell of its row. */
    public static String title(Link link, Content content) {
        return link.text().length() < TITLE
                ? row(link, content).map(row -> longest(row.cells())).orElse(link.text())
                : link.text();
    }

    private static Optional<Block> row(Link link, Content content) {
        List<Block> blocks = content.document().blocks();
        return link.block() >= 0 && link.block() < blocks.size()
                ? Optional.of(blocks.get(link.block())).filter(Block::isRow)
                : Optional.empty();
    }

    private static String longest(List<String> cells) {
        return cells.stream()
                .filter(cell -> cell.length() >= TITLE)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
