package org.prongsai.rule.word;

import java.util.List;

/**
 * One thing that agencies disclose, whatever number it has in a year's checklist; also the things that look like one and
 * are not asked for.
 *
 * @param id its name in YAML, such as {@code complaint-statistics}
 * @param names how labels call it: links, headings, titles, file names
 * @param marks words that its content holds and that other matters hold seldom
 * @param misleading words in a label that show that it is something else
 * @param family the wider subject that it shares with other matters, in much the same words; its own id when it has none
 * @param resultOf the matter of the plan or duty whose results it reports; empty when it reports none
 * @param akin the matter that an earlier year asked for in its place, whose names stand in where no label names this one;
 *     empty when there is none
 * @param isDated whether its content is a row of dated entries about anything, as news are
 * @param isRival whether content of it is recognised as foreign even where no item asks for it
 */
public record Matter(
        String id,
        List<String> names,
        List<String> marks,
        List<String> misleading,
        String family,
        String resultOf,
        String akin,
        boolean isDated,
        boolean isRival) {

    public Matter {
        names = List.copyOf(names);
        marks = List.copyOf(marks);
        misleading = List.copyOf(misleading);
    }
}
