package org.prongsai.crawl.address;

import java.util.HashMap;
import java.util.Map;

/** Which address answers for which other ones: redirects and copies of the same page. For the visit's thread only. */
public final class OtherNames {
    private static final int LONGEST_WAY = 20;

    private final Map<String, String> next = new HashMap<>();

    /** Notes that an address leads to another one. */
    public void lead(String from, String to) {
        if (!from.equals(to)) {
            next.put(from, to);
        }
    }

    /** Where an address leads in the end; itself when it leads nowhere else. */
    public String end(String url) {
        String at = url;
        for (int hops = 0; hops < LONGEST_WAY && next.containsKey(at); hops++) {
            at = next.get(at);
        }
        return at;
    }

    /** All addresses that lead elsewhere, each with its end. */
    public Map<String, String> ends() {
        Map<String, String> ends = new HashMap<>();
        next.keySet().forEach(from -> ends.put(from, end(from)));
        return ends;
    }
}
