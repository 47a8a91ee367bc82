/**
 * What does a visitor see first? {@link org.prongsai.home.HomePages} tells how all agencies stand together and what changed
 * this week, gathered by {@link org.prongsai.home.HomeStore}; {@link org.prongsai.home.ReportPages} says where wrongdoing can
 * be reported. It owns no data and nobody uses it. Start at {@link org.prongsai.home.HomePages}.
 */
@NullMarked
package org.prongsai.home;

import org.jspecify.annotations.NullMarked;
