/**
 * What waits for me today? {@link org.prongsai.desk.DeskPages} gather complaints, questions and failing items for an officer,
 * accounts and moderation for an administrator, and what a person must decide for an auditor. Owns no data and changes nothing.
 * Start at {@link org.prongsai.desk.DeskPages}.
 */
@NullMarked
package org.prongsai.desk;

import org.jspecify.annotations.NullMarked;
