package org.prongsai.document.office.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.prongsai.document.office.zip.Parts;

/** Which paragraph styles of a Word file are headings, and of what rank. */
final class WordStyles implements Parts.Visitor {
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String style = "";

    /** 1 to 6 for a heading, 0 for any other style. */
    int level(String styleId) {
        String id = styleId;
        for (int i = 0; i < 10 && !id.isEmpty(); i++) {
            Integer level = levels.get(id);
            if (level != null) {
                return level;
            }
            id = parents.getOrDefault(id, "");
        }
        return 0;
    }

    /** The rank that a style's name gives it. */
    static int levelByName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.equals("title")) {
            return 1;
        }
        if (plain.matches("(heading|หัวเรื่อง|ส่วนหัว)[1-9]")) {
            return Math.min(6, plain.charAt(plain.length() - 1) - '0');
        }
        return plain.equals("subtitle") ? 2 : 0;
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "style" -> style = Parts.attribute(xml, "styleId");
            case "basedOn" -> parents.put(style, Parts.attribute(xml, "val"));
            case "name" -> {
                int level = levelByName(Parts.attribute(xml, "val"));
                if (level > 0) {
                    levels.put(style, level);
                }
            }
            case "outlineLvl" -> {
                int level = Parts.number(Parts.attribute(xml, "val"), 9);
                levels.put(style, level < 9 ? Math.min(6, level + 1) : 0);
            }
            default -> {}
        }
    }

    @Override
    public void close(String name) {}

    @Override
    public void text(String text) {}
}
