/**
 * When does a complaint end? {@link org.prongsai.complaint.retention.Retention} deletes what was closed long enough ago, by the
 * days that its agency has set, and keeps only that it was counted. Nobody deletes anything by hand. Start at {@link
 * org.prongsai.complaint.retention.Retention}.
 */
@NullMarked
package org.prongsai.complaint.retention;

import org.jspecify.annotations.NullMarked;
