/**
 * Does whoever knows the password also hold the account's telephone? {@link org.prongsai.staff.factor.Totp} makes the codes of
 * RFC 6238, {@link org.prongsai.staff.factor.SecondFactor} checks each once, and recovery codes stand in for a lost telephone.
 * Never keeps a secret that the database alone opens. Start at {@link org.prongsai.staff.factor.SecondFactor}.
 */
@NullMarked
package org.prongsai.staff.factor;

import org.jspecify.annotations.NullMarked;
