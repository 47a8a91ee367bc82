/**
 * How do verdicts come about, and what does each item ask for? {@link org.prongsai.method.MethodPages} explain the program and
 * its measured accuracy, {@link org.prongsai.method.ChecklistPages} the checklists and how their items moved from year to
 * year. It judges nothing and owns no data. Start at {@link org.prongsai.method.ChecklistPages}.
 */
@NullMarked
package org.prongsai.method;

import org.jspecify.annotations.NullMarked;
