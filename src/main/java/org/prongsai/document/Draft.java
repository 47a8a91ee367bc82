package org.prongsai.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A document in the making: readers add to it in reading order, and it keeps the budgets. Belongs to one thread. */
public final class Draft {
    private static final int MOST_LINKS = 2_000;
    private static final int MOST_LINKS_HELD = 20_000;
    private static final int MOST_BLOCKS = 50_000;
    private static final int MOST_IMAGES = 1_000;
    private static final int MOST_FORMS = 100;
    private static final int MOST_SCRIPTS = 200;
    private static final int LONGEST_RUN = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final BitSet tentative = new BitSet();
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final int mostCharacters;
    private int characters;
    private String title = "";

    public Draft(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** Adds a block and tells its index; a block without text is not kept, nor one beyond the budget. */
    public int add(Block block) {
        if (!block.text().isEmpty() && !isFull()) {
            characters += block.text().length();
            blocks.add(block);
        }
        return last();
    }

    /** Adds something that only looks like a heading; it stays one if text follows that it can be the heading of. */
    public int addTentativeHeading(Block block) {
        int before = last();
        int index = add(block);
        if (index > before) {
            tentative.set(index);
        }
        return index;
    }

    public int heading(int level, String text) {
        return add(new Block(Block.Type.HEADING, Block.Region.BODY, level, 0, text, List.of(), ""));
    }

    public int paragraph(String text) {
        return add(new Block(Block.Type.PARAGRAPH, Block.Region.BODY, 0, 0, text, List.of(), ""));
    }

    public int row(Block.Type type, int table, List<String> cells) {
        return add(new Block(type, Block.Region.BODY, 0, table, joined(cells), cells, ""));
    }

    /** The last block becomes a heading, because what follows shows that it is one. */
    public void raiseLast(int level) {
        Block block = blocks.get(last());
        Block heading = new Block(
                Block.Type.HEADING, block.region(), level, block.table(), block.text(), List.of(), block.anchor());
        blocks.set(last(), heading);
    }

    public void add(Link link) {
        if (links.size() < MOST_LINKS_HELD) {
            links.add(link);
        }
    }

    public void add(Form form) {
        if (forms.size() < MOST_FORMS) {
            forms.add(form);
        }
    }

    public void add(Image image) {
        if (images.size() < MOST_IMAGES) {
            images.add(image);
        }
    }

    public void script(String script) {
        if (scripts.size() < MOST_SCRIPTS && !script.isBlank()) {
            scripts.add(script);
        }
    }

    public void title(String text) {
        title = text;
    }

    /** Adds everything of a document that stands inside this one, such as a web page in a field of a data file. */
    public void include(Document inner) {
        int shift = blocks.size();
        inner.blocks().forEach(this::add);
        for (Link link : inner.links()) {
            int block = Math.min(last(), link.block() < 0 ? last() : link.block() + shift);
            add(new Link(link.url(), link.kind(), link.text(), link.hint(), block));
        }
        inner.images().forEach(image -> add(new Image(image.url(), image.text(), last())));
    }

    /** The index of the last block, -1 before the first. */
    public int last() {
        return blocks.size() - 1;
    }

    public Block lastBlock() {
        return blocks.get(last());
    }

    public boolean isFull() {
        return characters >= mostCharacters || blocks.size() >= MOST_BLOCKS;
    }

    /** How many characters of text the page itself has, menus and footers apart. */
    public int bodyCharacters() {
        return blocks.stream()
                .filter(block -> block.region() == Block.Region.BODY)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** The finished document: empty or readable. */
    public Document finished(Document.Kind kind) {
        boolean nothing = blocks.isEmpty() && links.isEmpty() && images.isEmpty() && forms.isEmpty();
        return finished(kind, nothing ? Document.State.EMPTY : Document.State.READABLE);
    }

    public Document finished(Document.Kind kind, Document.State state) {
        settleHeadings();
        settleHeaderRows();
        return new Document(kind, state, title, blocks, chosenLinks(), forms, images, scripts);
    }

    /** The cells of a row as one text. */
    public static String joined(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(cell);
            }
        }
        return text.toString();
    }

    private void settleHeadings() {
        int from = tentative.nextSetBit(0);
        while (from >= 0) {
            int end = tentative.nextClearBit(from);
            int runEnd = from + 1;
            while (runEnd < end
                    && blocks.get(runEnd).level() == blocks.get(from).level()) {
                runEnd++;
            }
            if (runEnd - from > LONGEST_RUN || !leads(runEnd - 1)) {
                for (int i = from; i < runEnd; i++) {
                    lower(i);
                }
            }
            from = tentative.nextSetBit(runEnd);
        }
    }

    /** Whether text follows a heading before the next heading of its rank. */
    private boolean leads(int index) {
        if (index + 1 >= blocks.size()) {
            return false;
        }
        Block heading = blocks.get(index);
        Block next = blocks.get(index + 1);
        return next.region() == heading.region() && (!next.isHeading() || next.level() > heading.level());
    }

    private void lower(int index) {
        Block block = blocks.get(index);
        Block.Type type = block.table() > 0 ? Block.Type.ROW : Block.Type.PARAGRAPH;
        List<String> cells = block.table() > 0 ? List.of(block.text()) : List.of();
        blocks.set(index, new Block(type, block.region(), 0, block.table(), block.text(), cells, block.anchor()));
    }

    /** A header without rows below it is a row. */
    private void settleHeaderRows() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean alone = i + 1 == blocks.size() || blocks.get(i + 1).table() != block.table();
            if (block.type() == Block.Type.HEADER_ROW && alone) {
                blocks.set(
                        i,
                        new Block(
                                Block.Type.ROW,
                                block.region(),
                                0,
                                block.table(),
                                block.text(),
                                block.cells(),
                                block.anchor()));
            }
        }
    }

    private List<Link> chosenLinks() {
        if (links.size() <= MOST_LINKS) {
            return List.copyOf(links);
        }
        List<Link> chosen = new ArrayList<>(
                links.stream().filter(this::isInBody).limit(MOST_LINKS).toList());
        links.stream()
                .filter(link -> !isInBody(link))
                .limit(MOST_LINKS - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    private boolean isInBody(Link link) {
        return link.block() < 0 || blocks.get(link.block()).region() == Block.Region.BODY;
    }
}
