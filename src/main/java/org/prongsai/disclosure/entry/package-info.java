/**
 * How do disclosures come in? A {@link org.prongsai.disclosure.entry.DisclosureFile} is read whole, with everything that is
 * wrong by line and column; {@link org.prongsai.disclosure.entry.DisclosureImport} takes all of it or nothing. It never
 * opens a file outside the folder of the list. Start at {@link org.prongsai.disclosure.entry.DisclosureFile}.
 */
@NullMarked
package org.prongsai.disclosure.entry;

import org.jspecify.annotations.NullMarked;
