package org.prongsai.rule.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prongsai.document.Block;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.ThaiText;
import org.prongsai.thai.Years;

/**
 * Tells a content that only says its own titles once more from one that says something: a sentence that repeats the heading
 * over it, or a cover letter whose report is not there. Words of the title would else prove what the title promises.
 */
public final class Echo {
    /** Shorter pieces stand in any two Thai texts. */
    private static final int PIECE = 4;

    /** So many letters join the words of a title to a sentence. */
    private static final int MOST_NEW = 20;

    private static final double MOST_NEW_SHARE = 0.4;

    /** Nobody repeats a title at such length. */
    private static final int LONGEST = 400;

    private Echo() {}

    /**
     * Whether nothing stands in a content but what its titles say.
     *
     * @param titles what else it is called: the labels that lead to it, the name of its site
     */
    public static boolean is(Content content, Collection<String> titles, Vocabulary vocabulary) {
        List<String> own = content.blocks().stream()
                .filter(block -> !block.isHeading())
                .map(Block::text)
                .toList();
        boolean isBare = content.links().isEmpty()
                && content.forms().isEmpty()
                && content.images().isEmpty()
                && content.blocks().stream().noneMatch(Block::isRow);
        // a file with a title alone may be one whose text was lost; as a letter it says itself that the rest is
        // elsewhere
        boolean isMeant = content.isFile()
                ? content.words().has("letter-formulas")
                : !content.words().has("placeholder");
        if (!isBare || !isMeant || own.isEmpty() || content.text().length() > LONGEST) {
            return false;
        }
        Set<String> known = new HashSet<>();
        titles.forEach(title -> addPieces(title, known));
        addPieces(content.headline(), known);
        addPieces(content.document().title(), known);
        content.blocks().stream().filter(Block::isHeading).forEach(block -> addPieces(block.text(), known));
        List<String> letters =
                own.stream().map(text -> ownLetters(text, vocabulary)).toList();
        String said = letters.stream().map(each -> unknown(each, known)).reduce("", String::concat);
        int all = letters.stream().mapToInt(String::length).sum();
        return said.length() <= MOST_NEW
                && said.length() <= MOST_NEW_SHARE * all
                && !said.contains("ไม")
                && said.chars().noneMatch(Character::isDigit);
    }

    private static void addPieces(String text, Set<String> pieces) {
        String letters = ThaiText.comparison(text);
        for (int i = 0; i + PIECE <= letters.length(); i++) {
            pieces.add(letters.substring(i, i + PIECE));
        }
    }

    /** The letters of a text that stand in no year and in no formula of letters or posts. */
    private static String ownLetters(String text, Vocabulary vocabulary) {
        StringBuilder rest = new StringBuilder(text);
        Years.read(text).forEach(year -> blank(rest, year.start(), year.end()));
        Vocabulary.Words words = vocabulary.label(text);
        words.of("letter-formulas").forEach(hit -> blank(rest, hit.start(), hit.end()));
        words.of("post-details").forEach(hit -> blank(rest, hit.start(), afterNumber(text, hit.end())));
        return ThaiText.comparison(rest.toString());
    }

    /** The letters that stand in no piece of a title. */
    private static String unknown(String letters, Set<String> known) {
        boolean[] isKnown = new boolean[letters.length()];
        for (int i = 0; i + PIECE <= letters.length(); i++) {
            if (known.contains(letters.substring(i, i + PIECE))) {
                Arrays.fill(isKnown, i, i + PIECE, true);
            }
        }
        StringBuilder unknown = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            if (!isKnown[i]) {
                unknown.append(letters.charAt(i));
            }
        }
        return unknown.toString();
    }

    /** Where a number ends that follows a word, as of how often a post was read. */
    private static int afterNumber(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
