package org.prongsai.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.prongsai.config.Yaml;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.word.Vocabulary;

/** Reads one checklist file strictly; its rules may only use the matters and word lists of a vocabulary. */
public final class ChecklistReader {
    private final ItemReader items;

    public ChecklistReader(Vocabulary vocabulary) {
        this.items = new ItemReader(vocabulary);
    }

    /** Reads the text of a file; {@code fileName} is how complaints call it. */
    public Checklist read(String fileName, String text) {
        YamlNode file = Yaml.read(fileName, text)
                .allow("checklist", "fiscal-year", "agencies", "title", "source", "indicators");
        int fiscalYear = file.number("fiscal-year");
        List<Indicator> indicators = file.list("indicators").stream()
                .map(node -> indicator(node, fiscalYear))
                .toList();
        Checklist checklist = new Checklist(
                file.text("checklist"),
                fiscalYear,
                file.text("agencies"),
                ItemReader.localized(file.map("title")),
                file.text("source"),
                sha256(text),
                indicators);
        if (!fileName.endsWith(checklist.id() + ".yaml")) {
            throw file.problem("config.file-name", Map.of("text", checklist.id()));
        }
        refuseGaps(file, checklist);
        return checklist;
    }

    private Indicator indicator(YamlNode node, int fiscalYear) {
        node.allow("code", "title", "sub-indicators");
        return new Indicator(
                node.text("code"),
                ItemReader.localized(node.map("title")),
                node.list("sub-indicators").stream()
                        .map(sub -> subIndicator(sub, fiscalYear))
                        .toList());
    }

    private SubIndicator subIndicator(YamlNode node, int fiscalYear) {
        node.allow("code", "title", "unconfirmed", "items");
        return new SubIndicator(
                node.text("code"),
                ItemReader.localized(node.map("title")),
                node.flag("unconfirmed", false),
                node.list("items").stream()
                        .map(item -> items.read(item, fiscalYear))
                        .toList());
    }

    /** Codes run from O1 without a gap, so that a line lost in editing is seen at once. */
    private static void refuseGaps(YamlNode file, Checklist checklist) {
        List<YamlNode> nodes = new ArrayList<>();
        file.list("indicators")
                .forEach(indicator -> indicator.list("sub-indicators").forEach(sub -> nodes.addAll(sub.list("items"))));
        List<Item> items = checklist.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).number() != i + 1) {
                throw nodes.get(i)
                        .problem(
                                "config.gap",
                                Map.of(
                                        "wanted",
                                        "O" + (i + 1),
                                        "text",
                                        items.get(i).code()));
            }
        }
        if (items.isEmpty()) {
            throw file.problem("config.no-items", Map.of());
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
