package org.prongsai.disclosure;

import java.time.Instant;

/**
 * How much an agency publishes here for one checklist, and so for one fiscal year.
 *
 * @param items how many items show anything
 * @param entries how many things they show
 */
public record YearCount(String checklistId, int items, int entries, Instant updatedAt) {}
