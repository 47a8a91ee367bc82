package org.prongsai.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.search.SearchForm;

/**
 * A text that can be found.
 *
 * @param address its page on the portal, such as {@code /agencies/si-tawan}
 * @param title what it is called
 * @param englishTitle null when there is none
 * @param body the text that is shown in part; may be empty
 * @param alsoKnownAs other words that find it and are not shown, separated by blanks
 */
public record Entry(
        Subject subject,
        String address,
        String title,
        @Nullable String englishTitle,
        String body,
        String alsoKnownAs) {

    /** An entry without other names. */
    public static Entry of(Subject subject, String address, String title, @Nullable String englishTitle, String body) {
        return new Entry(subject, address, title, englishTitle, body, "");
    }

    /** The title as it is searched. */
    public String leadForm() {
        return SearchForm.of(title).form();
    }

    /** All its texts as they are searched; no word is found across two of them. */
    public String form() {
        return Stream.concat(
                        Stream.of(title, englishTitle == null ? "" : englishTitle, body),
                        Stream.of(alsoKnownAs.split(" ")))
                .map(text -> SearchForm.of(text).form())
                .filter(form -> !form.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
