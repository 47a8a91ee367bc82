package org.prongsai.complaint.answer;

import java.util.List;

/**
 * A text that handlers of an agency begin an answer with.
 *
 * @param id 0 before it is kept
 * @param title what handlers choose it by
 */
public record AnswerTemplate(long id, long agencyId, String title, String body) {
    /** The text line by line, without empty ones. */
    public List<String> lines() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
