package org.prongsai.crawl.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a site as a person typed it, and the addresses to try for it: one when a scheme was typed, otherwise
 * https and then http.
 */
public record SiteAddress(List<Target> candidates) {
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("[a-z][a-z0-9+.-]*://.*|(mailto|tel|data|javascript|file):.*");

    public SiteAddress {
        candidates = List.copyOf(candidates);
    }

    /** Empty when nobody could take the text for the address of a website. */
    public static Optional<SiteAddress> parse(String typed) {
        String text = typed.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return Target.typed(text).map(target -> new SiteAddress(List.of(target)));
        }
        if (OTHER_SCHEME.matcher(lower).matches()) {
            return Optional.empty();
        }
        List<Target> both = Stream.of("https://" + text, "http://" + text)
                .flatMap(address -> Target.typed(address).stream())
                .filter(SiteAddress::isPlausible)
                .toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(new SiteAddress(both));
    }

    /** Whether its host can be that of a public website: a name with a dot, an address, or this computer's own name. */
    public boolean isWhole() {
        return candidates.stream().allMatch(SiteAddress::isPlausible);
    }

    private static boolean isPlausible(Target target) {
        return target.host().contains(".")
                || target.host().startsWith("[")
                || target.host().equals("localhost");
    }
}
