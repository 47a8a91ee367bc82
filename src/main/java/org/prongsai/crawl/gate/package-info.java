/**
 * May an address be asked, and when? {@link org.prongsai.crawl.gate.AddressGate} lets only public addresses through,
 * {@link org.prongsai.crawl.gate.RobotsRules} is what a site forbids, {@link org.prongsai.crawl.gate.PaceBook} spaces the
 * requests. It never sends one itself. Start at {@link org.prongsai.crawl.gate.AddressGate}.
 */
@NullMarked
package org.prongsai.crawl.gate;

import org.jspecify.annotations.NullMarked;
