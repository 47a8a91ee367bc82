/**
 * How does somebody report wrongdoing, complain or ask for a service, and what becomes of it? A {@link
 * org.prongsai.complaint.Complaint} is read and written only as an {@link org.prongsai.complaint.OpenComplaint}, which takes a
 * handler's key or the reporter's tracking code. Nothing readable ever reaches the disk, nothing is kept of the reporter but
 * what they wrote, and nothing is deleted before its retention ends. Start at {@link org.prongsai.complaint.Complaint}.
 */
@NullMarked
package org.prongsai.complaint;

import org.jspecify.annotations.NullMarked;
