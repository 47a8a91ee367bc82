package org.prongsai.staff.session;

import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls a browser by its kind and its machine's, so that its owner knows it again in a list; nothing finer is kept. */
final class Browser {
    /** In the order of asking: browsers name others for old websites' sake. */
    private static final Map<Integer, Entry<String, String>> KINDS = new TreeMap<>(Map.of(
            1, Map.entry("Edg/", "Edge"),
            2, Map.entry("OPR/", "Opera"),
            3, Map.entry("SamsungBrowser/", "Samsung Internet"),
            4, Map.entry("Firefox/", "Firefox"),
            5, Map.entry("FxiOS/", "Firefox"),
            6, Map.entry("Chrome/", "Chrome"),
            7, Map.entry("CriOS/", "Chrome"),
            8, Map.entry("Safari/", "Safari")));

    private static final Map<Integer, Entry<String, String>> MACHINES = new TreeMap<>(Map.of(
            1, Map.entry("iPhone", "iPhone"),
            2, Map.entry("iPad", "iPad"),
            3, Map.entry("Android", "Android"),
            4, Map.entry("Windows", "Windows"),
            5, Map.entry("Mac OS X", "macOS"),
            6, Map.entry("Linux", "Linux")));

    private Browser() {}

    /** What to call the browser that says this of itself. */
    static String called(@Nullable String agent) {
        String text = agent == null ? "" : agent;
        String kind = first(KINDS, text);
        String machine = first(MACHINES, text);
        return kind.isEmpty() || machine.isEmpty() ? kind + machine : kind + " · " + machine;
    }

    private static String first(Map<Integer, Entry<String, String>> names, String text) {
        return names.values().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
