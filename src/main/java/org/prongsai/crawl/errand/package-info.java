/**
 * How does an address become an answer? {@link org.prongsai.crawl.errand.Courier} runs the errands of one visit: politely,
 * through redirects, asking the gate and robots.txt before each hop. It never decides what to ask for. Start at
 * {@link org.prongsai.crawl.errand.Courier}.
 */
@NullMarked
package org.prongsai.crawl.errand;

import org.jspecify.annotations.NullMarked;
