/**
 * Where on a visited site might an item stand? {@link org.prongsai.rule.find.Candidate}s from labels: link texts, rows,
 * headings, codes in the section of their year, file names and titles. It must never look into the content itself. Start
 * at {@link org.prongsai.rule.find.Candidates}.
 */
@NullMarked
package org.prongsai.rule.find;

import org.jspecify.annotations.NullMarked;
