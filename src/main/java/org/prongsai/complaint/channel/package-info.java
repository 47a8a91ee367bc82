/**
 * Who at an agency can read its complaints, and how does it say that it handles them? {@link
 * org.prongsai.complaint.channel.ChannelKeys} make, give, renew and recover the keys to which complaints are sealed; a {@link
 * org.prongsai.complaint.channel.Guideline} is the agency's own text and days. Never keeps a private half but sealed. Start at
 * {@link org.prongsai.complaint.channel.ChannelKeys}.
 */
@NullMarked
package org.prongsai.complaint.channel;

import org.jspecify.annotations.NullMarked;
