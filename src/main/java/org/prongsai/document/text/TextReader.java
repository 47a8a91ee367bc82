package org.prongsai.document.text;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;
import org.prongsai.thai.ThaiText;

/** Reads plain text, tables with commas or tabs between their cells, and scripts. */
public final class TextReader {
    private static final int LONGEST_LINE = 20_000;

    private final ReadingLimits limits;

    public TextReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(String text, boolean table) {
        Draft draft = new Draft(limits.textCharacters());
        String[] lines = text.split("\r\n|[\r\n\f]", -1);
        for (int i = 0; i < lines.length && !draft.isFull(); i++) {
            String line = lines[i].length() > LONGEST_LINE ? lines[i].substring(0, LONGEST_LINE) : lines[i];
            char separator = line.indexOf('\t') >= 0 ? '\t' : ',';
            if (table || line.indexOf('\t') > 0) {
                List<String> cells = cells(line, separator);
                draft.row(table && i == 0 ? Block.Type.HEADER_ROW : Block.Type.ROW, 1, cells);
            } else {
                draft.paragraph(ThaiText.normal(line.strip()));
            }
            for (Address address : TextLinks.in(line)) {
                draft.add(new Link(address.toString(), Link.Kind.ANCHOR, "", "", draft.last()));
            }
        }
        return draft.finished(Document.Kind.TEXT);
    }

    /** A script on its own: no text for people, but addresses from which pages are fed. */
    public Document readScript(String script, Address page) {
        Draft draft = new Draft(limits.textCharacters());
        for (ScriptText.Found found : ScriptText.inScript(script)) {
            if (found.use() != ScriptText.Use.WRITTEN) {
                page.resolve(found.text())
                        .ifPresent(address -> draft.add(new Link(address.toString(), Link.Kind.SCRIPT, "", "", -1)));
            }
        }
        return draft.finished(Document.Kind.OTHER);
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(ThaiText.normal(cell.toString().strip()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(ThaiText.normal(cell.toString().strip()));
        return cells;
    }
}
