/**
 * What does an agency publish through the portal? A {@link org.prongsai.disclosure.Disclosure} is one thing that it shows for
 * one item of a checklist; {@link org.prongsai.disclosure.DisclosurePages} show them year by year under addresses that
 * stay. It never says whether an item is fulfilled: that is for {@code check}, which visits these pages like any others.
 * Start at {@link org.prongsai.disclosure.DisclosurePages}.
 */
@NullMarked
package org.prongsai.disclosure;

import org.jspecify.annotations.NullMarked;
