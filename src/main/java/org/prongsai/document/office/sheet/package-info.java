/**
 * What does this spreadsheet say? Titles above a table, its header, its rows, with numbers and dates as the sheet shows
 * them. Formulas are never calculated and hidden sheets never read. Start at
 * {@link org.prongsai.document.office.sheet.XlsxReader}.
 */
@NullMarked
package org.prongsai.document.office.sheet;

import org.jspecify.annotations.NullMarked;
