package org.prongsai.rule.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Form;
import org.prongsai.document.Image;
import org.prongsai.document.Link;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.YearMention;
import org.prongsai.thai.Years;

/**
 * What stands in one place of a visited site, without the frame that repeats on every page: a whole page, a part of one
 * under a heading, or a document. Not thread-safe: years and words are read when first asked for.
 */
public final class Content {
    /** Words beyond this do not change what a content is about, and a book of 500 pages must not slow a check. */
    private static final int LONGEST = 120_000;

    private static final int LEAD = 240;

    /** A page that says more than this beside a sign-in form shows something to everybody. */
    private static final int BESIDE_SIGN_IN = 160;

    /** A name or telephone number, and the code that is sent to it. */
    private static final int MOST_SIGN_IN_FIELDS = 2;

    /** A cell to be filled in. */
    private static final Pattern BLANK = Pattern.compile("[\\s.…_]*");

    /** The number of a line, which blank forms print too. */
    private static final Pattern ORDINAL = Pattern.compile("\\s*\\p{Nd}{1,2}[.)]?\\s*");

    private static final Pattern DOTS = Pattern.compile("(?:[._]{5,}|…{2,})");

    /** So many dotted lines wait for a signature, a name and a post under a form that is filled in. */
    private static final int MOST_SIGNED = 3;

    private final Page page;
    private final Document document;
    private final Place place;
    private final List<Block> blocks;
    private final Parts parts;
    private final String text;
    private final Vocabulary vocabulary;
    private Vocabulary.@Nullable Words words;
    private @Nullable Map<String, Double> topics;
    private @Nullable List<YearMention> years;

    Content(Page page, Document document, Place place, Parts parts, Vocabulary vocabulary) {
        this.page = page;
        this.document = document;
        this.place = place;
        this.parts = parts;
        this.blocks = parts.blocks();
        this.vocabulary = vocabulary;
        this.text = joined(blocks);
    }

    public Page page() {
        return page;
    }

    public Document document() {
        return document;
    }

    /** The address of this content, with a fragment when it is a part of a page. */
    public String url() {
        return place.fragment().isEmpty() ? page.url() : page.url() + "#" + place.fragment();
    }

    /** Whether it is a file of its own and not a web page. */
    public boolean isFile() {
        return document.kind() != Document.Kind.HTML;
    }

    /** The heading that stands over a whole page; it is a label and not part of the content. Empty when there is none. */
    public String headline() {
        return place.headline();
    }

    /** Whether the manual's criterion text stood here and was taken out. */
    public boolean hadCriterion() {
        return place.hadCriterion();
    }

    /** How many characters stand here beside headings and the words of links. */
    public int ownLength() {
        int length = 0;
        for (Block block : blocks) {
            length += block.isHeading() ? 0 : block.text().length();
        }
        for (Link link : parts.links()) {
            length -= link.block() >= 0 ? link.text().length() : 0;
        }
        return length;
    }

    /** Whether nothing stands here but a form to sign in, so that what lies behind it is not open to everybody. */
    public boolean isSignIn() {
        List<Form> signIns = parts.forms().stream().filter(this::isSignIn).toList();
        boolean isOpen = parts.forms().stream().anyMatch(Content::isWrittenInto);
        int beside = blocks.stream()
                .filter(block -> !block.isHeading())
                .filter(block -> signIns.stream().noneMatch(form -> form.text().contains(block.text())))
                .mapToInt(block -> block.text().length())
                .sum();
        return !signIns.isEmpty() && !isOpen && beside < BESIDE_SIGN_IN;
    }

    private boolean isSignIn(Form form) {
        return form.asksForPassword()
                || (form.fields().size() <= MOST_SIGN_IN_FIELDS
                        && isSaidIn(form.text(), "login")
                        && !isWrittenInto(form));
    }

    private static boolean isWrittenInto(Form form) {
        return form.fields().stream().anyMatch(field -> field.type().equals("textarea"));
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The texts of all blocks, one a line. */
    public String text() {
        return text;
    }

    public List<Link> links() {
        return parts.links();
    }

    public List<Form> forms() {
        return parts.forms();
    }

    public List<Image> images() {
        return parts.images();
    }

    /** Whether it is a form with a table that nobody has filled in: dots or nothing in every row below the head. */
    public boolean isBlankForm() {
        Map<Integer, Integer> filled = new HashMap<>();
        for (Block block : blocks) {
            if (block.isRow() && !(filled.containsKey(block.table()) && isBlank(block.cells()))) {
                // rows without a word are not read at all, so that a head may be all that is left of a table
                boolean isHead =
                        block.cells().size() > 2 && !DOTS.matcher(block.text()).find();
                filled.merge(block.table(), isHead ? 1 : 2, Integer::sum);
            }
        }
        return !filled.isEmpty()
                && filled.values().stream().allMatch(rows -> rows == 1)
                && DOTS.matcher(text).results().limit(MOST_SIGNED + 1).count() > MOST_SIGNED;
    }

    /** Whether nobody has filled in a row; its number may stand before it. */
    private static boolean isBlank(List<String> cells) {
        boolean isNumbered = cells.size() > 1 && ORDINAL.matcher(cells.get(0)).matches();
        return cells.stream()
                .skip(isNumbered ? 1 : 0)
                .allMatch(cell -> BLANK.matcher(cell).matches());
    }

    /** Known words in the text. */
    public Vocabulary.Words words() {
        Vocabulary.Words read = words;
        if (read == null) {
            read = vocabulary.content(text, document.kind() == Document.Kind.PDF);
            words = read;
        }
        return read;
    }

    /** Whether a word list's phrase stands in another text, such as a form's or an address. */
    public boolean isSaidIn(String other, String list) {
        return vocabulary.label(other).has(list);
    }

    /** Known words in the first lines, where a document says what it is. */
    public Vocabulary.Words lead() {
        return vocabulary.label(text.substring(0, Math.min(LEAD, text.length())));
    }

    /** How strongly it speaks of each matter. */
    public Map<String, Double> topics() {
        Map<String, Double> read = topics;
        if (read == null) {
            read = words().topics();
            topics = read;
        }
        return read;
    }

    /** The years that it names, in their order. */
    public List<YearMention> years() {
        List<YearMention> read = years;
        if (read == null) {
            read = Years.read(text);
            years = read;
        }
        return read;
    }

    /** Up to 300 characters of the text around a place. */
    public String excerpt(int start, int end) {
        return Excerpt.around(text, start, end);
    }

    private static String joined(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (text.length() > LONGEST) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(block.text());
        }
        return text.toString();
    }

    /** Which part of a page it is and what stands over it. */
    record Place(String fragment, String headline, boolean hadCriterion) {}

    /** The pieces of a document that belong to one content. */
    record Parts(List<Block> blocks, List<Link> links, List<Form> forms, List<Image> images) {}
}
