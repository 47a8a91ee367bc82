package org.prongsai.rule.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Form;
import org.prongsai.document.Link;
import org.prongsai.thai.ItemCodes;

/**
 * A page as its labels are read: its blocks in their places, but without the prose in which no label stands. Small enough
 * to be kept for every page of a visit, so that no page is parsed twice. Immutable.
 */
public final class Outline {
    /** Above this many letters a text is no label but prose, in which a matter may be mentioned in passing. */
    public static final int LONGEST_LABEL = 160;

    private static final int LEAST_LISTED = 5;

    /** Most of a site is prose, and one block stands for all of it. */
    private static final Block PROSE = new Block(Block.Type.PARAGRAPH, Block.Region.BODY, 0, 0, "", List.of(), "");

    private final Document.Kind kind;
    private final String title;
    private final List<Block> blocks;
    private final List<Link> links;
    private final long[] marks;
    private final long[] pictures;
    private final List<String> signIns;

    private Outline(Head head, List<Block> blocks, List<Link> links, long[] marks) {
        this.kind = head.kind();
        this.title = head.title();
        this.signIns = head.signIns();
        this.pictures = head.pictures();
        this.blocks = Collections.unmodifiableList(blocks);
        this.links = Collections.unmodifiableList(links);
        this.marks = marks;
    }

    /** The outline of a document; texts that stand on many pages are kept once by {@code shared}. */
    static Outline of(Document document, UnaryOperator<String> shared) {
        boolean isRead = isPage(document) || isList(document);
        List<Block> whole = isRead ? document.blocks() : List.of();
        List<Block> blocks = new ArrayList<>(whole.size());
        long[] marks = new long[whole.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Mark.of(whole.get(i));
            blocks.add(brief(whole.get(i), shared));
        }
        List<Link> links = new ArrayList<>(isRead ? document.links().size() : 0);
        for (Link link : isRead ? document.links() : List.<Link>of()) {
            links.add(new Link(
                    shared.apply(link.url()),
                    link.kind(),
                    shared.apply(link.text()),
                    shared.apply(link.hint()),
                    link.block()));
        }
        return new Outline(Head.of(document, shared), blocks, links, marks);
    }

    private static boolean isPage(Document document) {
        return document.kind() == Document.Kind.HTML
                || (document.kind() == Document.Kind.OTHER && !document.links().isEmpty());
    }

    /** Whether a file leads to so many places that it may be a list of items. */
    private static boolean isList(Document document) {
        return document.links().stream()
                        .map(Link::url)
                        .distinct()
                        .limit(LEAST_LISTED)
                        .count()
                == LEAST_LISTED;
    }

    /** What a page says of itself; the texts of the forms that somebody signs in with; the marks of its pictures. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Head(Document.Kind kind, String title, List<String> signIns, long[] pictures) {
        static Head of(Document document, UnaryOperator<String> shared) {
            return new Head(
                    document.kind(),
                    document.title(),
                    document.forms().stream()
                            .filter(Form::asksForPassword)
                            .map(form -> shared.apply(form.text()))
                            .distinct()
                            .toList(),
                    document.images().stream().mapToLong(Mark::of).distinct().toArray());
        }
    }

    public Document.Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Whether labels stand in it: web pages, the lists of addresses that scripts fetch to fill them, and files that list items. */
    public boolean isRead() {
        return kind == Document.Kind.HTML || !links.isEmpty();
    }

    /** All blocks of the page in their order; the text of prose and of rows is left out, cells are there. */
    public List<Block> blocks() {
        return blocks;
    }

    public List<Link> links() {
        return links;
    }

    /** The texts of the forms that somebody signs in with, each once. */
    List<String> signIns() {
        return signIns;
    }

    /** What tells the whole text of a block from all others. */
    long mark(int block) {
        return marks[block];
    }

    /** The marks of all blocks; they must not be changed. */
    long[] marks() {
        return marks;
    }

    /** The marks of all pictures; they must not be changed. */
    long[] pictures() {
        return pictures;
    }

    private static Block brief(Block block, UnaryOperator<String> shared) {
        boolean isKept = block.isHeading() || (!block.isRow() && !isProse(block.text()));
        if (!isKept && block.type() == Block.Type.PARAGRAPH && block.table() == 0) {
            return block.region() == Block.Region.BODY
                    ? PROSE
                    : new Block(Block.Type.PARAGRAPH, block.region(), 0, 0, "", List.of(), "");
        }
        List<String> cells = block.cells().stream().map(shared).toList();
        String text = isKept ? shared.apply(block.text()) : "";
        return new Block(block.type(), block.region(), block.level(), block.table(), text, cells, "");
    }

    /** Whether a text is too long for a label and shows no item number. */
    private static boolean isProse(String text) {
        return text.length() > LONGEST_LABEL && ItemCodes.read(text).isEmpty();
    }
}
