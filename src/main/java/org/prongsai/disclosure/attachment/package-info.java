/**
 * Which files do agencies publish here? An {@link org.prongsai.disclosure.attachment.Attachment} is known by its own number
 * and kept by its hash in the {@link org.prongsai.disclosure.attachment.AttachmentFolder}; an {@link
 * org.prongsai.disclosure.attachment.Inspection} says what it is by its content. No name that somebody gave ever becomes a
 * path, and nothing handed out here runs. Start at {@link org.prongsai.disclosure.attachment.Inspection}.
 */
@NullMarked
package org.prongsai.disclosure.attachment;

import org.jspecify.annotations.NullMarked;
