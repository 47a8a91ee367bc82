/**
 * What should a visit look at next? {@link org.prongsai.crawl.frontier.Frontier} holds the leads of one visit, best first,
 * and keeps it out of {@link org.prongsai.crawl.frontier.Traps}. It never fetches and does not know what is sought. Start
 * at {@link org.prongsai.crawl.frontier.Frontier}.
 */
@NullMarked
package org.prongsai.crawl.frontier;

import org.jspecify.annotations.NullMarked;
