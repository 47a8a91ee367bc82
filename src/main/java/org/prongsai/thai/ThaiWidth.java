package org.prongsai.thai;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text measured in columns of a terminal, where Thai marks stand above or below their letter and take no column. */
public final class ThaiWidth {
    private static final ULocale THAI = new ULocale("th");
    private static final String ELLIPSIS = "…";
    private static final Set<String> FIRST_PARTS =
            Set.of("ผู้", "การ", "ความ", "งบ", "เจ้า", "ร้อง", "แนว", "ประพฤติมิ", "แผน");
    private static final String LAST_PART = "งาน";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]");
    /** Stands where the dictionary parts a compound; no text has it. */
    private static final String PARTED = "\uFFFF";

    private ThaiWidth() {}

    /** The number of columns that a text takes. */
    public static int columns(String text) {
        return text.codePoints().map(ThaiWidth::columns).sum();
    }

    /** The text, filled with blanks to a number of columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** The text, cut with an ellipsis if it takes more columns; a letter is never parted from its marks. */
    public static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : text.substring(0, fitting(text, columns - 1)).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines of at most a number of columns, broken between words; a longer word is broken where it must. */
    public static List<String> wrap(String text, int columns) {
        int width = Math.max(2, columns);
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            wrapParagraph(paragraph, width, lines);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The text in pieces between which a line may end, each with whether a browser would part it all the same. */
    public static List<Piece> pieces(String text) {
        return joined(parts(text), PARTED).stream()
                .map(piece -> new Piece(piece.replace(PARTED, ""), piece.contains(PARTED)))
                .toList();
    }

    private static void wrapParagraph(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String piece : joined(parts(paragraph), "")) {
            String rest = piece;
            if (line.length() > 0 && columns(line + rest.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                rest = rest.stripLeading();
            }
            while (columns(rest.stripTrailing()) > width) {
                int end = Math.max(fitting(rest, width), firstCluster(rest));
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** The pieces between which the dictionary lets a line end. */
    private static List<String> parts(String paragraph) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= paragraph.length(); i++) {
            if (i == paragraph.length() || isScriptBorder(paragraph.charAt(i - 1), paragraph.charAt(i))) {
                addPieces(words, paragraph.substring(from, i), pieces);
                from = i;
            }
        }
        return pieces;
    }

    /** The dictionary parts compounds where no reader would: after such as {@code ผู้} and before {@code งาน}. */
    private static List<String> joined(List<String> pieces, String glue) {
        List<String> joined = new ArrayList<>();
        String before = "";
        for (String piece : pieces) {
            boolean isSecond = !before.isEmpty() && ThaiText.isThai(before.charAt(before.length() - 1));
            boolean isLast =
                    isSecond && NO_LETTERS.matcher(piece).replaceAll("").equals(LAST_PART);
            boolean isAfterFirst = isThaiWord(piece.charAt(0)) && FIRST_PARTS.contains(before);
            if (isAfterFirst || isLast) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + glue + piece);
            } else {
                joined.add(piece);
            }
            before = piece;
        }
        return joined;
    }

    /** The dictionary is not asked where Thai meets Latin letters or digits, so the text is parted there first. */
    private static boolean isScriptBorder(char before, char after) {
        boolean words = Character.isLetterOrDigit(after) && (Character.isLetterOrDigit(before) || isMark(before));
        return words && isThaiWord(before) != isThaiWord(after);
    }

    private static boolean isThaiWord(char c) {
        return ThaiText.isThai(c) && !Character.isDigit(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void addPieces(BreakIterator words, String segment, List<String> pieces) {
        words.setText(segment);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            pieces.add(segment.substring(start, end));
            start = end;
        }
    }

    /** How many characters of a text fit into a number of columns without splitting a cluster. */
    private static int fitting(String text, int columns) {
        BreakIterator clusters = clusters(text);
        int end = 0;
        for (int next = clusters.next(); next != BreakIterator.DONE; next = clusters.next()) {
            if (columns(text.substring(0, next)) > columns) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int firstCluster(String text) {
        return clusters(text).next();
    }

    private static BreakIterator clusters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(THAI);
        clusters.setText(text);
        clusters.first();
        return clusters;
    }

    private static int columns(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }

    /** Some words of a text between two places where a line may end. */
    public record Piece(String text, boolean isCompound) {}
}
