/**
 * What do the verdicts add up to? A {@link org.prongsai.score.Score} as ป.ป.ช. computes it: item 100 or 0, mean of the items
 * of a sub-indicator, mean of the sub-indicators of an indicator, mean of the indicators. It never judges and knows no
 * agency. For example, two items lost of seven in 9.3 and one of four in 9.4 give (100 + 100 + 71.43 + 75 + 100) / 5 = 89.29
 * for indicator 9; with 100 for indicator 10 the OIT is 94.64. Start at {@link org.prongsai.score.Score}.
 */
@NullMarked
package org.prongsai.score;

import org.jspecify.annotations.NullMarked;
