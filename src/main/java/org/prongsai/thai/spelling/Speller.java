package org.prongsai.thai.spelling;

/**
 * Writes characters one after the other and keeps every Thai cluster in the one right order. It works in place: never
 * more is written than was read, so that a long page costs a single array.
 */
final class Speller {
    private final char[] out;
    private final int[] places;
    private int length;
    private int cluster;
    private int marks;
    private boolean closed;
    private boolean settled = true;

    Speller(char[] text) {
        out = text;
        places = new int[text.length];
    }

    /** Writes a character that came from a place of the text. */
    void write(char c, int place) {
        int rank = Marks.rank(c);
        if (rank >= 0) {
            mark(c, rank, place);
        } else if (c == Marks.SARA_AA || c == Marks.SARA_AM) {
            close(c, place);
        } else {
            letter(c, place);
        }
    }

    /** Writes one blank unless it would be the first character or the second blank. */
    void blank(int place) {
        if (length > 0 && out[length - 1] != ' ') {
            letter(' ', place);
        }
    }

    /** A section (มาตรา) is often typed for a measure (มาตรการ) and a standard (มาตรฐาน): takes the wrong vowel back. */
    void mendMeasure(char next) {
        if (next == 'ฐ' && endsWith("มาตรา", length)) {
            length--;
        } else if (next == Marks.SARA_AA && length > 0 && out[length - 1] == 'ก' && endsWith("มาตรา", length - 1)) {
            out[length - 2] = 'ก';
            places[length - 2] = places[length - 1];
            length--;
            cluster = length;
        }
    }

    Spelling done(int textLength) {
        int end = length > 0 && out[length - 1] == ' ' ? length - 1 : length;
        return new Spelling(out, places, end, textLength, settled);
    }

    private void letter(char c, int place) {
        if (length > 0 && c >= '\u0e30' && c <= '\u0e44') {
            char last = out[length - 1];
            if (c == Marks.SARA_E && last == Marks.SARA_E) {
                joinLeading();
                return;
            }
            if (c == last) {
                return;
            }
        }
        append(c, place);
        open();
    }

    private void joinLeading() {
        out[length - 1] = Marks.SARA_AE;
        if (length > 1 && out[length - 2] == Marks.SARA_AE) {
            length--;
        }
        open();
    }

    private void mark(char c, int rank, int place) {
        if (closed) {
            if (c == Marks.NIKHAHIT) {
                out[length - 1] = Marks.SARA_AM;
                return;
            }
            if (!Marks.isTone(c)) {
                open();
                settled = false;
            }
        }
        int bit = 1 << rank;
        if ((marks & bit) == 0) {
            marks |= bit;
            insert(c, rank, place);
        }
    }

    private void insert(char c, int rank, int place) {
        int at = closed ? length - 1 : length;
        while (at > cluster && Marks.rank(out[at - 1]) > rank) {
            at--;
        }
        append(c, place);
        for (int i = length - 1; i > at; i--) {
            out[i] = out[i - 1];
        }
        out[at] = c;
    }

    private void close(char vowel, int place) {
        if (closed) {
            if (vowel == Marks.SARA_AM) {
                out[length - 1] = vowel;
            }
            return;
        }
        int nikhahit = 1 << Marks.rank(Marks.NIKHAHIT);
        char written = vowel;
        if ((marks & nikhahit) != 0) {
            marks &= ~nikhahit;
            removeNikhahit();
            written = Marks.SARA_AM;
        }
        append(written, place);
        closed = true;
    }

    private void removeNikhahit() {
        int at = cluster;
        while (out[at] != Marks.NIKHAHIT) {
            at++;
        }
        length--;
        for (int i = at; i < length; i++) {
            out[i] = out[i + 1];
        }
    }

    private void append(char c, int place) {
        out[length] = c;
        places[length++] = place;
    }

    private void open() {
        cluster = length;
        marks = 0;
        closed = false;
    }

    private boolean endsWith(String word, int end) {
        int from = end - word.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (out[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
