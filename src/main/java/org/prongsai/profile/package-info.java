/**
 * What does one agency disclose, and how do we know? {@link org.prongsai.profile.ProfilePages} show an agency with its
 * {@link org.prongsai.profile.Trend}, {@link org.prongsai.profile.CheckPages} one check and the evidence of one item,
 * {@link org.prongsai.profile.EvidencePages} the stored copies. It owns no data and nobody uses it. Start at
 * {@link org.prongsai.profile.ProfilePages}.
 */
@NullMarked
package org.prongsai.profile;

import org.jspecify.annotations.NullMarked;
