/**
 * How does an account come about, and how does its owner look after it? {@link org.prongsai.staff.account.Credentials} tell whether
 * a password is right by the key that it opens, {@link org.prongsai.staff.account.Invitations} let somebody choose one, and the
 * pages show and change accounts. Never keeps a password or anything that is as good as one. Start at
 * {@link org.prongsai.staff.account.Credentials}.
 */
@NullMarked
package org.prongsai.staff.account;

import org.jspecify.annotations.NullMarked;
