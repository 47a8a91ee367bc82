package org.prongsai.thai.search;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.thai.spelling.Spelling;

/**
 * A text as people search in it: its comparison form without tone marks, because tone marks are what is mistyped most. It
 * knows where in the text each of its characters stands. Immutable.
 */
public final class SearchForm {
    private final String text;
    private final Spelling spelling;
    private final String form;

    private SearchForm(String text) {
        this.text = text;
        this.spelling = Spelling.toneless(text);
        this.form = spelling.toString();
    }

    public static SearchForm of(String text) {
        return new SearchForm(text);
    }

    /** The form itself; empty for a text without letters and digits. */
    public String form() {
        return form;
    }

    /** Every place where a form occurs in the text, in order, none overlapping another. */
    public List<Stretch> find(String wanted) {
        List<Stretch> found = new ArrayList<>();
        int at = wanted.isEmpty() ? -1 : form.indexOf(wanted);
        while (at >= 0) {
            int last = at + wanted.length() - 1;
            found.add(new Stretch(spelling.place(at), spelling.end(last, text)));
            at = form.indexOf(wanted, last + 1);
        }
        return found;
    }

    /** A part of the text, from the index of its first character to the index after its last. */
    public record Stretch(int start, int end) {}
}
