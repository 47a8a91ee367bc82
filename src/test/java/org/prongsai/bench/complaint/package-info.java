/**
 * How fast, how safely and in what order are complaints kept? Programs that send forms to a {@link
 * org.prongsai.bench.complaint.ComplaintServer} of their own, kill it, fill it and read what its system calls were. Start at
 * {@link org.prongsai.bench.complaint.Kills}.
 */
@NullMarked
package org.prongsai.bench.complaint;

import org.jspecify.annotations.NullMarked;
