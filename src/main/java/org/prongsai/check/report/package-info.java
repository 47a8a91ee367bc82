/**
 * How does a check look to its readers? A {@link org.prongsai.check.report.Report} as data, in sentences, as a table for a
 * terminal and as one page for paper. It never decides anything, and every form says the same. Start at {@link
 * org.prongsai.check.report.Report}.
 */
@NullMarked
package org.prongsai.check.report;

import org.jspecify.annotations.NullMarked;
