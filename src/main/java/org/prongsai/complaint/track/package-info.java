/**
 * How does a reporter come back? With the tracking code alone, sent in the body of a form and never in an address, {@link
 * org.prongsai.complaint.track.TrackPages} show how far it is and what was answered, and take more. No session and no cookie
 * begins: each step carries the code again. Start at {@link org.prongsai.complaint.track.TrackPages}.
 */
@NullMarked
package org.prongsai.complaint.track;

import org.jspecify.annotations.NullMarked;
