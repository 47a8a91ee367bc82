package org.prongsai.rule.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;
import org.prongsai.document.Block;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.content.Mark;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.word.Vocabulary;

/**
 * Reads the labels of one page from top to bottom: every link with the row, paragraph and headings that it stands in, and
 * every heading or row that names a matter and has no link.
 */
final class Labels {
    /** How far above a link a text still speaks of it, where no markup ties them together. */
    private static final int NEAR = 6;

    private final Page page;
    private final Outline outline;
    private final Place place;
    private final Contents contents;
    private final Reading reading;
    private final List<Candidate> found = new ArrayList<>();
    private final List<Candidate> resembling = new ArrayList<>();
    private final List<Heading> trail = new ArrayList<>();
    private final List<List<Link>> linksAt = new ArrayList<>();

    Labels(Page page, Outline outline, Place place, Contents contents, Reading reading) {
        this.page = page;
        this.outline = outline;
        this.place = place;
        this.contents = contents;
        this.reading = reading;
        for (int i = 0; i <= outline.blocks().size(); i++) {
            linksAt.add(new ArrayList<>());
        }
        outline.links().forEach(link -> linksAt.get(link.block() + 1).add(link));
    }

    /** All candidates that the page's labels name. */
    List<Candidate> read() {
        linksAt.get(0).forEach(link -> addLink(link, -1));
        for (int i = 0; i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            boolean isOwn = contents.isOwn(outline, i);
            if (block.isHeading()) {
                enter(block, isOwn);
            }
            for (Link link : linksAt.get(i + 1)) {
                addLink(link, i);
            }
            if (isOwn) {
                addBelow(block, i);
            }
        }
        return found;
    }

    /** After reading: places whose labels name nothing and resemble the names of a matter. */
    List<Candidate> resembling() {
        return resembling;
    }

    private void enter(Block block, boolean isOwn) {
        trail.removeIf(heading -> heading.level() >= block.level());
        if (isOwn) {
            Integer year = Place.year(block.text(), reading.vocabulary().label(block.text()))
                    .orElse(null);
            trail.add(new Heading(block.level(), block.text(), year));
        }
    }

    private void addLink(Link link, int block) {
        if (link.kind() == Link.Kind.EMBED && Addresses.isTool(link.url(), reading.vocabulary())) {
            return;
        }
        boolean isInIndex = place.standing() == Candidate.Standing.INDEX
                && block >= 0
                && outline.blocks().get(block).isRow();
        if (contents.isRepeated(link) && !reading.menus().add(link) && !isInIndex) {
            return;
        }
        Integer year = sectionYear();
        Candidate.Target target = link.kind() == Link.Kind.PLACEHOLDER
                ? new Candidate.Target.EmptyLink()
                : new Candidate.Target.Address(link.url());
        Label label = labelOf(link, block, year);
        label.matters().forEach((matter, strength) -> add(matter, label.text(), target, strength));
        if (label.matters().isEmpty() && place.standing() != Candidate.Standing.NEWS) {
            Label like = resembling(link, block);
            like.matters().forEach((matter, strength) -> addResembling(matter, like.text(), target, strength));
        }
    }

    /** The words of a link, or of its row or paragraph, that resemble a name when nothing there is one. */
    private Label resembling(Link link, int index) {
        List<String> texts = new ArrayList<>(List.of(link.text(), link.hint()));
        if (index >= 0 && outline.blocks().get(index).region() == Block.Region.BODY) {
            Block block = outline.blocks().get(index);
            texts.addAll(block.isRow() ? block.cells() : List.of(block.text()));
        }
        return texts.stream()
                .map(reading::resembling)
                .filter(label -> !label.matters().isEmpty())
                .findFirst()
                .orElseGet(() -> reading.resembling(""));
    }

    /** The words that speak of a link: its own first, then what stands around it, then its file name. */
    private Label labelOf(Link link, int block, @Nullable Integer year) {
        Label own = reading.label(link.text(), year);
        if (own.isPaging() || !own.matters().isEmpty()) {
            return own;
        }
        Label hint = reading.label(link.hint(), year);
        if (!hint.matters().isEmpty()) {
            return weaker(hint, 0.95);
        }
        boolean isFrame = block >= 0 && outline.blocks().get(block).region() != Block.Region.BODY;
        Label around = isFrame ? reading.label("", year) : around(block, year, own.isInformative());
        Label name = Label.ofName(Addresses.fileName(link.url()), reading.vocabulary());
        if (around.matters().isEmpty()) {
            return weaker(name, 0.85);
        }
        return weaker(around, own.isInformative() ? 0.85 : 0.97);
    }

