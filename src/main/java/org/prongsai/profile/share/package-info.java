/**
 * How does what we found reach other places? {@link org.prongsai.profile.share.BadgePages} draw an agency's result for its
 * own website and its address as a QR code, {@link org.prongsai.profile.share.FeedPages} tell feed readers which items began
 * to pass or to fail. It only shows what is kept, never who asks. Start at {@link org.prongsai.profile.share.BadgePages}.
 */
@NullMarked
package org.prongsai.profile.share;

import org.jspecify.annotations.NullMarked;
