package org.prongsai.rule.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Form;
import org.prongsai.document.Link;
import org.prongsai.rule.word.Vocabulary;

/**
 * The contents of one snapshot, with the blocks and links set apart that stand on many of its pages: menus, heads and
 * feet, whatever their markup says. Not thread-safe.
 */
public final class Contents {
    private static final int LONGEST_CRITERION = 600;

    private static final String DENIAL = "ไม่";

    /** So many blocks may stand above the heading of a page, as the bar of a sub-site does, with so many letters. */
    private static final int MOST_ABOVE = 2;

    private static final int LONGEST_BAR = 120;

    /** The share of a line that a matter's name takes up, where the line is its title. */
    private static final double MOST_OF_A_TITLE = 0.7;

    /** A point of an enumeration without a figure, date or colon that would make it an answer. */
    private static final Pattern POINT = Pattern.compile("^\\s*(?:[(]?[0-9๐-๙]{1,2}[).]|[o•*-])\\s*[^0-9๐-๙:]*$");

    /** What templates call the frame around everything that a page has of its own. */
    private static final Pattern FRAME = Pattern.compile(
            "(?i)(?:skip|site|page|the)?[-_]?(?:to)?[-_]?(?:main|content|contents|body|wrapper|container|primary|page|site|root|app|top)"
                    + "(?:[-_]?(?:content|contents|area|body|wrapper|container|inner|wrap))?");

    private static final Content.Place WHOLE = new Content.Place("", "", false);

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Repetition repetition;
    private final Map<String, Content> whole = new HashMap<>();

    /** The contents of a snapshot whose web pages have these outlines. */
    public Contents(Snapshot snapshot, Collection<Outline> outlines, Vocabulary vocabulary) {
        this(snapshot, Repetition.of(outlines), vocabulary);
    }

    private Contents(Snapshot snapshot, Repetition repetition, Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.repetition = repetition;
        this.vocabulary = vocabulary;
    }

    /** The same contents seen with a later snapshot of the same visit. */
    public Contents on(Snapshot later) {
        return new Contents(later, repetition, vocabulary);
    }

    /** Lets go of what was read; it is read again when it is asked for again. */
    public void rest() {
        whole.clear();
    }

    /** The whole page or document. */
    public Content of(Page page) {
        Content known = whole.get(page.url());
        if (known == null) {
            known = cut(page, snapshot.document(page), WHOLE, block -> true, -1);
            whole.put(page.url(), known);
        }
        return known;
    }

    /** Several pages, at least one, as if they were one: the first with what stands on the others. */
    public Content of(List<Page> pages) {
        List<Content> contents = pages.stream().map(this::of).toList();
        Content first = contents.get(0);
        return new Content(
                first.page(),
                first.document(),
                WHOLE,
                new Content.Parts(
                        contents.stream()
                                .flatMap(each -> each.blocks().stream())
                                .toList(),
                        contents.stream().flatMap(each -> each.links().stream()).toList(),
                        contents.stream().flatMap(each -> each.forms().stream()).toList(),
                        contents.stream()
                                .flatMap(each -> each.images().stream())
                                .toList()),
                vocabulary);
    }

