/**
 * Who is this browser? {@link org.prongsai.staff.session.Sessions} begins, finds and ends sessions, each known by a random word
 * that stands in the browser alone; {@link org.prongsai.staff.session.SignInPages} let people in, and
 * {@link org.prongsai.staff.session.Attempts} slow down whoever guesses. Never tells whether an account exists. Start at
 * {@link org.prongsai.staff.session.Sessions}.
 */
@NullMarked
package org.prongsai.staff.session;

import org.jspecify.annotations.NullMarked;
