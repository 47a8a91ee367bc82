package org.prongsai.thai.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays out an automaton: sorts the words, gives every prefix a place in a double array, then links the fallbacks. */
final class AutomatonPlan {
    private static final int FREE = -1;

    private final String[] words;
    private final Integer[] sorted;
    private char[] codes = new char[0];
    private int codeCount;
    private int[] states = new int[0];
    private int[] wordAt = new int[0];
    private int used = 1;
    private int firstFree = 1;

    /** After a search as long as this the places before are left: too few are free to be worth another search. */
    private static final int CROWDED = 48;

    /** The prefixes still to lay out, first in first out: state, first word, end of words, depth. */
    private int[] queue = new int[1024];

    private int queued;

    /** The codes that continue the prefix in hand; one array for all, because there are tens of thousands. */
    private int[] children = new int[0];

    AutomatonPlan(List<String> words) {
        this.words = words.toArray(String[]::new);
        this.sorted = new Integer[words.size()];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, Comparator.comparing(i -> this.words[i]));
    }

    Automaton build() {
        assignCodes();
        grow(1024);
        children = new int[codeCount + 1];
        states[Automaton.PARENT] = 0;
        enqueue(0, 0, sorted.length, 0);
        for (int at = 0; at < queued; at += 4) {
            layOut(queue[at], queue[at + 1], queue[at + 2], queue[at + 3]);
        }
        for (int at = 0; at < queued; at += 4) {
            link(queue[at]);
        }
        int size = used + codeCount + 1;
        grow(size);
        int[] lengths = Arrays.stream(words).mapToInt(String::length).toArray();
        return new Automaton(codes, Arrays.copyOf(states, size * 4), Arrays.copyOf(wordAt, size), lengths);
    }

    private void assignCodes() {
        int highest = Arrays.stream(words).flatMapToInt(String::chars).max().orElse(0);
        codes = new char[highest + 1];
        for (String word : words) {
            word.chars().forEach(c -> codes[c] = 1);
        }
        for (int c = 0; c < codes.length; c++) {
            if (codes[c] != 0) {
                codes[c] = (char) ++codeCount;
            }
        }
    }

    /** Gives the continuations of one prefix their places. The words from {@code from} to {@code to} share that prefix. */
    private void layOut(int state, int from, int to, int depth) {
        int first = from;
        while (first < to && words[sorted[first]].length() == depth) {
            wordAt[state] = sorted[first++];
        }
        if (first == to) {
            return;
        }
        int count = 0;
        for (int i = first; i < to; i++) {
            int code = code(i, depth);
            if (count == 0 || children[count - 1] != code) {
                children[count++] = code;
            }
        }
        int base = place(count);
        states[state * 4 + Automaton.BASE] = base;
        int start = first;
        for (int c = 0; c < count; c++) {
            int end = start;
            while (end < to && code(end, depth) == children[c]) {
                end++;
            }
            int child = base + children[c];
            states[child * 4 + Automaton.PARENT] = state;
            used = Math.max(used, child + 1);
            enqueue(child, start, end, depth + 1);
            start = end;
        }
    }

    private int code(int sortedIndex, int depth) {
        return codes[words[sorted[sortedIndex]].charAt(depth)];
    }

    private int place(int count) {
        while (states[firstFree * 4 + Automaton.PARENT] != FREE) {
            grow(++firstFree + codeCount + 2);
        }
        int first = Math.max(0, firstFree - children[0]);
        int base = first;
        while (!fits(base, count)) {
            base++;
        }
        if (base - first > CROWDED) {
            firstFree = base + children[0];
        }
        return base;
    }

    private boolean fits(int base, int count) {
        grow(base + codeCount + 2);
        for (int c = 0; c < count; c++) {
            if (states[(base + children[c]) * 4 + Automaton.PARENT] != FREE) {
                return false;
            }
        }
        return true;
    }

    /** Links a state to the longest proper end of its prefix that is a prefix too; shorter prefixes are linked already. */
    private void link(int state) {
        int at = state * 4;
        int parent = states[at + Automaton.PARENT];
        int fallback = 0;
        if (state != 0 && parent != 0) {
            int code = state - states[parent * 4 + Automaton.BASE];
            int shorter = states[parent * 4 + Automaton.FALLBACK];
            while (true) {
                int next = states[shorter * 4 + Automaton.BASE] + code;
                boolean continues = states[next * 4 + Automaton.PARENT] == shorter;
                if (continues || shorter == 0) {
                    fallback = continues ? next : 0;
                    break;
                }
                shorter = states[shorter * 4 + Automaton.FALLBACK];
            }
        }
        states[at + Automaton.FALLBACK] = fallback;
        states[at + Automaton.REPORT] = wordAt[state] >= 0 ? state : states[fallback * 4 + Automaton.REPORT];
    }

    private void enqueue(int state, int from, int to, int depth) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        queue[queued++] = state;
        queue[queued++] = from;
        queue[queued++] = to;
        queue[queued++] = depth;
    }

    private void grow(int size) {
        int old = wordAt.length;
        if (size <= old) {
            return;
        }
        int now = Math.max(size, old * 2);
        states = Arrays.copyOf(states, now * 4);
        wordAt = Arrays.copyOf(wordAt, now);
        Arrays.fill(wordAt, old, now, -1);
        for (int i = old; i < now; i++) {
            states[i * 4 + Automaton.PARENT] = FREE;
        }
    }
}
