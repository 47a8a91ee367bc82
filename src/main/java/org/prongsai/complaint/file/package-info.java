/**
 * What files may come with a complaint, and where do they lie? A {@link org.prongsai.complaint.file.FileKind} is told by the
 * content; the {@link org.prongsai.complaint.file.ComplaintFolder} takes files only closed, under random names and with no
 * finer time than a day. Nothing here runs, unpacks or is ever shown in a browser. Start at {@link
 * org.prongsai.complaint.file.ComplaintFolder}.
 */
@NullMarked
package org.prongsai.complaint.file;

import org.jspecify.annotations.NullMarked;
