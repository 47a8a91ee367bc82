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

/** Takes the words of each page with their places and hands them on as lines. */
final class PageText extends PDFTextStripper {
    private static final float WIDE_GAP = 1.0f;

    private final int mostPages;
    private final long deadline;
    private final BiConsumer<PDPage, List<Line>> reader;
    private final List<Line> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private int pages;

    /** After the deadline, a value of {@link System#nanoTime()}, no further page is begun. */
    PageText(int mostPages, long deadline, BiConsumer<PDPage, List<Line>> reader) {
        this.mostPages = mostPages;
        this.deadline = deadline;
        this.reader = reader;
        setSortByPosition(true);
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
        lines.clear();
        words.clear();
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException brokenPage) {
            // One broken page must not cost the others; what was read of it stands.
            words.clear();
        }
        endLine();
        reader.accept(page, lines);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty()) {
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            String font = first.getFont().getName();
            words.add(new Word(
                    text,
                    first.getXDirAdj(),
                    Math.max(last.getXDirAdj() + last.getWidthDirAdj(), first.getXDirAdj()),
                    first.getYDirAdj(),
                    Math.max(1, first.getFontSizeInPt()),
                    font != null && font.toLowerCase(Locale.ROOT).contains("bold")));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (words.isEmpty()) {
            return;
        }
        List<Line.Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        float left = words.get(0).left;
        float right = left;
        Map<Float, Integer> sizes = new HashMap<>();
        boolean bold = true;
        for (Word word : words) {
            if (!run.isEmpty() && word.left - right > WIDE_GAP * word.size) {
                runs.add(new Line.Run(run.toString(), left, right));
                run.setLength(0);
            }
            if (run.isEmpty()) {
                left = word.left;
            } else {
                run.append(' ');
            }
            run.append(word.text);
            right = Math.max(word.right, word.left);
            sizes.merge(word.size, word.text.length(), Integer::sum);
            bold &= word.bold;
        }
        runs.add(new Line.Run(run.toString(), left, right));
        float size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1f);
        lines.add(new Line(List.copyOf(runs), words.get(0).y, size, bold));
        words.clear();
    }

    /** A word with its place. */
    private record Word(String text, float left, float right, float y, float size, boolean bold) {}
}
