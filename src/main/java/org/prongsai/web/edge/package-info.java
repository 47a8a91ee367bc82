/**
 * Who asks, how often, and how is the server? {@link org.prongsai.web.edge.Throttle} slows down whoever asks too much,
 * {@link org.prongsai.web.edge.Client} knows addresses behind proxies, and {@link org.prongsai.web.edge.Metrics} count for
 * the operator. No address of a visitor is ever kept or shown. Start at {@link org.prongsai.web.edge.Throttle}.
 */
@NullMarked
package org.prongsai.web.edge;

import org.jspecify.annotations.NullMarked;
