/**
 * Who is told by e-mail what has become of a question? {@link org.prongsai.question.notice.Notices} write to askers who left an
 * address, and forget the addresses of finished questions. A letter never holds a word that was not released.
 */
@NullMarked
package org.prongsai.question.notice;

import org.jspecify.annotations.NullMarked;
