package org.prongsai.rule.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Image;
import org.prongsai.document.Link;

/** The blocks, links and pictures that stand on many pages of one site: menus, heads and feet, whatever their markup says. Immutable. */
final class Repetition {
    /** On fewer pages nothing can be told from repetition. */
    private static final int FEWEST_PAGES = 4;

    private static final double SHARE = 0.3;

    private final Set<Long> blocks;
    private final Set<Long> links;
    private final Set<Long> pictures;
    private final Set<String> signIns;

    private Repetition(Set<Long> blocks, Set<Long> links, Set<Long> pictures, Set<String> signIns) {
        this.blocks = blocks;
        this.links = links;
        this.pictures = pictures;
        this.signIns = signIns;
    }

    /** What repeats among the web pages of a site. */
    static Repetition of(Collection<Outline> outlines) {
        Map<Long, Integer> blocks = new HashMap<>();
        Map<Long, Integer> links = new HashMap<>();
        Map<Long, Integer> pictures = new HashMap<>();
        Map<String, Integer> signIns = new HashMap<>();
        int pages = 0;
        for (Outline outline : outlines) {
            if (outline.kind() == Document.Kind.HTML) {
                pages++;
                count(outline.marks(), blocks);
                count(outline.links().stream().mapToLong(Mark::of).toArray(), links);
                count(outline.pictures(), pictures);
                outline.signIns().forEach(form -> signIns.merge(form, 1, Integer::sum));
            }
        }
        return new Repetition(many(blocks, pages), many(links, pages), many(pictures, pages), many(signIns, pages));
    }

    boolean has(long block) {
        return blocks.contains(block);
    }

    boolean has(Block block) {
        return blocks.contains(Mark.of(block));
    }

    boolean has(Link link) {
        return links.contains(Mark.of(link));
    }

    boolean has(Image image) {
        return pictures.contains(Mark.of(image));
    }

    /** Whether a form with a text, by which somebody signs in, stands on many pages. */
    boolean hasSignIn(String form) {
        return signIns.contains(form);
    }

    private static void count(long[] marks, Map<Long, Integer> counts) {
        Arrays.stream(marks)
                .filter(mark -> mark != Mark.NONE)
                .distinct()
                .forEach(mark -> counts.merge(mark, 1, Integer::sum));
    }

    private static <T> Set<T> many(Map<T, Integer> counts, int pages) {
        Set<T> many = new HashSet<>();
        double least = Math.max(3, Math.ceil(pages * SHARE));
        counts.forEach((mark, count) -> {
            if (pages >= FEWEST_PAGES && count >= least) {
                many.add(mark);
            }
        });
        return many;
    }
}
