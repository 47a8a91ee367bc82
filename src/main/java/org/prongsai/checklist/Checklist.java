package org.prongsai.checklist;

import java.util.List;
import java.util.Optional;

/**
 * What one kind of agency must publish in one fiscal year (แบบวัด OIT).
 *
 * @param id its name, such as {@code oit-2567}
 * @param fiscalYear in the Buddhist era
 * @param agencies the kind of agency that it is for
 * @param source where titles and elements come from
 * @param version lower-case hexadecimal SHA-256 of the file, kept with every check
 */
public record Checklist(
        String id,
        int fiscalYear,
        String agencies,
        Localized title,
        String source,
        String version,
        List<Indicator> indicators) {

    public Checklist {
        indicators = List.copyOf(indicators);
    }

    /** All items in their order. */
    public List<Item> items() {
        return subIndicators().stream().flatMap(sub -> sub.items().stream()).toList();
    }

    /** All sub-indicators in their order. */
    public List<SubIndicator> subIndicators() {
        return indicators.stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .toList();
    }

    /** The item with a code, written as in the list. */
    public Optional<Item> item(String code) {
        for (Indicator indicator : indicators) {
            for (SubIndicator sub : indicator.subIndicators()) {
                for (Item item : sub.items()) {
                    if (item.code().equals(code)) {
                        return Optional.of(item);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
