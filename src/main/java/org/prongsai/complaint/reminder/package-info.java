/**
 * Who is told by e-mail that complaints wait? {@link org.prongsai.complaint.reminder.ReminderSchedule} writes to handlers who want
 * it, in the morning and with counts alone. A letter never names a complaint, and never tells by its hour when one came. Start at
 * {@link org.prongsai.complaint.reminder.ReminderSchedule}.
 */
@NullMarked
package org.prongsai.complaint.reminder;

import org.jspecify.annotations.NullMarked;
