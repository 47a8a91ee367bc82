/**
 * Who works here, and who may do what? An {@link org.prongsai.staff.Account} signs in to a session, and
 * {@link org.prongsai.staff.AccessGate} lets each request through or not, by the written table {@code staff/access.tsv}.
 * Knows an agency only by its number; never keeps a password, and no key that opens without one. Start at
 * {@link org.prongsai.staff.AccessGate}.
 */
@NullMarked
package org.prongsai.staff;

import org.jspecify.annotations.NullMarked;
