package org.prongsai.crawl.frontier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.errand.Courier;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Portion;

/**
 * The addresses that a site's sitemaps list. They are read as text, so that no XML parser can be led astray by entities.
 */
public final class Sitemap {
    private static final int MOST_FILES = 5;
    private static final int MOST = 500;
    private static final int LONGEST = 2_000_000;
    private static final Pattern LOCATION = Pattern.compile("<loc>\\s*(?:<!\\[CDATA\\[)?\\s*([^<\\]\\s]{1,2000})");

    private Sitemap() {}

    /** Fetches the sitemaps named in robots.txt, or the one at the usual place, and those that they name in turn. */
    public static List<String> addresses(Courier courier, Target home) {
        List<String> named = courier.rules(home).sitemaps();
        Deque<String> files = new ArrayDeque<>(
                named.isEmpty() ? List.of(home.at("/sitemap.xml", "").url()) : named);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < MOST_FILES && !files.isEmpty() && found.size() < MOST; i++) {
            Optional<Target> file =
                    Target.parse(files.remove()).filter(target -> target.host().equals(home.host()));
            if (file.isPresent()
                    && courier.bring(file.get(), Portion.DOCUMENT).result() instanceof Fetched.Answer answer
                    && answer.isOk()) {
                String text =
                        new String(answer.body(), 0, Math.min(answer.body().length, LONGEST), StandardCharsets.UTF_8);
                (text.contains("<sitemapindex") ? files : found).addAll(locations(text));
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static List<String> locations(String text) {
        List<String> addresses = new ArrayList<>();
        Matcher location = LOCATION.matcher(text);
        while (location.find() && addresses.size() < MOST) {
            addresses.add(location.group(1).replace("&amp;", "&"));
        }
        return addresses;
    }
}
