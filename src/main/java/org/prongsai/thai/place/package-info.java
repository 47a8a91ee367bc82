/**
 * What are the provinces of Thailand called? Main words: name (Thai), English name (the official romanisation). It must never
 * know which agencies there are. Start at {@link org.prongsai.thai.place.Provinces}.
 */
@NullMarked
package org.prongsai.thai.place;

import org.jspecify.annotations.NullMarked;
