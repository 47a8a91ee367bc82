package org.prongsai.agency;

import java.util.Map;
import java.util.Optional;
import org.prongsai.config.Suggestion;
import org.prongsai.thai.ThaiText;
import org.prongsai.thai.place.Provinces;

/** How people write the names of the 77 provinces, Bangkok among them. */
final class ProvinceNames {
    private static final Map<String, String> SHORT = Map.of(
            "กรุงเทพฯ",
            "กรุงเทพมหานคร",
            "กรุงเทพ",
            "กรุงเทพมหานคร",
            "กทม.",
            "กรุงเทพมหานคร",
            "กทม",
            "กรุงเทพมหานคร",
            "อยุธยา",
            "พระนครศรีอยุธยา",
            "โคราช",
            "นครราชสีมา");

    private ProvinceNames() {}

    /** The official name of the province that a text means, with or without the word for province before it. */
    static Optional<String> official(String text) {
        String bare = bare(text);
        String name = SHORT.getOrDefault(bare, bare);
        return Provinces.names().contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The province whose name is nearest to what was written, empty when none is near. */
    static Optional<String> nearest(String text) {
        return Suggestion.nearest(bare(text), Provinces.names());
    }

    private static String bare(String text) {
        return ThaiText.normal(text).replaceFirst("^(?:จังหวัด|จ\\.)\\s*", "").strip();
    }
}