    private Label around(int index, @Nullable Integer year, boolean isNamedItself) {
        boolean isInList = isNamedItself
                && index >= 0
                && !outline.blocks().get(index).isRow()
                && linksAt.get(index + 1).size() >= 3;
        if (index >= 0 && !isInList) {
            Label inBlock = inBlock(index, year);
            if (!inBlock.matters().isEmpty()) {
                return inBlock;
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
            Block block = outline.blocks().get(i);
            if (block.isHeading()
                    || block.table() != outline.blocks().get(index).table()) {
                break;
            }
            Label above = block.isRow() ? reading.label("", year) : inBlock(i, year);
            if (!above.matters().isEmpty()) {
                boolean isOfItsOwnLink = !linksAt.get(i + 1).isEmpty();
                return isOfItsOwnLink ? reading.label("", year) : weaker(above, 0.92);
            }
        }
        for (int i = trail.size() - 1; i >= 0; i--) {
            Label heading = reading.label(trail.get(i).text(), sectionYear());
            if (!heading.matters().isEmpty()) {
                return weaker(heading, 0.92);
            }
        }
        return reading.label("", year);
    }

    /** The cell of a row that names something, or the text of any other block; what several rows share names their group. */
    private Label inBlock(int index, @Nullable Integer year) {
        Block block = outline.blocks().get(index);
        if (!block.isRow()) {
            return reading.label(block.text(), year);
        }
        Label best = reading.label("", year);
        for (String cell : block.cells()) {
            Label label = reading.label(cell, year);
            boolean isBetter = best.matters().isEmpty() || isShared(best.text(), index);
            if (isBetter && !label.matters().isEmpty()) {
                best = label;
            }
        }
        return best.matters().isEmpty() ? twoCells(block, year) : best;
    }

    /** Whether the row above or below in the same table has the same first cell, as cells that span rows have. */
    private boolean isShared(String cell, int index) {
        Block row = outline.blocks().get(index);
        return cell.equals(row.cells().get(0))
                && IntStream.of(index - 1, index + 1)
                        .filter(i -> i >= 0 && i < outline.blocks().size())
                        .mapToObj(outline.blocks()::get)
                        .anyMatch(other -> other.isRow()
                                && other.table() == row.table()
                                && !other.cells().isEmpty()
                                && other.cells().get(0).equals(cell));
    }

    /** Code and title may stand in two cells, and only together do they name an item. */
    private Label twoCells(Block row, @Nullable Integer year) {
        return row.cells().size() < 2
                ? reading.label("", year)
                : reading.label(row.cells().get(0) + " " + row.cells().get(1), year);
    }

    /** A heading with something below it, or an entry that names a matter and leads nowhere. */
    private void addBelow(Block block, int index) {
        boolean hasLink = !linksAt.get(index + 1).isEmpty();
        if (block.isHeading()) {
            Label label = reading.label(block.text(), sectionYear());
            label.matters().forEach((matter, strength) -> {
                if (place.isOpenTo(matter)) {
                    add(matter, label.text(), new Candidate.Target.Below(index), 0.9 * strength);
                }
            });
            if (label.matters().isEmpty() && place.standing() != Candidate.Standing.NEWS) {
                Label like = reading.resembling(block.text());
                like.matters().forEach((matter, strength) -> {
                    if (place.isOpenTo(matter)) {
                        addResembling(matter, like.text(), new Candidate.Target.Below(index), 0.9 * strength);
                    }
                });
            }
        } else if (!hasLink && place.standing() == Candidate.Standing.INDEX) {
            Label label = inBlock(index, sectionYear());
            label.matters()
                    .forEach((matter, strength) ->
                            add(matter, label.text(), new Candidate.Target.Nowhere(index), 0.9 * strength));
        }
    }

    private void addResembling(String matter, String label, Candidate.Target target, double strength) {
        resembling.add(new Candidate(matter, label, target, page, strength, sectionYear(), place.standing()));
    }

    private void add(String matter, String label, Candidate.Target target, double strength) {
        Integer year = sectionYear();
        double inIndex = place.standing() == Candidate.Standing.INDEX ? 0.12 : 0;
        double inYear = year != null && year == reading.codes().fiscalYear() ? 0.12 : 0;
        double inNews = place.standing() == Candidate.Standing.NEWS ? 0.5 : 1;
        found.add(new Candidate(
                matter, label, target, page, inNews * strength + inIndex + inYear, year, place.standing()));
    }

    private @Nullable Integer sectionYear() {
        for (int i = trail.size() - 1; i >= 0; i--) {
            if (trail.get(i).year() != null) {
                return trail.get(i).year();
            }
        }
        return place.year();
    }

    private static Label weaker(Label label, double factor) {
        Map<String, Double> matters = new java.util.LinkedHashMap<>();
        label.matters().forEach((matter, strength) -> matters.put(matter, factor * strength));
        return new Label(label.text(), matters, label.isPaging(), label.isInformative());
    }

    /** A heading above the place that is being read. */
    private record Heading(int level, String text, @Nullable Integer year) {}

    /**
     * What every page of one snapshot is read with.
     *
     * @param menus links that repeat and have been read where they stood first, without their place
     * @param known labels that were read before: most links of a site stand on many of its pages
     * @param likenesses the same of labels that name nothing
     */
    record Reading(
            Vocabulary vocabulary, Codes codes, Menus menus, Map<Seen, Label> known, Map<String, Label> likenesses) {

        Reading(Vocabulary vocabulary, Codes codes) {
            this(vocabulary, codes, new Menus(), new HashMap<>(), new HashMap<>());
        }

        Label label(String text, @Nullable Integer year) {
            return known.computeIfAbsent(new Seen(text, year), seen -> Label.read(text, vocabulary, codes, year));
        }

        Label resembling(String text) {
            return likenesses.computeIfAbsent(text, unread -> Label.resembling(unread, vocabulary));
        }
    }

    /** The links of menus that have been read. */
    static final class Menus {
        private final Set<Long> read = new HashSet<>();

        /** Remembers a link; false when one of the same words and address was remembered before. */
        boolean add(Link link) {
            return read.add(Mark.of(link));
        }
    }

    /** A text in a section of a year. */
    record Seen(String text, @Nullable Integer year) {}
}
