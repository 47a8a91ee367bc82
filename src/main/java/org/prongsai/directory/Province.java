package org.prongsai.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.score.Tally;

/**
 * How the agencies of a province stand together.
 *
 * @param name empty for bodies of the whole country
 * @param checked how many have a newest check that could look at something
 * @param unseen how many have one that could look at nothing
 * @param scored how many have a score
 * @param mean the mean of these scores, null without any
 * @param reaching how many of these scores reach the pass mark
 */
public record Province(
        String name,
        int agencies,
        int checked,
        int unseen,
        int scored,
        @Nullable Double mean,
        int reaching,
        int passed,
        int failed,
        int inReview,
        int unchecked,
        int exempt) {

    /** The address of its page. */
    public String path() {
        return "/provinces/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** How many of a hundred agencies were checked. */
    public long share() {
        return agencies == 0 ? 0 : Math.round(100.0 * checked / agencies);
    }

    /** All their items by verdict. */
    public Tally tally() {
        return Tally.of(passed, failed, inReview, unchecked, exempt);
    }
}
