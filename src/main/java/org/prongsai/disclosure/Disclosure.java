package org.prongsai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agency shows for one item: words, a link, a file, or several of these.
 *
 * @param id 0 before it is kept
 * @param position its place among the things of the item, from 0
 * @param explanation lines of text, empty where there is none
 * @param fileId the number of its file, null where there is none
 * @param publishedOn when the agency says that it published it, null where it does not say
 */
public record Disclosure(
        long id,
        long agencyId,
        String checklistId,
        String itemCode,
        int position,
        String title,
        String explanation,
        @Nullable String url,
        @Nullable Long fileId,
        @Nullable LocalDate publishedOn,
        Instant updatedAt) {

    /** The lines of the explanation that hold anything. */
    public List<String> lines() {
        return explanation.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether it shows the same as another, wherever and since whenever. */
    boolean isSameAs(Disclosure other) {
        return title.equals(other.title)
                && explanation.equals(other.explanation)
                && Objects.equals(url, other.url)
                && Objects.equals(fileId, other.fileId)
                && Objects.equals(publishedOn, other.publishedOn);
    }
}
