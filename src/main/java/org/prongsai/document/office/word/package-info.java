/**
 * What does this Word file say? Headings by style, paragraphs, list entries, rows with cells. Only the text of the body is
 * read, no macros, no comments, no deleted text; nothing it refers to is opened. Start at
 * {@link org.prongsai.document.office.word.DocxReader}.
 */
@NullMarked
package org.prongsai.document.office.word;

import org.jspecify.annotations.NullMarked;
