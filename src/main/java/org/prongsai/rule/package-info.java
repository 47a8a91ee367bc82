/**
 * Does this visited site disclose what an item asks for? Verdicts with reasons and evidence, from a snapshot alone.
 * It never fetches and never reads the clock. Start at {@link org.prongsai.rule.Verdict}.
 */
@NullMarked
package org.prongsai.rule;

import org.jspecify.annotations.NullMarked;
