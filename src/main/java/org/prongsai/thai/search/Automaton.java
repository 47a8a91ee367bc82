package org.prongsai.thai.search;

import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of every word in one pass (Aho-Corasick). States are four numbers side by side in one array, so
 * that following a character touches one line of memory. Immutable and thread-safe.
 */
public final class Automaton {
    static final int BASE = 0;
    static final int PARENT = 1;
    static final int FALLBACK = 2;
    static final int REPORT = 3;

    private final char[] codes;
    private final int[] states;
    private final int[] wordAt;
    private final int[] lengths;

    Automaton(char[] codes, int[] states, int[] wordAt, int[] lengths) {
        this.codes = codes;
        this.states = states;
        this.wordAt = wordAt;
        this.lengths = lengths;
    }

    /** A machine for these words, which must differ; a word is known by its index in the list. */
    public static Automaton of(List<String> words) {
        return new AutomatonPlan(words).build();
    }

    /** Every occurrence as a pair of numbers: the word, and the index of its last character. */
    public int[] find(char[] text, int length) {
        int[] found = new int[32];
        int count = 0;
        int state = 0;
        for (int i = 0; i < length; i++) {
            int code = text[i] < codes.length ? codes[text[i]] : 0;
            state = code == 0 ? 0 : follow(state, code);
            for (int at = states[(state << 2) + REPORT]; at != 0; at = report(at)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = wordAt[at];
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The longest word that begins at an index, or -1. */
    public int longestAt(char[] text, int length, int from) {
        int longest = -1;
        int state = 0;
        for (int i = from; i < length; i++) {
            int code = text[i] < codes.length ? codes[text[i]] : 0;
            int next = states[(state << 2) + BASE] + code;
            if (code == 0 || states[(next << 2) + PARENT] != state) {
                return longest;
            }
            state = next;
            if (wordAt[state] >= 0) {
                longest = wordAt[state];
            }
        }
        return longest;
    }

    /** The number of characters of a word. */
    public int lengthOf(int word) {
        return lengths[word];
    }

    private int follow(int from, int code) {
        int state = from;
        while (true) {
            int at = state << 2;
            int next = states[at + BASE] + code;
            if (states[(next << 2) + PARENT] == state) {
                return next;
            }
            if (state == 0) {
                return 0;
            }
            state = states[at + FALLBACK];
        }
    }

    private int report(int at) {
        return states[(states[(at << 2) + FALLBACK] << 2) + REPORT];
    }
}
