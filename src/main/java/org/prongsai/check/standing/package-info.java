/**
 * Where does each agency stand now, and what has changed? {@link org.prongsai.check.standing.Standing} is an agency's newest
 * finished check in short, {@link org.prongsai.check.standing.ChangedItem} an item that began to pass or to fail. It is
 * written with the check that it comes from, in the same moment, and never by anybody else. Start at
 * {@link org.prongsai.check.standing.StandingStore}.
 */
@NullMarked
package org.prongsai.check.standing;

import org.jspecify.annotations.NullMarked;
