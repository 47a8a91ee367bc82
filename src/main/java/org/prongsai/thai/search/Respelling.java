package org.prongsai.thai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.thai.spelling.Spelling;

/**
 * Sets known misspellings right in a comparison form. Right spellings are known too and left as they are, so that a
 * misspelling that is a part of its right spelling does no harm. Immutable and thread-safe.
 */
public final class Respelling {
    private final Automaton known;
    private final List<char[]> right;
    private final boolean[] isRight;

    private Respelling(List<String> known, List<char[]> right) {
        this.known = Automaton.of(known);
        this.right = right;
        this.isRight = new boolean[known.size()];
        for (int i = 0; i < isRight.length; i++) {
            isRight[i] = known.get(i).equals(new String(right.get(i)));
        }
    }

    /** A respelling by pairs of wrong and right. */
    public static Respelling of(Map<String, String> misspellings) {
        Map<String, String> pairs = new LinkedHashMap<>();
        misspellings.forEach((wrong, right) -> pairs.put(
                Spelling.comparison(wrong).toString(),
                Spelling.comparison(right).toString()));
        List.copyOf(pairs.values()).forEach(right -> pairs.putIfAbsent(right, right));
        pairs.remove("");
        List<String> known = new ArrayList<>(pairs.keySet());
        return new Respelling(known, known.stream().map(k -> chars(pairs, k)).toList());
    }

    private static char[] chars(Map<String, String> pairs, String known) {
        return pairs.getOrDefault(known, known).toCharArray();
    }

    /** The same text with its misspellings set right; the longest known spelling from the left counts. */
    public Spelling apply(Spelling text) {
        Writing writing = new Writing(text);
        int at = 0;
        while (at < text.length()) {
            int word = known.longestAt(text.chars(), text.length(), at);
            if (word < 0) {
                at++;
                continue;
            }
            int end = at + known.lengthOf(word);
            if (!isRight[word]) {
                writing.replace(at, end, right.get(word));
            }
            at = end;
        }
        return writing.done();
    }

    /** A copy of a text in the making, begun only when the first misspelling is met. */
    private static final class Writing {
        private final Spelling text;
        private char[] chars = new char[0];
        private int[] places = new int[0];
        private int length;
        private int copied;

        Writing(Spelling text) {
            this.text = text;
        }

        void replace(int from, int to, char[] by) {
            copyUpTo(from);
            room(by.length);
            for (int i = 0; i < by.length; i++) {
                places[length] = text.place(Math.min(from + i, to - 1));
                chars[length++] = by[i];
            }
            if (by.length > 0) {
                places[length - 1] = text.place(to - 1);
            }
            copied = to;
        }

        Spelling done() {
            if (copied == 0) {
                return text;
            }
            copyUpTo(text.length());
            return text.with(chars, places, length);
        }

        private void copyUpTo(int end) {
            room(end - copied);
            for (int i = copied; i < end; i++) {
                places[length] = text.place(i);
                chars[length++] = text.chars()[i];
            }
            copied = end;
        }

        private void room(int more) {
            if (length + more > chars.length) {
                int size = Math.max(length + more, text.length() + 64);
                size = Math.max(size, chars.length * 2);
                chars = Arrays.copyOf(chars, size);
                places = Arrays.copyOf(places, size);
            }
        }
    }
}
