/**
 * How does a notice reach somebody by e-mail? Whoever has something to tell puts it into the
 * {@link org.prongsai.web.mail.Outbox}, which answers at once; {@link org.prongsai.web.mail.Delivery} carries it to the
 * operator's mail server, again and again while that is down. No page ever waits for a mail server, nothing is kept of a letter
 * that was sent, and without a mail server nothing is put down. Start at {@link org.prongsai.web.mail.Outbox}.
 */
@NullMarked
package org.prongsai.web.mail;

import org.jspecify.annotations.NullMarked;
