package org.prongsai.desk;

import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.inbox.Due;

/**
 * A question that waits on a desk.
 *
 * @param due until when it is to be answered, null while it waits to be released
 */
public record Question(
        String address, String title, @Nullable Due due) {}
