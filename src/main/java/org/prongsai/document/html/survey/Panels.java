package org.prongsai.document.html.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.prongsai.document.text.ScriptText;

/**
 * The labels of tabs and folds, by the id of the panel that each opens. A tab bar lists all labels before the first panel,
 * so each label is repeated as the heading of its panel.
 */
public final class Panels {
    private static final int LONGEST_LABEL = 200;
    private static final int LOOKED_AT = 400;
    private static final int MOST_TOGGLES = 500;
    private static final Set<String> UNFOLDED = Set.of("collapse", "tab", "pill");

    private final Map<String, String> labels = new HashMap<>();

    public Panels(Survey survey) {
        for (Element toggle : survey.toggles().stream().limit(MOST_TOGGLES).toList()) {
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

    /** Whether a click on an element unfolds something or shows another tab; one look at its attributes, whatever their number. */
    static boolean isToggle(Element element) {
        boolean names = false;
        boolean clicked = false;
        boolean controls = false;
        boolean expanded = false;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "data-bs-toggle", "data-toggle", "data-uk-toggle" -> {
                    if (UNFOLDED.contains(value)) {
                        return true;
                    }
                }
                case "role" -> {
                    if (value.equals("tab")) {
                        return true;
                    }
                }
                case "data-tab" -> {
                    return true;
                }
                case "href" -> {
                    if (value.startsWith("#") && isInTabBar(element)) {
                        return true;
                    }
                }
                case "class" -> names = value.contains("tab");
                case "onclick" -> clicked = true;
                case "aria-controls" -> controls = true;
                case "aria-expanded" -> expanded = true;
                default -> {}
            }
        }
        return (controls && expanded) || (clicked && names);
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
