package org.prongsai.agency;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.search.Entry;
import org.prongsai.search.Subject;
import org.prongsai.thai.place.Provinces;

/**
 * A public body that is assessed.
 *
 * @param id 0 before it is kept
 * @param slug its word in addresses: lower-case letters, digits and hyphens, unique
 * @param name its official Thai name
 * @param englishName null when nobody gave one
 * @param province the Thai name of the province, an empty text for bodies of the whole country
 * @param url its main website, with scheme
 */
public record Agency(
        long id, String slug, String name, @Nullable String englishName, Kind kind, String province, String url) {

    /** The name in the asked language, Thai when there is no other. */
    public String name(String language) {
        return language.equals("en") && englishName != null ? englishName : name;
    }

    /** The same agency under the number that the database gave it. */
    public Agency withId(long newId) {
        return new Agency(newId, slug, name, englishName, kind, province, url);
    }

    /** What a search finds it by: its names, what people shorten them to, its province and its host on the web. */
    Entry entry() {
        String host = site(url).replaceFirst(":[0-9]+(?=/|$)", "");
        String others = String.join(" ", kind.shortened(name), province, Provinces.english(province), host);
        return new Entry(Subject.AGENCY, "/agencies/" + slug, name, englishName, "", others);
    }

    /** A website without scheme and without a slash at the end, in lower case. */
    static String site(String url) {
        return url.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
    }
}
