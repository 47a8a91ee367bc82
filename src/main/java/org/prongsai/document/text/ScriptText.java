package org.prongsai.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that stand in a script as plain text; nothing of the script is run. */
public final class ScriptText {
    private static final int LONGEST = 300_000;
    private static final int MOST = 200;
    private static final Pattern ACTION = Pattern.compile("\\b(?:"
            + "(?<assign>location(?:\\s*\\.\\s*href)?\\s*=(?!=)|location\\s*\\.\\s*(?:replace|assign)\\s*\\()"
            + "|(?<open>(?:window|self|top|parent)\\s*\\.\\s*open\\s*\\()"
            + "|(?<write>document\\s*\\.\\s*write(?:ln)?\\s*\\()"
            + "|(?<fetch>(?:fetch|axios|get|getJSON|ajax|load)\\s*\\(|url\\s*:|open\\s*\\(\\s*['\"]GET['\"]\\s*,)"
            + ")\\s*(?=[\"'`])");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?:)?//[^\\s<>\"']{3,}"
                    + "|\\.{0,2}/[^\\s<>\"']+"
                    + "|\\?[^\\s<>\"'=]+=[^\\s<>\"']*"
                    + "|[^\\s<>\"':;(){}]+\\.(?:php|html?|aspx?|jsp|do|cfm|pdf|docx?|xlsx?|pptx?|zip|rar|json|jpe?g|png)"
                    + "(?:[?#][^<>\"']*)?",
            Pattern.CASE_INSENSITIVE);

    private ScriptText() {}

    /** How a script uses an address. */
    public enum Use {
        /** The visitor is sent there. */
        ASSIGNED,
        OPENED,
        FETCHED,
        /** Not an address but markup that is written into the page. */
        WRITTEN
    }

    /**
     * Something found in a script.
     *
     * @param text an address as it stands, or markup
     * @param use what the script does with it
     */
    public record Found(String text, Use use) {}

    /** Everything that a whole script names. */
    public static List<Found> inScript(String script) {
        List<Found> found = new ArrayList<>();
        String code = script.length() > LONGEST ? script.substring(0, LONGEST) : script;
        Matcher matcher = ACTION.matcher(code);
        int at = 0;
        while (found.size() < MOST && matcher.find(at)) {
            Literal literal = literal(code, matcher.end());
            at = Math.max(matcher.end(), literal.end);
            Use use = use(matcher);
            boolean usable = use == Use.WRITTEN
                    || (use == Use.FETCHED ? isAddress(literal.text) : literal.complete && !literal.text.isBlank());
            if (usable) {
                found.add(new Found(literal.text, use));
            }
        }
        return found;
    }

    /** The addresses in an event attribute or a {@code javascript:} address. */
    public static List<String> inHandler(String code) {
        if (code.indexOf('\'') < 0 && code.indexOf('"') < 0 && code.indexOf('`') < 0) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        for (Found found : inScript(code)) {
            if (found.use != Use.WRITTEN) {
                addresses.add(found.text);
            }
        }
        for (int i = 0; addresses.isEmpty() && i < Math.min(code.length(), 4_000); i++) {
            if (isQuote(code.charAt(i))) {
                Literal literal = literal(code, i);
                if (literal.complete && isAddress(literal.text)) {
                    addresses.add(literal.text);
                }
                i = Math.max(i, literal.end - 1);
            }
        }
        return addresses;
    }

    /** The quoted words of a piece of script, such as the names it hands to a function. */
    public static List<String> quoted(String code) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(code.length(), 1_000); i++) {
            if (isQuote(code.charAt(i))) {
                Literal literal = literal(code, i);
                words.add(literal.text);
                i = Math.max(i, literal.end - 1);
            }
        }
        return words;
    }

    public static boolean isAddress(String text) {
        return text.length() > 1
                && text.length() < 2_000
                && ADDRESS.matcher(text).matches();
    }

    private static Use use(Matcher matcher) {
        if (matcher.group("assign") != null) {
            return Use.ASSIGNED;
        }
        if (matcher.group("open") != null) {
            return Use.OPENED;
        }
        return matcher.group("write") != null ? Use.WRITTEN : Use.FETCHED;
    }

    /** A quoted text, joined with the texts and numbers added to it; incomplete when a variable is added. */
    private static Literal literal(String code, int start) {
        StringBuilder text = new StringBuilder();
        int at = start;
        while (true) {
            at = quotedText(code, at, text);
            int plus = blanks(code, at);
            if (plus >= code.length() || code.charAt(plus) != '+') {
                return new Literal(text.toString(), at, text.indexOf("${") < 0);
            }
            int next = blanks(code, plus + 1);
            int digits = next;
            while (digits < code.length() && Character.isDigit(code.charAt(digits))) {
                digits++;
            }
            if (digits > next) {
                text.append(code, next, digits);
                next = blanks(code, digits);
                if (next >= code.length() || code.charAt(next) != '+') {
                    return new Literal(text.toString(), digits, true);
                }
                next = blanks(code, next + 1);
            }
            if (next >= code.length() || !isQuote(code.charAt(next))) {
                return new Literal(text.toString(), next, false);
            }
            at = next;
        }
    }

    private static int quotedText(String code, int start, StringBuilder text) {
        char quote = code.charAt(start);
        int i = start + 1;
        while (i < code.length() && code.charAt(i) != quote) {
            char c = code.charAt(i);
            if (c == '\n' && quote != '`') {
                return i;
            }
            if (c == '\\' && i + 1 < code.length()) {
                i++;
                c = code.charAt(i);
                if (c == 'u'
                        && i + 4 < code.length()
                        && code.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
                    c = (char) Integer.parseInt(code.substring(i + 1, i + 5), 16);
                    i += 4;
                } else if (c == 'n' || c == 't' || c == 'r' || c == '\n') {
                    c = ' ';
                }
            }
            text.append(c);
            i++;
        }
        return Math.min(i + 1, code.length());
    }

    private static int blanks(String code, int start) {
        int i = start;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** A text value in a script: what it says, where it ends, and whether nothing unknown is added to it. */
    private record Literal(String text, int end, boolean complete) {}
}
