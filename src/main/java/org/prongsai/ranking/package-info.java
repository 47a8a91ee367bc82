/**
 * Who discloses more, and what is missed most? {@link org.prongsai.ranking.RankingPages} order agencies by score,
 * {@link org.prongsai.ranking.MissedPages} items by how many agencies fail them, {@link org.prongsai.ranking.ComparePages} lay a
 * few agencies side by side. It compares only what one checklist judged, and owns no data. Start at
 * {@link org.prongsai.ranking.RankingStore}.
 */
@NullMarked
package org.prongsai.ranking;

import org.jspecify.annotations.NullMarked;
