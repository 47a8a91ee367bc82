/**
 * What does this website hold? Looks at a site and remembers: a {@link org.prongsai.crawl.Snapshot} of pages and
 * failures. It never judges, never stores and never reaches private addresses unasked. Start at
 * {@link org.prongsai.crawl.Crawler}.
 */
@NullMarked
package org.prongsai.crawl;

import org.jspecify.annotations.NullMarked;
