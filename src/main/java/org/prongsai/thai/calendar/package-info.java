/**
 * What stands around a number that makes it a day, a month or a year? Main words: reading (a text prepared for reading
 * numbers in it), month, date, cue (the words before a year). It must never decide what a year is good for. Start at
 * {@link org.prongsai.thai.calendar.Reading} and {@link org.prongsai.thai.calendar.Dates}.
 */
@NullMarked
package org.prongsai.thai.calendar;

import org.jspecify.annotations.NullMarked;
