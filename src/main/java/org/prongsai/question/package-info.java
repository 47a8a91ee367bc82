/**
 * What do people ask an agency, and what does it answer? A {@link org.prongsai.question.Question} with its
 * {@link org.prongsai.question.Message}s is public from the moment somebody released it, and shows until when the agency was to
 * answer. {@code ask} takes questions, {@code desk} releases and answers them, {@code notice} tells people by e-mail. No
 * unreleased word and no asker's address ever stands on a public page. Start at {@link org.prongsai.question.QuestionPages}.
 */
@NullMarked
package org.prongsai.question;

import org.jspecify.annotations.NullMarked;
