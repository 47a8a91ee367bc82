/**
 * How do tables enter and leave the program as files? Reads and writes rows and columns; today {@link
 * org.prongsai.export.CsvTable}. It knows no subject and never decides what a column means. Start at {@link
 * org.prongsai.export.CsvTable}.
 */
@NullMarked
package org.prongsai.export;

import org.jspecify.annotations.NullMarked;
