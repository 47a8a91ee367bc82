/**
 * What does an agency do with the questions that come? Officers and administrators read them, release or refuse them, answer,
 * and put answers right; each step is a row with who, when and why, and every statement names the agency, so that another
 * agency's question is never found. Nothing is deleted here. Start at {@link org.prongsai.question.desk.InboxPages}.
 */
@NullMarked
package org.prongsai.question.desk;

import org.jspecify.annotations.NullMarked;
