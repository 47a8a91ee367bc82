/**
 * What can be read in these bytes? A {@link org.prongsai.document.Document} of blocks, links, forms and images, whatever
 * the format. It never fetches, and it says when it cannot read. Start at {@link org.prongsai.document.Document}.
 */
@NullMarked
package org.prongsai.document;

import org.jspecify.annotations.NullMarked;
