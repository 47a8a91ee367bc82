/**
 * What must an agency publish in a fiscal year? A {@link org.prongsai.checklist.Checklist} of indicators, sub-indicators,
 * items and elements, read strictly from {@code crawler-config/checklists} and immutable after. It must never look at a
 * website; how its rules are asked stands in {@code rule}. Start at {@link org.prongsai.checklist.Checklist}.
 */
@NullMarked
package org.prongsai.checklist;

import org.jspecify.annotations.NullMarked;
