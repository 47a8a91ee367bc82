package org.prongsai.disclosure.attachment;

import org.prongsai.web.form.FileName;

/**
 * A kept file as its agency named it.
 *
 * @param id 0 before it is kept
 * @param name a name that is safe to show, to send in a header and to save under on any system
 * @param size in bytes
 */
public record Attachment(long id, String sha256, String name, AttachmentType type, long size) {
    /** A file that is not kept yet, under a safe form of the name that somebody gave. */
    public static Attachment of(String givenName, String sha256, AttachmentType type, long size) {
        return new Attachment(0, sha256, FileName.safe(givenName, type.endings()), type, size);
    }
}
