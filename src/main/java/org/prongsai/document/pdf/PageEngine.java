package org.prongsai.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the words and the drawn lines of each page with their places. Letters are taken in the order in which the file
 * draws them, because sorting them by place tears Thai marks from the letters that they stand over.
 */
final class PageEngine extends PDFTextStripper {
    private static final int MOST_WORDS = 50_000;
    private static final float BREAK = 0.22f;

    private final int mostPages;
    private final long deadline;
    private final BiConsumer<PDPage, PageContent> reader;
    private final List<Word> words = new ArrayList<>();
    private final Pen pen = new Pen();
    private final Map<Integer, Integer> directions = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean bold;
    private boolean afterBlank;
    private boolean blank;
    private int pages;

    /** After the deadline, a value of {@link System#nanoTime()}, no further page is begun. */
    PageEngine(int mostPages, long deadline, BiConsumer<PDPage, PageContent> reader) {
        this.mostPages = mostPages;
        this.deadline = deadline;
        this.reader = reader;
        setSuppressDuplicateOverlappingText(false);
        setShouldSeparateByBeads(false);
        for (String operator : DrawOperator.NAMES) {
            addOperator(new DrawOperator(this, operator, pen));
        }
    }

    void read(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (pages >= mostPages || System.nanoTime() > deadline) {
            return;
        }
        pages++;
        words.clear();
        pen.newPage();
        text.setLength(0);
        directions.clear();
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException brokenPage) {
            // One broken page must not cost the others; what was read of it stands.
            text.setLength(0);
        }
        endWord();
        int direction = directions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        Rulings rulings = Rulings.of(pen.drawn(), page.getCropBox(), direction);
        reader.accept(page, new PageContent(List.copyOf(words), rulings));
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        // The stripper replaces letters by the file's own statement of what they say, if there is one.
        super.processTextPosition(letter);
        charactersByArticle.forEach(List::clear);
        String unicode = letter.getUnicode();
        float x = letter.getXDirAdj();
        float base = letter.getYDirAdj();
        float width = letter.getWidthDirAdj();
        if (unicode == null
                || unicode.isEmpty()
                || !Float.isFinite(x)
                || !Float.isFinite(base)
                || !Float.isFinite(width)) {
            return;
        }
        if (unicode.isBlank()) {
            endWord();
            blank = true;
            return;
        }
        float letterSize = Math.max(1, letter.getFontSizeInPt());
        if (!text.isEmpty() && !goesOn(unicode, x, base)) {
            endWord();
        }
        if (text.isEmpty()) {
            afterBlank = blank;
            blank = false;
            left = x;
            right = x;
            y = base;
            size = letterSize;
            String font = letter.getFont().getName();
            bold = font != null && font.toLowerCase(Locale.ROOT).contains("bold");
            directions.merge(Math.round(letter.getDir()), 1, Integer::sum);
        }
        text.append(unicode);
        right = Math.max(right, x + width);
    }

    @Override
    protected void writePage() {
        // The words are taken from the engine itself.
    }

    private boolean goesOn(String unicode, float x, float base) {
        float gap = x - right;
        if (isMark(unicode.charAt(0))) {
            return Math.abs(base - y) < 1.5f * size && gap > -2 * size && gap < size;
        }
        return Math.abs(base - y) < 0.5f * size && gap > -size && gap < BREAK * size;
    }

    /** A sign above, below or behind a Thai letter, or a private code for one. */
    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == 'ำ' || (c >= '\uf700' && c <= '\uf71a');
    }

    private void endWord() {
        if (text.isEmpty()) {
            return;
        }
        Word word = new Word(text.toString(), left, right, y, size, new Word.Look(bold, afterBlank));
        text.setLength(0);
        for (int i = words.size() - 1; i >= 0 && i > words.size() - 30; i--) {
            if (word.repeats(words.get(i))) {
                return;
            }
        }
        if (words.size() < MOST_WORDS) {
            words.add(word);
        }
    }

    /** What one page shows. */
    record PageContent(List<Word> words, Rulings rulings) {}
}
