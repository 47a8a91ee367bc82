/**
 * With which words do an agency's handlers begin their answers? {@link org.prongsai.complaint.answer.AnswerTemplate}s are the
 * agency's own ready texts; {@link org.prongsai.complaint.answer.AnswerTemplatePages} let handlers keep them. Never holds
 * anything of a complaint. Start at {@link org.prongsai.complaint.answer.AnswerTemplate}.
 */
@NullMarked
package org.prongsai.complaint.answer;

import org.jspecify.annotations.NullMarked;
