package org.prongsai.rule.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.prongsai.document.Block;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.thai.PhraseBook.Hit;

/**
 * Whether a table has columns that each of several word lists names, and at least one row of content. Text layers of PDFs
 * lose their tables, so there the column names may stand anywhere in the text.
 */
public record TableRule(List<String> columns) implements Rule {

    public TableRule {
        columns = List.copyOf(columns);
    }

    @Override
    public Answer test(Content content, DataYear year) {
        Set<Integer> tables = new LinkedHashSet<>();
        content.blocks().stream().filter(Block::isRow).forEach(block -> tables.add(block.table()));
        for (int table : tables) {
            if (isNamedIn(content, table)) {
                return Answer.of(true, textOf(content, table));
            }
        }
        boolean isScattered = content.isFile() && columns.stream().allMatch(content.words()::has);
        return isScattered ? Answer.at(content, first(content)) : Answer.NO;
    }

    private boolean isNamedIn(Content content, int table) {
        int start = content.text().indexOf(firstRow(content, table));
        String text = textOf(content, table);
        int from = Math.max(0, start);
        int to = from + text.length();
        return columns.stream()
                .allMatch(list ->
                        content.words().of(list).stream().anyMatch(hit -> hit.start() >= from && hit.end() <= to));
    }

    private static String firstRow(Content content, int table) {
        return content.blocks().stream()
                .filter(block -> block.table() == table)
                .findFirst()
                .map(Block::text)
                .orElse("");
    }

    private static String textOf(Content content, int table) {
        StringBuilder text = new StringBuilder();
        content.blocks().stream()
                .filter(block -> block.table() == table)
                .forEach(block -> text.append(block.text()).append('\n'));
        return text.toString().strip();
    }

    private Hit first(Content content) {
        return content.words().of(columns.get(0)).get(0);
    }
}
