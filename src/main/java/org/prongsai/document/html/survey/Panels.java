package org.prongsai.document.html.survey;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.prongsai.document.text.ScriptText;

/**
 * The labels of tabs and folds, by the id of the panel that each opens. A tab bar lists all labels before the first panel,
 * so each label is repeated as the heading of its panel.
 */
public final class Panels {
    private static final int LONGEST_LABEL = 200;
    private static final int LOOKED_AT = 400;

    private final Map<String, String> labels = new HashMap<>();

    public Panels(Survey survey) {
        for (Element toggle : survey.toggles()) {
            String label = toggle.text().strip();
            if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
                for (String id : targets(toggle)) {
                    labels.putIfAbsent(id, label);
                }
            }
        }
    }

    /** The label of the panel with an id, or an empty text. */
    public String label(Element panel) {
        return labels.isEmpty() ? "" : labels.getOrDefault(panel.id(), "");
    }

    public static boolean isToggle(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        String toggle =
                attributes.get("data-bs-toggle") + attributes.get("data-toggle") + attributes.get("data-uk-toggle");
        return toggle.equals("collapse")
                || toggle.equals("tab")
                || toggle.equals("pill")
                || attributes.get("role").equals("tab")
                || (attributes.hasKey("aria-controls") && attributes.hasKey("aria-expanded"))
                || attributes.hasKey("data-tab")
                || (attributes.hasKey("onclick") && attributes.get("class").contains("tab"))
                || (attributes.get("href").startsWith("#") && isInTabBar(element));
    }

    /** The rank for the heading of a panel: one above the headings inside it. */
    public static int levelAbove(Element panel) {
        int level = 6;
        int seen = 0;
        for (Element inner : panel.stream().limit(LOOKED_AT).toList()) {
            String tag = inner.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
                level = Math.min(level, tag.charAt(1) - '0');
            } else if (seen++ > 0 && isToggle(inner)) {
                level = Math.min(level, 5);
            }
        }
        return Math.max(1, level - 1);
    }

    private static boolean isInTabBar(Element link) {
        Element parent = link.parent();
        Element grand = parent == null ? null : parent.parent();
        return (parent != null && isTabBar(parent)) || (grand != null && isTabBar(grand));
    }

    private static boolean isTabBar(Element element) {
        String names = element.attr("class");
        return names.contains("tabs") || names.contains("tab-") || names.contains("tab_");
    }

    private static Iterable<String> targets(Element toggle) {
        var ids = new java.util.ArrayList<String>();
        for (String name : new String[] {"data-bs-target", "data-target", "href", "data-tab"}) {
            String value = toggle.attr(name);
            if (value.startsWith("#") && value.length() > 1) {
                ids.add(value.substring(1));
            } else if (name.equals("data-tab") && !value.isEmpty()) {
                ids.add(value);
            }
        }
        ids.add(toggle.attr("aria-controls"));
        ids.addAll(ScriptText.quoted(toggle.attr("onclick")));
        ids.removeIf(String::isBlank);
        return ids;
    }
}
