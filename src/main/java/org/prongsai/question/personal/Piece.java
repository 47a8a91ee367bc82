package org.prongsai.question.personal;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text as it is shown with its personal data marked.
 *
 * @param sort null where the part gives nobody away
 */
public record Piece(String text, @Nullable Sort sort) {}
