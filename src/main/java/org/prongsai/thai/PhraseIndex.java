package org.prongsai.thai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.prongsai.thai.search.Automaton;
import org.prongsai.thai.spelling.Marks;
import org.prongsai.thai.spelling.Spelling;

/** All phrases of a book in one spelling, ready to be found. Immutable and thread-safe. */
final class PhraseIndex {
    private static final Pattern AND = Pattern.compile("\\s\\+\\s");
    private static final int LONGEST_BORDERED = 4;

    private final Automaton automaton;
    private final Entry[][] entries;
    private final boolean loose;
    private int wholes;

    PhraseIndex(Map<String, List<String>> lists, int shortest, boolean loose, Function<String, Spelling> spelling) {
        this.loose = loose;
        Map<String, List<Entry>> byWord = new LinkedHashMap<>();
        lists.forEach((list, phrases) ->
                phrases.forEach(phrase -> add(byWord, new Phrase(list, phrase, shortest), spelling)));
        automaton = Automaton.of(List.copyOf(byWord.keySet()));
        entries =
                byWord.values().stream().map(same -> same.toArray(Entry[]::new)).toArray(Entry[][]::new);
    }

    /** Every phrase that occurs in the respelt text, with its places in the given text. */
    List<PhraseBook.Hit> find(String text, Spelling spelling) {
        int[] found = automaton.find(spelling.chars(), spelling.length());
        Finding finding = new Finding(text, spelling);
        for (int i = 0; i < found.length; i += 2) {
            int last = found[i + 1];
            finding.add(entries[found[i]], last + 1 - automaton.lengthOf(found[i]), last);
        }
        return finding.complete();
    }

    private void add(Map<String, List<Entry>> byWord, Phrase phrase, Function<String, Spelling> spelling) {
        List<String> parts = AND.splitAsStream(phrase.text().strip()).toList();
        List<String> words =
                parts.stream().map(part -> spelling.apply(part).toString()).toList();
        if (!loose && words.contains("")) {
            throw new IllegalArgumentException(
                    "phrase \"" + phrase.text() + "\" of list " + phrase.list() + " has nothing to find it by");
        }
        boolean tooShort = words.stream().anyMatch(word -> word.length() < phrase.shortest());
        if (tooShort || words.size() >= Integer.SIZE) {
            return;
        }
        int whole = words.size() > 1 ? wholes++ : -1;
        for (int i = 0; i < words.size(); i++) {
            Part part = new Part(whole, i, (1 << words.size()) - 1);
            Entry entry = new Entry(phrase, part, Border.of(parts.get(i), words.get(i)));
            byWord.computeIfAbsent(words.get(i), w -> new ArrayList<>()).add(entry);
        }
    }

    /** A phrase as a list writes it, and how short its spelling may be. */
    private record Phrase(String list, String text, int shortest) {}

    /** Where a word of the automaton leads to. */
    private record Entry(Phrase phrase, Part part, Border border) {}

    /** The part of a phrase: the number of the phrase (-1 if it has one part only), the part, and the bits of all parts. */
    private record Part(int whole, int index, int all) {}

    /**
     * What may stand beside a part so that it is not a piece of a longer word or number.
     *
     * @param latin whether it is a short Latin word, which must stand alone
     * @param torn whether blanks may stand inside that word
     * @param digitFirst whether a digit before it would make another number of it
     * @param digitLast whether a digit after it would
     */
    private record Border(boolean latin, boolean torn, boolean digitFirst, boolean digitLast) {
        static Border of(String part, String word) {
            boolean latin = word.length() <= LONGEST_BORDERED && word.chars().allMatch(Border::isLatinOrAnd);
            boolean torn = part.strip().chars().anyMatch(c -> !Character.isLetter(c));
            boolean digitFirst = Character.isDigit(word.charAt(0));
            return new Border(latin, torn, digitFirst, Character.isDigit(word.charAt(word.length() - 1)));
        }

        /** Whether the stretch of text is this part and not a piece of a longer word or number. */
        boolean standsAlone(String text, int start, int end) {
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            char after = end < text.length() ? text.charAt(end) : ' ';
            if ((digitFirst && Character.isDigit(before)) || (digitLast && Character.isDigit(after))) {
                return false;
            }
            boolean glued = isLatin(before) || isLatin(after);
            return !latin || (!glued && (torn || isWhole(text, start, end)));
        }

        private static boolean isLatinOrAnd(int c) {
            return c == '&' || isLatin(c);
        }

        private static boolean isLatin(int c) {
            return Character.isLetter(c) && !ThaiText.isThai(c);
        }

        private static boolean isWhole(String text, int start, int end) {
            for (int i = start; i < end; i++) {
                if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The hits of one text in the making; phrases of several parts wait until all parts are seen. */
    private final class Finding {
        private final String text;
        private final Spelling spelling;
        private final List<PhraseBook.Hit> hits = new ArrayList<>();
        private final List<Entry> waiting = new ArrayList<>();
        private final List<PhraseBook.Hit> waitingHits = new ArrayList<>();
        private int[] seen = new int[0];

        Finding(String text, Spelling spelling) {
            this.text = text;
            this.spelling = spelling;
        }

        void add(Entry[] same, int first, int last) {
            int start = loose ? firstVowel(spelling.place(first)) : spelling.place(first);
            int end = spelling.end(last, text);
            for (Entry entry : same) {
                if (entry.border().standsAlone(text, start, end)) {
                    add(entry, start, end);
                }
            }
        }

        private void add(Entry entry, int start, int end) {
            Part part = entry.part();
            if (part.whole() < 0) {
                hits.add(hit(entry, start, end));
                return;
            }
            if (seen.length == 0) {
                seen = new int[wholes];
            }
            seen[part.whole()] |= 1 << part.index();
            if (part.index() == 0) {
                waiting.add(entry);
                waitingHits.add(hit(entry, start, end));
            }
        }

        List<PhraseBook.Hit> complete() {
            for (int i = 0; i < waiting.size(); i++) {
                Part part = waiting.get(i).part();
                if (seen[part.whole()] == part.all()) {
                    hits.add(waitingHits.get(i));
                }
            }
            return hits;
        }

        /** A skeleton begins with a consonant, the word perhaps with the vowel before it. */
        private int firstVowel(int consonant) {
            int start = consonant;
            while (start > 0 && Marks.isLeading(text.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private PhraseBook.Hit hit(Entry entry, int start, int end) {
            return new PhraseBook.Hit(entry.phrase().list(), entry.phrase().text(), start, end, loose);
        }
    }
}
