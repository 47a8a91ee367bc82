/**
 * How do an agency's handlers come to read its complaints, and stay the only ones? {@link
 * org.prongsai.complaint.access.ChannelPages} open the channel and print its recovery key, {@link
 * org.prongsai.complaint.access.KeyPages} give and renew keys, {@link org.prongsai.complaint.access.RecoveryPages} restore them.
 * Never shows a key twice and never keeps one. Start at {@link org.prongsai.complaint.access.HandlerGate}.
 */
@NullMarked
package org.prongsai.complaint.access;

import org.jspecify.annotations.NullMarked;
