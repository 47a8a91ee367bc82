/**
 * What answers to one request? {@link org.prongsai.crawl.fetch.Fetcher} sends it within its limits of time, size and memory;
 * trouble is a value. Nothing here follows redirects or decides what to ask for. Start at
 * {@link org.prongsai.crawl.fetch.Fetcher}.
 */
@NullMarked
package org.prongsai.crawl.fetch;

import org.jspecify.annotations.NullMarked;
