/**
 * In which words do Thai agencies speak of the matters that must be disclosed? A {@link
 * org.prongsai.rule.word.Vocabulary} of {@link org.prongsai.rule.word.Matter}s and word lists, read from data. It must
 * never know a website. Start at {@link org.prongsai.rule.word.Vocabulary}.
 */
@NullMarked
package org.prongsai.rule.word;

import org.jspecify.annotations.NullMarked;
