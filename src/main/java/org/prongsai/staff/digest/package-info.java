/**
 * The letter that staff may want once a day: how much waits in an inbox of their agency. A subject describes its inbox as a
 * {@link org.prongsai.staff.digest.Digest}; who wants which is kept here, and written to in the morning.
 */
@NullMarked
package org.prongsai.staff.digest;

import org.jspecify.annotations.NullMarked;
