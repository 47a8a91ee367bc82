/**
 * Which texts does an agency begin its answers with? An {@link org.prongsai.agency.template.AnswerTemplate} belongs to one
 * {@link org.prongsai.agency.template.Matter}, questions or complaints, and is read by those who answer there. It never
 * holds anything of a single case: it is not sealed. Start at {@link org.prongsai.agency.template.TemplatePages}.
 */
@NullMarked
package org.prongsai.agency.template;

import org.jspecify.annotations.NullMarked;
