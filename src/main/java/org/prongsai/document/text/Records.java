package org.prongsai.document.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.thai.ThaiText;

/** Turns records with named values, nested in each other, into rows: a record's words are its cells, its addresses its links. */
final class Records {
    private static final int LONGEST_TITLE = 200;
    private static final Pattern MARKUP = Pattern.compile("</?(?:p|br|div|table|ul|ol|li|a|h\\d|span|img)\\b[^<>]*+>");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.eE+]+");

    private final Draft draft;
    private final Address page;
    private final BiFunction<String, Address, Document> html;
    private final Deque<Open> open = new ArrayDeque<>();
    private int tables;

    Records(Draft draft, Address page, BiFunction<String, Address, Document> html) {
        this.draft = draft;
        this.page = page;
        this.html = html;
        open.push(new Open(++tables));
    }

    /** A record begins inside the one before it, whose words so far become its heading. */
    void open() {
        write(true);
        Open around = open.element();
        if (around.innerTable == 0) {
            around.innerTable = ++tables;
        }
        open.push(new Open(around.innerTable));
    }

    void close() {
        write(false);
        if (open.size() > 1) {
            open.pop();
        }
    }

    void value(String name, String value) {
        Open record = open.element();
        String text = value.strip();
        if (text.isEmpty() || isBookkeeping(name.toLowerCase(Locale.ROOT), text)) {
            return;
        }
        if (ScriptText.isAddress(text) && text.indexOf(' ') < 0) {
            boolean rooted = text.startsWith("/") || text.startsWith("http") || text.startsWith(".");
            page.resolve(rooted ? text : "/" + text).ifPresent(record.addresses::add);
        } else if (text.indexOf('<') >= 0 && MARKUP.matcher(text).find()) {
            record.markup.add(text);
        } else {
            record.cells.add(ThaiText.normal(text));
        }
    }

    void end() {
        while (open.size() > 1) {
            close();
        }
        write(false);
    }

    private void write(boolean aboveOthers) {
        Open record = open.element();
        String text = Draft.joined(record.cells);
        if (aboveOthers && text.length() <= LONGEST_TITLE) {
            int level = Math.min(6, open.size());
            draft.addTentativeHeading(new Block(Block.Type.HEADING, Block.Region.BODY, level, 0, text, List.of(), ""));
        } else {
            draft.row(Block.Type.ROW, record.table, record.cells);
        }
        String title = record.cells.stream()
                .filter(cell -> !NUMBER.matcher(cell).matches())
                .findFirst()
                .orElse("");
        record.addresses.forEach(address ->
                draft.add(new Link(address.toString(), Link.Kind.ANCHOR, shortened(title), "", draft.last())));
        record.markup.forEach(markup -> draft.include(html.apply(markup, page)));
        record.clear();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** Numbers and times that only a database needs would be mistaken for years. */
    private static boolean isBookkeeping(String name, String text) {
        return (NUMBER.matcher(text).matches() && (name.equals("id") || name.endsWith("_id") || name.endsWith("order")))
                || name.endsWith("_at")
                || name.equals("guid");
    }

    /** A record whose end is not reached yet. */
    private static final class Open {
        private final int table;
        private final List<String> cells = new ArrayList<>();
        private final List<Address> addresses = new ArrayList<>();
        private final List<String> markup = new ArrayList<>();
        private int innerTable;

        private Open(int table) {
            this.table = table;
        }

        private void clear() {
            cells.clear();
            addresses.clear();
            markup.clear();
        }
    }
}
