/**
 * What does this Word or Excel file say? Paragraphs, headings by style, rows with cells. The files are hostile until proven
 * harmless, so these readers run only inside {@link org.prongsai.document.child.FileReader}, never in the program itself.
 * Start at {@link org.prongsai.document.office.OfficeReader}.
 */
@NullMarked
package org.prongsai.document.office;

import org.jspecify.annotations.NullMarked;
