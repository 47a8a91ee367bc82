/**
 * How do tables and news enter and leave the program as files? {@link org.prongsai.export.CsvTable} reads rows and columns,
 * {@link org.prongsai.export.Sheet} and {@link org.prongsai.export.CsvLines} write them, and
 * {@link org.prongsai.export.AtomFeed} tells feed readers what is new. It knows no subject and never decides what a column
 * means. Start at {@link org.prongsai.export.CsvTable}.
 */
@NullMarked
package org.prongsai.export;

import org.jspecify.annotations.NullMarked;
