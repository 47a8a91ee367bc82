package org.prongsai.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.thai.search.SearchForm.Stretch;
import org.prongsai.web.view.Shown;

/** A found text, cut round the first found word, with the found words marked. */
public final class Marked {
    private static final int LONGEST = 220;
    private static final int BEFORE = 60;

    private Marked() {}

    /** A piece of the text. */
    public record Piece(String text, boolean found) {}

    /** The text in pieces; of a long one only the part round the first found word. */
    public static List<Piece> of(String given, Query query) {
        String text = Shown.visible(given);
        List<Stretch> found = stretches(text, query);
        int from = text.length() <= LONGEST || found.isEmpty()
                ? 0
                : border(text, found.get(0).start() - BEFORE);
        int to = border(text, Math.min(text.length(), from + LONGEST));
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Stretch each : found) {
            if (each.start() >= at && each.end() <= to) {
                add(pieces, text.substring(at, each.start()), false);
                add(pieces, text.substring(each.start(), each.end()), true);
                at = each.end();
            }
        }
        add(pieces, text.substring(at, to) + (to < text.length() ? "…" : ""), false);
        if (from > 0) {
            pieces.add(0, new Piece("…", false));
        }
        return pieces;
    }

    private static List<Stretch> stretches(String text, Query query) {
        SearchForm form = SearchForm.of(text);
        return query.words().stream()
                .flatMap(word -> form.find(word).stream())
                .sorted(Comparator.comparingInt(Stretch::start))
                .toList();
    }

    /** The nearest border between two letters with their marks, at or before an index. */
    private static int border(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return Math.max(0, Math.min(index, text.length()));
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return letters.isBoundary(index) ? index : letters.preceding(index);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
