package org.prongsai.agency.template;

import java.time.Instant;
import java.util.List;

/**
 * A text that an agency's staff begin an answer with.
 *
 * @param id 0 before it is kept
 * @param title what it is chosen by
 * @param changedBy the name of who wrote it last, empty when nobody knows any more
 */
public record AnswerTemplate(long id, String title, String text, String changedBy, Instant changedAt) {
    /** The text line by line, without empty ones. */
    public List<String> lines() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
