/**
 * What does a visitor see first? {@link org.prongsai.home.HomePages} with the latest check of every agency, gathered by
 * {@link org.prongsai.home.HomeStore}. It owns no data and nobody uses it. Start at {@link org.prongsai.home.HomePages}.
 */
@NullMarked
package org.prongsai.home;

import org.jspecify.annotations.NullMarked;
