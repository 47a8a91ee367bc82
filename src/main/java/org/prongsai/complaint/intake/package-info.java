/**
 * How does a complaint come in without leaving a trace of who brought it? {@link org.prongsai.complaint.intake.IntakePages}
 * read the form, {@link org.prongsai.complaint.intake.Filing} seals and keeps it before anything is answered, and a {@link
 * org.prongsai.complaint.intake.TrackingCode} is all that leads back to it. No cookie, address or time is kept or logged. Start
 * at {@link org.prongsai.complaint.intake.Filing}.
 */
@NullMarked
package org.prongsai.complaint.intake;

import org.jspecify.annotations.NullMarked;
