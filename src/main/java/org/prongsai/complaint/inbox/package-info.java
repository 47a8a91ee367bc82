/**
 * How does a handler work on what came in? {@link org.prongsai.complaint.inbox.InboxPages} list by deadline without opening
 * anything, {@link org.prongsai.complaint.inbox.CasePages} open one complaint, and each {@link org.prongsai.complaint.inbox.Act}
 * leaves a sealed entry with who, when and why. Nothing is removed by hand, and every reading is written down. Start at {@link
 * org.prongsai.complaint.inbox.Handling}.
 */
@NullMarked
package org.prongsai.complaint.inbox;

import org.jspecify.annotations.NullMarked;
