/**
 * Which addresses are there, and which belong to a site? {@link org.prongsai.crawl.address.Target} is an address in the
 * one strict form that is both checked and requested, {@link org.prongsai.crawl.address.Site} knows what is its own. It
 * never resolves a name and never connects. Start at {@link org.prongsai.crawl.address.Target}.
 */
@NullMarked
package org.prongsai.crawl.address;

import org.jspecify.annotations.NullMarked;
