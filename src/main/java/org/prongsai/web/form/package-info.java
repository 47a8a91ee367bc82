/**
 * Does what is sent come from a form of ours, once, and in time? {@link org.prongsai.web.form.FormMarks} mark every form and
 * {@link org.prongsai.web.form.FormGate} refuses what carries no such mark or comes from another website. Knows no person:
 * whose form it is, is a word that {@code staff} names. Start at {@link org.prongsai.web.form.FormGate}.
 */
@NullMarked
package org.prongsai.web.form;

import org.jspecify.annotations.NullMarked;
