/**
 * Who is told by e-mail what has become of a question? {@link org.prongsai.question.notice.Notices} write to askers who left an
 * address, {@link org.prongsai.question.notice.DigestSchedule} to officers who want to know what waits, and forgets addresses of
 * finished questions. A letter never holds a word that was not released. Start at
 * {@link org.prongsai.question.notice.Notices}.
 */
@NullMarked
package org.prongsai.question.notice;

import org.jspecify.annotations.NullMarked;
