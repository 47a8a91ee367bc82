/**
 * How many complaints came to an agency, and how many are finished? {@link org.prongsai.complaint.statistics.Figures} of one
 * fiscal year, half by half, in {@link org.prongsai.complaint.statistics.Period}s so wide that no few complaints stand alone.
 * Nothing is published before a half has ended, so that nobody learns from one day to the next that somebody reported. Start at
 * {@link org.prongsai.complaint.statistics.Figures}.
 */
@NullMarked
package org.prongsai.complaint.statistics;

import org.jspecify.annotations.NullMarked;
