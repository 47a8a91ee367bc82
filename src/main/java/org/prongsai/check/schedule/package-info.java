/**
 * When is who checked, and how far is it? The {@link org.prongsai.check.schedule.CheckSchedule} runs checks in the background
 * and tells of each as a {@link org.prongsai.check.schedule.LiveCheck}. It never judges and never stores. Start at
 * {@link org.prongsai.check.schedule.CheckSchedule}.
 */
@NullMarked
package org.prongsai.check.schedule;

import org.jspecify.annotations.NullMarked;
