package org.prongsai.document.html;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.Link;
import org.prongsai.thai.ThaiText;

/** The words of a page as they come, cut into blocks; what stands between the words waits here for its block. */
final class TextFlow {
    private static final int LONGEST_HEADING = 400;
    private static final int LONGEST_BOLD_HEADING = 150;

    private final Draft draft;
    private final StringBuilder said = new StringBuilder();
    private final List<Link> waitingLinks = new ArrayList<>();
    private final List<Image> waitingImages = new ArrayList<>();
    private Block.Region region = Block.Region.BODY;
    private String anchor = "";
    private int start;
    private int afterLink;
    private boolean begun;
    private boolean afterBreak;
    private int letters;
    private int boldLetters;
    private int linkLetters;

    TextFlow(Draft draft) {
        this.draft = draft;
    }

    /** Adds words; the first ones of a block decide its region and anchor. */
    void say(String words, Place place) {
        int before = said.length();
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && !isBlank(words.charAt(end))) {
                end++;
            }
            said.append(words, at, end);
            letters += end - at;
            if (end < words.length()) {
                blank();
            }
            at = end + 1;
        }
        if (letters > 0 && !begun) {
            begun = true;
            region = place.region();
            anchor = place.anchor();
        }
        int added = said.length() - before;
        boldLetters += place.bold() ? added : 0;
        linkLetters += place.link() ? added : 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }

    void blank() {
        if (said.length() > start && said.charAt(said.length() - 1) != ' ') {
            said.append(' ');
        }
    }

    /** Neighbouring links and buttons are words of their own. */
    void blankBefore(boolean outsideLinks) {
        if (outsideLinks && afterLink == said.length()) {
            blank();
        }
    }

    /** Remembers that a link ends here. */
    void linkEnds() {
        afterLink = said.length();
    }

    /** A position to come back to with {@link #since(int)}. */
    int position() {
        return said.length();
    }

    /** The words since a position, in normal form. */
    String since(int position) {
        return position >= said.length()
                ? ""
                : ThaiText.normal(said.substring(position).strip());
    }

    int blockStart() {
        return start;
    }

    /** The words of the block that is not finished yet. */
    String unfinished() {
        return since(start);
    }

    boolean isWholeLink() {
        return linkLetters * 10 > letters * 9;
    }

    boolean isWholeBold() {
        return letters > 0 && boldLetters >= letters;
    }

    Block.Region region() {
        return region;
    }

    String anchor() {
        return anchor;
    }

    /** Forgets the words since the last block: what a browser does not show. */
    void drop() {
        start = said.length();
        begin();
    }

    /** Ends a block at a forced line break: the next words belong to the same paragraph. */
    void breakLine(Context context, Place place) {
        end(context, place);
        afterBreak = true;
    }

    /** Ends the block and hands it on, with the links and pictures that stand in it. */
    void end(Context context, Place place) {
        boolean continued = afterBreak;
        afterBreak = false;
        if (letters > 0) {
            String text = unfinished();
            emit(context, text, continued);
        } else {
            region = place.region();
        }
        assign();
        said.append(' ');
        drop();
    }

    /** Hands on a row whose cells were taken from the words. */
    void row(Block row) {
        draft.add(row);
        assign();
        drop();
    }

    void rowHeading(Block heading) {
        draft.addTentativeHeading(heading);
        assign();
        drop();
    }

    /** A link without a block of its own: it waits for the words around it. */
    void add(Link link) {
        waitingLinks.add(link);
    }

    void add(Image image) {
        waitingImages.add(image);
    }

    private void emit(Context context, String text, boolean continued) {
        Block.Type type = context.type();
        int level = context.level();
        boolean heading = type == Block.Type.HEADING;
        boolean wholeLink = isWholeLink();
        if (heading && (text.length() > LONGEST_HEADING || (context.tentative() && wholeLink))) {
            heading = false;
        } else if (!heading && type == Block.Type.PARAGRAPH && !continued && !wholeLink && isBoldHeading(text)) {
            draft.addTentativeHeading(block(Block.Type.HEADING, 6, text));
            return;
        }
        if (heading && context.tentative()) {
            draft.addTentativeHeading(block(type, level, text));
        } else if (heading || type != Block.Type.HEADING) {
            draft.add(block(type, level, text));
        } else {
            draft.add(block(Block.Type.PARAGRAPH, 0, text));
        }
    }

    private boolean isBoldHeading(String text) {
        return isWholeBold()
                && text.length() <= LONGEST_BOLD_HEADING
                && text.codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }

    private Block block(Block.Type type, int level, String text) {
        return new Block(type, region, level, 0, text, List.of(), anchor);
    }

    private void assign() {
        int block = draft.last();
        for (Link link : waitingLinks) {
            draft.add(new Link(link.url(), link.kind(), link.text(), link.hint(), block));
        }
        for (Image image : waitingImages) {
            draft.add(new Image(image.url(), image.text(), block));
        }
        waitingLinks.clear();
        waitingImages.clear();
    }

    private void begin() {
        begun = false;
        letters = 0;
        boldLetters = 0;
        linkLetters = 0;
    }

    /** What the words at one place of a page belong to. */
    record Place(Block.Region region, String anchor, boolean bold, boolean link) {}

    /** What the next block will be. */
    record Context(Block.Type type, int level, boolean tentative) {
        static final Context PARAGRAPH = new Context(Block.Type.PARAGRAPH, 0, false);

        static Context heading(int level) {
            return new Context(Block.Type.HEADING, Math.max(1, Math.min(6, level)), false);
        }

        static Context tentativeHeading(int level) {
            return new Context(Block.Type.HEADING, Math.max(1, Math.min(6, level)), true);
        }

        static Context item(int depth) {
            return new Context(Block.Type.ITEM, Math.max(1, depth), false);
        }

        boolean isHeading() {
            return type == Block.Type.HEADING;
        }
    }
}