    /** Some cells of a row of a page; none when nothing is written in them. */
    public Optional<Content> note(Page page, int block, List<String> cells) {
        Document document = snapshot.document(page);
        Block row = document.blocks().get(block);
        String text = String.join(" ", cells).strip();
        Block note = new Block(row.type(), row.region(), row.level(), row.table(), text, cells, row.anchor());
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        page,
                        document,
                        WHOLE,
                        new Content.Parts(List.of(note), List.of(), List.of(), List.of()),
                        vocabulary));
    }

    /** The part of a page that an address with a fragment points to; the whole page when there is no such part. */
    public Content of(Page page, String fragment) {
        Document document = snapshot.document(page);
        int from = 0;
        while (from < document.blocks().size()
                && !document.blocks().get(from).anchor().equals(fragment)) {
            from++;
        }
        return fragment.isEmpty() || from == document.blocks().size() ? of(page) : part(page, from, fragment);
    }

    /** The part of a page from a heading to the next heading of its rank; the heading itself is left out. */
    public Content under(Page page, int heading) {
        Document document = snapshot.document(page);
        String anchor = document.blocks().get(heading).anchor();
        return part(page, heading, isOfPart(anchor, document) ? anchor : "");
    }

    /** Whether an anchor leads to a part of a page: the frame around all of it, where skip links lead, is no part. */
    private boolean isOfPart(String anchor, Document document) {
        List<Block> own = document.blocks().stream().filter(this::isOwn).toList();
        boolean isFirst = own.stream()
                .filter(Block::isHeading)
                .findFirst()
                .filter(first -> first.anchor().equals(anchor))
                .isPresent();
        boolean isOnly = own.stream().map(Block::anchor).allMatch(other -> other.isEmpty() || other.equals(anchor));
        return !FRAME.matcher(anchor).matches() && !(isFirst && isOnly);
    }

    /** The heading that stands over a page as a whole, a bar of links above it left out; empty when there is none. */
    public String headline(Outline outline) {
        List<Block> own = IntStream.range(0, outline.blocks().size())
                .filter(block -> isOwn(outline, block))
                .limit(MOST_ABOVE + 1)
                .mapToObj(outline.blocks()::get)
                .toList();
        int heading = headline(own);
        return heading < 0 ? "" : own.get(heading).text();
    }

    /** Where among the first blocks the heading of them all stands; -1 when there is none. */
    private static int headline(List<Block> blocks) {
        int above = 0;
        for (int i = 0; i < Math.min(blocks.size(), MOST_ABOVE + 1); i++) {
            Block block = blocks.get(i);
            if (block.isHeading() && (i == 0 || block.level() == 1)) {
                return i;
            }
            above += block.text().length();
            // prose is left out of an outline and says nothing here
            if (block.isHeading() || block.isRow() || block.text().isEmpty() || above > LONGEST_BAR) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a block belongs to the page's own content, by its markup and because it does not stand on many pages. */
    public boolean isOwn(Outline outline, int block) {
        return outline.blocks().get(block).region() == Block.Region.BODY && !repetition.has(outline.mark(block));
    }

    /** Whether a link stands on many pages of the site. */
    public boolean isRepeated(Link link) {
        return repetition.has(link);
    }

    private Content part(Page page, int from, String fragment) {
        Document document = snapshot.document(page);
        Block first = document.blocks().get(from);
        int to = from + 1;
        while (to < document.blocks().size() && belongs(document.blocks().get(to), first)) {
            to++;
        }
        int start = first.isHeading() ? from + 1 : from;
        int end = to;
        Content.Place place = new Content.Place(fragment, first.isHeading() ? first.text() : "", false);
        return cut(page, document, place, block -> block >= start && block < end, from);
    }

    private static boolean belongs(Block block, Block first) {
        if (first.isHeading()) {
            return !block.isHeading() || block.level() > first.level();
        }
        return block.anchor().equals(first.anchor())
                || (!block.isHeading() && block.anchor().isEmpty());
    }

    /** Pictures and frames name the block before them: what is all that stands below a heading names the heading. */
    private Content cut(Page page, Document document, Content.Place place, IntPredicate within, int heading) {
        boolean isHtml = document.kind() == Document.Kind.HTML;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (within.test(i) && (!isHtml || isOwn(block))) {
                blocks.add(block);
            }
        }
        int before = blocks.size();
        if (isHtml) {
            withoutCriteria(blocks);
        }
        boolean hadCriterion = blocks.size() < before;
        String headline = isHtml && place.equals(WHOLE) ? takenHeadline(blocks) : place.headline();
        IntPredicate near = block -> within.test(Math.max(0, block));
        IntPredicate below = block -> blocks.isEmpty() && block == heading;
        return new Content(
                page,
                document,
                new Content.Place(place.fragment(), headline, hadCriterion),
                new Content.Parts(
                        blocks,
                        document.links().stream()
                                .filter(link -> near.test(link.block())
                                        || (link.kind() == Link.Kind.EMBED && below.test(link.block())))
                                .filter(link -> !(isHtml && isRepeated(link)))
                                .toList(),
                        document.forms().stream()
                                .filter(form -> near.test(form.block()) && !isRepeatedSignIn(form))
                                .toList(),
                        document.images().stream()
                                .filter(image -> near.test(image.block()) || below.test(image.block()))
                                .filter(image -> !(isHtml && repetition.has(image)))
                                .toList()),
                vocabulary);
    }

    /** Takes the title of a page off its blocks, with the bar above it. */
    private String takenHeadline(List<Block> blocks) {
        int heading = headline(blocks);
        int title = heading < 0 && !blocks.isEmpty() && isTitleLine(blocks.get(0)) ? 0 : heading;
        String taken = title < 0 ? "" : blocks.get(title).text();
        blocks.subList(0, title + 1).clear();
        return taken;
    }

    /**
     * Whether a line is hardly more than the name of a matter: many pages have their title in a row or paragraph. A line
     * that denies something may be all that is to be said.
     */
    private boolean isTitleLine(Block block) {
        int length = block.text().length();
        return length <= Outline.LONGEST_LABEL
                && block.cells().size() <= 1
                && !block.text().contains(DENIAL)
                && vocabulary.label(block.text()).named().values().stream()
                        .anyMatch(name -> name.end() - name.start() >= MOST_OF_A_TITLE * length);
    }

    /**
     * Takes out the manual's own criterion text, which many pages repeat whether or not anything follows (thai-web.md,
     * fact 7), with the numbered points that belong to it.
     */
    private void withoutCriteria(List<Block> blocks) {
        boolean isWithin = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean isOpening =
                    block.text().length() < LONGEST_CRITERION && isCriterion(vocabulary.label(block.text()));
            boolean isPoint = POINT.matcher(block.text()).find() && block.text().length() < 120;
            isWithin = isOpening || (isWithin && isPoint);
            if (isWithin) {
                blocks.remove(i--);
            }
        }
    }

    /** The manual tells an agency what to show; an agency shows it. */
    private static boolean isCriterion(Vocabulary.Words words) {
        return words.has("criterion") || words.of("criterion-openings").stream().anyMatch(hit -> hit.start() <= 4);
    }

    private boolean isOwn(Block block) {
        return block.region() == Block.Region.BODY && !repetition.has(block);
    }

    /** A sign-in box that stands on many pages belongs to their frame; other forms there may be what is sought. */
    private boolean isRepeatedSignIn(Form form) {
        return form.asksForPassword() && repetition.hasSignIn(form.text());
    }
}
