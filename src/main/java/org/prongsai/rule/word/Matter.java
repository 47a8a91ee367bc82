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
 */
public record Matter(String id, List<String> names, List<String> marks, List<String> misleading) {

    public Matter {
        names = List.copyOf(names);
        marks = List.copyOf(marks);
        misleading = List.copyOf(misleading);
    }
}
