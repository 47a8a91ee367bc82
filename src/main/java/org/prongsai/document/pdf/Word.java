package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prongsai.thai.ThaiText;

/**
 * Letters that stand together on a page.
 *
 * @param y the base line, from the top of the page
 * @param size the size of the letters in points
 * @param look how it stands there
 */
record Word(String text, float left, float right, float y, float size, Look look) {
    private static final float BLANK = 0.15f;
    private static final float THAI_BLANK = 0.4f;
    private static final float WIDE_GAP = 1.0f;
    private static final float SAME_LINE = 0.35f;

    boolean bold() {
        return look.bold;
    }

    float middle() {
        return (left + right) / 2;
    }

    /** Whether it is the same word drawn a second time, to look bold or shadowed. */
    boolean repeats(Word other) {
        return text.equals(other.text)
                && Math.abs(left - other.left) < 0.3f * size
                && Math.abs(y - other.y) < 0.3f * size;
    }

    /** The words of a page or a cell as lines, from top to bottom. */
    static List<Line> lines(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(Word::y));
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).y - sorted.get(i - 1).y > SAME_LINE * sorted.get(i).size) {
                lines.add(line(sorted.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    /** The words of a cell as one text; a word cut by the end of a Thai line is joined again. */
    static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines(words)) {
            append(text, line.text());
        }
        return text.toString();
    }

    /** Adds a line to a text as it goes on: Thai knows no blank between words. */
    static void append(StringBuilder text, String line) {
        if (!text.isEmpty() && !line.isEmpty()) {
            boolean thai = ThaiText.isThai(text.charAt(text.length() - 1)) && ThaiText.isThai(line.charAt(0));
            text.append(thai ? "" : " ");
        }
        text.append(line);
    }

    /** Whether a reader sees a blank before it; fonts give Thai signs such as sara am widths that are not theirs. */
    private boolean isApart(char before, float gap) {
        if (look.afterBlank || !ThaiText.isThai(before) || !ThaiText.isThai(text.charAt(0))) {
            return gap > BLANK * size;
        }
        return gap > (before == 'ำ' ? WIDE_GAP : THAI_BLANK) * size;
    }

    private static Line line(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(Word::left));
        List<Line.Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Word first = sorted.get(0);
        float left = first.left;
        float right = first.left;
        Word longest = first;
        boolean bold = true;
        for (Word word : sorted) {
            float gap = word.left - right;
            if (!run.isEmpty() && gap > WIDE_GAP * word.size) {
                runs.add(new Line.Run(run.toString(), left, right));
                run.setLength(0);
            }
            if (run.isEmpty()) {
                left = word.left;
            } else if (word.isApart(run.charAt(run.length() - 1), gap)) {
                run.append(' ');
            }
            run.append(word.text);
            right = Math.max(right, word.right);
            longest = word.text.length() > longest.text.length() ? word : longest;
            bold &= word.bold();
        }
        runs.add(new Line.Run(run.toString(), left, right));
        return new Line(List.copyOf(runs), first.y, longest.size, bold);
    }

    /**
     * How a word stands on a page.
     *
     * @param bold whether its font is bold
     * @param afterBlank whether the file writes a blank before it
     */
    record Look(boolean bold, boolean afterBlank) {}
}
