/**
 * What does this PDF say? Lines by their position on the page become headings, paragraphs and table rows; pages without a
 * text layer are a scan. Runs only inside {@link org.prongsai.document.child.FileReader}, never in the program itself.
 * Start at {@link org.prongsai.document.pdf.PdfReader}.
 */
@NullMarked
package org.prongsai.document.pdf;

import org.jspecify.annotations.NullMarked;
