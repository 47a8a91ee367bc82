/**
 * Which questions can a checklist ask of a content? One {@link org.prongsai.rule.kind.Rule} record for each kind, composed
 * like evaluators. To add a kind: a record here, a line in {@link org.prongsai.rule.kind.RuleReader}, two sites and a row
 * in README. It must never fetch and never weigh candidates. Start at {@link org.prongsai.rule.kind.Rule}.
 */
@NullMarked
package org.prongsai.rule.kind;

import org.jspecify.annotations.NullMarked;
