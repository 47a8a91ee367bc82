/**
 * What answers at an address? {@link org.prongsai.crawl.fetch.Courier} brings it for one visit, politely and through
 * redirects; {@link org.prongsai.crawl.fetch.Fetcher} does one request within its limits. Trouble is a value; nothing here
 * decides what to ask for. Start at {@link org.prongsai.crawl.fetch.Courier}.
 */
@NullMarked
package org.prongsai.crawl.fetch;

import org.jspecify.annotations.NullMarked;
