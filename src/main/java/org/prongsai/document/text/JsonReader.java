package org.prongsai.document.text;

import java.util.function.BiFunction;
import org.prongsai.document.Address;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.ReadingLimits;

/** Reads the JSON that feeds a page. It forgives what a strict parser would not, because all it wants are words. */
public final class JsonReader {
    private static final int DEEPEST = 512;

    private final ReadingLimits limits;
    private final BiFunction<String, Address, Document> html;

    /** Values with markup in them are handed to a reader of web pages. */
    public JsonReader(ReadingLimits limits, BiFunction<String, Address, Document> html) {
        this.limits = limits;
        this.html = html;
    }

    public Document read(String json, Address page) {
        Draft draft = new Draft(limits.textCharacters());
        Records records = new Records(draft, page, html);
        new Scan(json, records).run();
        records.end();
        return draft.finished(Document.Kind.OTHER);
    }

    /** One pass over a JSON text. */
    private static final class Scan {
        private final String json;
        private final Records records;
        private int at;
        private int depth;
        private String name = "";

        private Scan(String json, Records records) {
            this.json = json;
            this.records = records;
        }

        private void run() {
            while (at < json.length() && depth <= DEEPEST) {
                char c = json.charAt(at);
                if (c == '"') {
                    text();
                } else if (c == '{') {
                    at++;
                    depth++;
                    records.open();
                } else if (c == '}') {
                    at++;
                    depth--;
                    records.close();
                } else if (c == '-' || (c >= '0' && c <= '9')) {
                    number();
                } else {
                    at++;
                }
            }
        }

        private void text() {
            String value = quoted();
            int next = at;
            while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
                next++;
            }
            if (next < json.length() && json.charAt(next) == ':') {
                name = value;
                at = next + 1;
            } else {
                records.value(name, value);
            }
        }

        private void number() {
            int start = at;
            while (at < json.length() && "-+.eE0123456789".indexOf(json.charAt(at)) >= 0) {
                at++;
            }
            records.value(name, json.substring(start, at));
        }

        private String quoted() {
            StringBuilder text = new StringBuilder();
            at++;
            while (at < json.length() && json.charAt(at) != '"') {
                char c = json.charAt(at);
                if (c == '\\' && at + 1 < json.length()) {
                    at++;
                    c = escaped(json.charAt(at));
                }
                text.append(c);
                at++;
            }
            at = Math.min(at + 1, json.length());
            return text.toString();
        }

        private char escaped(char c) {
            if (c == 'u'
                    && at + 4 < json.length()
                    && json.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
                char decoded = (char) Integer.parseInt(json.substring(at + 1, at + 5), 16);
                at += 4;
                return decoded;
            }
            return c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f' ? ' ' : c;
        }
    }
}
