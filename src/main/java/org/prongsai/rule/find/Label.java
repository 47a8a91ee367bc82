package org.prongsai.rule.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.ItemCodes;
import org.prongsai.thai.PhraseBook.Hit;
import org.prongsai.thai.ThaiText;

/**
 * What one label promises: the matters that it names, and how clearly.
 *
 * @param isPaging whether it only leads to a page beside this one, so that nothing around it speaks of that page
 * @param isInformative whether it says anything at all; "open", "click here" and cut addresses do not
 */
record Label(String text, Map<String, Double> matters, boolean isPaging, boolean isInformative) {
    private static final Label SILENT = new Label("", Map.of(), false, false);

    /** Reads a label; the title of a sub-indicator names no item, and a number counts only in a section of the checklist's own year, or of none. */
    static Label read(String text, Vocabulary vocabulary, Codes codes, @Nullable Integer sectionYear) {
        if (text.isBlank() || ItemCodes.subIndicator(text).isPresent()) {
            return SILENT;
        }
        Vocabulary.Words words = vocabulary.label(text);
        Map<String, Double> matters = new LinkedHashMap<>();
        // an address that stands for itself names nothing: what stands around it does
        if (text.length() <= Outline.LONGEST_LABEL && !words.has("criterion") && !isAddress(text)) {
            words.named().forEach((matter, hit) -> matters.put(matter, coverage(text, hit)));
        }
        boolean isOwnYear = sectionYear != null && sectionYear == codes.fiscalYear();
        if (isOwnYear || sectionYear == null) {
            addCoded(text, codes, isOwnYear, matters);
        }
        boolean isSilent =
                matters.isEmpty() && ((words.has("empty-link-text") && text.length() < 24) || isAddress(text));
        return new Label(text, matters, words.isWholly("paging-labels"), !isSilent);
    }

    /** Reads a file name or address part, in which vowels and marks may be lost. */
    static Label ofName(String name, Vocabulary vocabulary) {
        Map<String, Double> matters = new LinkedHashMap<>();
        vocabulary.label(name).named().forEach((matter, hit) -> matters.put(matter, coverage(name, hit)));
        if (matters.isEmpty()) {
            vocabulary
                    .looseLabel(name)
                    .named()
                    .forEach((matter, hit) -> matters.put(matter, 0.8 * coverage(name, hit)));
        }
        return new Label(name, matters, false, !matters.isEmpty());
    }

    /** Reads a label that names nothing for what its words resemble: a hint for want of anything better. */
    static Label resembling(String text, Vocabulary vocabulary) {
        boolean isTold = text.isBlank()
                || text.length() > Outline.LONGEST_LABEL
                || isAddress(text)
                || ItemCodes.subIndicator(text).isPresent()
                || !ItemCodes.read(text).isEmpty();
        if (isTold) {
            return SILENT;
        }
        Vocabulary.Words words = vocabulary.label(text);
        Map<String, Double> matters = new LinkedHashMap<>();
        if (!words.has("criterion")) {
            words.resembling().forEach((matter, share) -> matters.put(matter, 0.6 * share));
        }
        return new Label(text, matters, false, !matters.isEmpty());
    }

    private static void addCoded(String text, Codes codes, boolean isOwnYear, Map<String, Double> matters) {
        List<Integer> numbers = ItemCodes.read(text);
        if (numbers.isEmpty() || numbers.size() > 6) {
            return;
        }
        boolean isAgreed =
                numbers.stream().anyMatch(number -> codes.of(number).stream().anyMatch(matters::containsKey));
        for (int number : numbers) {
            for (String matter : codes.of(number)) {
                if (matters.containsKey(matter)) {
                    matters.merge(matter, 0.15, Double::sum);
                } else if (isOwnYear && !isAgreed) {
                    matters.put(matter, matters.isEmpty() ? 0.8 : 0.6);
                }
            }
        }
    }

    /** 0.6 for a name in passing up to 1 for a label that is nothing but the name. */
    private static double coverage(String text, Hit hit) {
        double all = Math.max(1, ThaiText.comparison(text).length());
        double named =
                ThaiText.comparison(text.substring(hit.start(), hit.end())).length();
        return 0.6 + 0.4 * Math.min(1, named / all);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http") || text.startsWith("www.");
    }
}
