package org.prongsai.thai.spelling;

/** Puts the text layer of a PDF together again where it tore Thai syllables apart. */
public final class Repair {
    /** A mark may be printed on a line of its own; farther off it is not this letter's. */
    private static final int WIDEST_GAP = 4;

    private static final int WIDEST_BLANK = 2;
    private static final char SARA_UEE = '\u0e37';
    private static final char MAI_HAN_AKAT = '\u0e31';
    private static final char MAITAIKHU = '\u0e47';

    private final String text;
    private final StringBuilder whole;

    private Repair(String text) {
        this.text = text;
        this.whole = new StringBuilder(text.length());
    }

    /** The text with the marks back at their letters; line breaks between words stay. */
    public static String of(String text) {
        Repair repair = new Repair(text);
        int at = 0;
        while (at < text.length()) {
            at = repair.next(at);
        }
        return repair.whole.toString();
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (isUnread(c)) {
            return at + 1;
        }
        if (isGap(c)) {
            return gap(at);
        }
        if (Marks.isTone(c) && isLateTone()) {
            whole.insert(whole.length() - 1, c);
        } else {
            whole.append(c);
        }
        return at + 1;
    }

    /** Copies a gap unless it tears a syllable; returns where the text goes on. */
    private int gap(int from) {
        int to = from;
        boolean lineBreak = false;
        while (to < text.length() && (isGap(text.charAt(to)) || isUnread(text.charAt(to)))) {
            lineBreak |= text.charAt(to) == '\n' || text.charAt(to) == '\r';
            to++;
        }
        char after = to < text.length() ? text.charAt(to) : ' ';
        boolean narrow = to - from <= WIDEST_BLANK && !lineBreak;
        if (Marks.isMark(after) && to - from <= WIDEST_GAP && endsThai()) {
            return to;
        }
        if (narrow && Marks.isTrailing(after) && endsThai()) {
            boolean ringLost = after == Marks.SARA_AA && mayCarryAm(last(0));
            whole.append(ringLost ? Marks.SARA_AM : after);
            return to + 1;
        }
        if (!(narrow && Marks.isConsonant(after) && isOpen())) {
            whole.append(text, from, to);
        }
        return to;
    }

    /** Sara am falls into ring and stem; the ring is lost, and the blank shows where it stood. */
    private static boolean mayCarryAm(char before) {
        return Marks.isConsonant(before) || Marks.isTone(before) || before == Marks.NIKHAHIT;
    }

    /** Whether the text so far ends where neither a syllable nor a word can end. */
    private boolean isOpen() {
        int back = Marks.isTone(last(0)) ? 1 : 0;
        char sign = last(back);
        boolean needsFinal = sign == MAI_HAN_AKAT || sign == SARA_UEE || (sign == MAITAIKHU && last(back + 1) != 'ก');
        return needsFinal || Marks.isLeading(last(0));
    }

    /** Whether a tone comes one letter late: after ือ and ัว no syllable of its own can begin. */
    private boolean isLateTone() {
        return (last(0) == 'อ' && last(1) == SARA_UEE) || (last(0) == 'ว' && last(1) == MAI_HAN_AKAT);
    }

    private boolean endsThai() {
        char c = last(0);
        return c >= '\u0e01' && c <= '\u0e4e';
    }

    private char last(int back) {
        int at = whole.length() - 1 - back;
        return at < 0 ? ' ' : whole.charAt(at);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
    }

    /** Signs that show nothing and stand where a glyph could not be read. */
    private static boolean isUnread(char c) {
        return c == '\ufffd' || (c >= '\u200b' && c <= '\u200f') || c == '\u00ad' || c == '\ufeff';
    }
}
