package org.prongsai.thai;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.thai.search.Respelling;
import org.prongsai.thai.spelling.Spelling;

/**
 * Named lists of phrases that are all looked for in one pass over a text, whatever its spelling. A phrase written
 * {@code a + b} is found where a occurs if b occurs anywhere in the text. Immutable and thread-safe.
 */
public final class PhraseBook {
    private static final int SHORTEST_LOOSE = 7;
    private static final int SHORTEST_LOOSER = 5;
    private static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    private final Respelling respelling;
    private final PhraseIndex exact;
    private final PhraseIndex loose;

    private PhraseBook(Map<String, List<String>> lists, Map<String, String> misspellings) {
        respelling = Respelling.of(misspellings);
        exact = new PhraseIndex(lists, 1, false, part -> respelling.apply(Spelling.comparison(part)));
        loose = new PhraseIndex(lists, SHORTEST_LOOSER, true, Spelling::skeleton);
    }

    /**
     * A book of these lists; the misspellings (wrong to right) are set right in phrases and in texts alike.
     *
     * @throws IllegalArgumentException if a phrase holds no letter or digit to find it by
     */
    public static PhraseBook of(Map<String, List<String>> lists, Map<String, String> misspellings) {
        return new PhraseBook(lists, misspellings);
    }

    /** Every occurrence of every phrase, in the order of where it starts, longer ones first. */
    public List<Hit> find(String text) {
        return sorted(exact.find(text, respelling.apply(Spelling.comparison(text))));
    }

    /**
     * The same by consonants alone, for text whose marks are lost or moved and whose words are torn; only phrases with at
     * least seven consonants, letters or digits can be told apart that way.
     */
    public List<Hit> findLoose(String text) {
        List<Hit> hits = findLooser(text);
        hits.removeIf(hit -> ThaiText.skeleton(hit.phrase()).length() < SHORTEST_LOOSE);
        return hits;
    }

    /** The same for phrases of five consonants and more: right for a long text of known subject, too free for labels. */
    public List<Hit> findLooser(String text) {
        return sorted(loose.find(text, Spelling.skeleton(text)));
    }

    /** The names of the lists of which at least one phrase occurs in the text, in alphabetical order. */
    public Set<String> lists(String text) {
        Set<String> names = new TreeSet<>();
        for (Hit hit : find(text)) {
            names.add(hit.list());
        }
        return names;
    }

    private static List<Hit> sorted(List<Hit> hits) {
        hits.sort(ORDER);
        return hits;
    }

    /**
     * One phrase found.
     *
     * @param list the name of the list in which the phrase stands
     * @param phrase the phrase as the list writes it
     * @param start where it begins in the given text
     * @param end where it ends in the given text, exclusive
     * @param loose whether it was found by consonants alone
     */
    public record Hit(String list, String phrase, int start, int end, boolean loose) {}
}
