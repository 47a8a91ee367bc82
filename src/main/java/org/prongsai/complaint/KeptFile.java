package org.prongsai.complaint;

import org.prongsai.complaint.file.FileKind;

/**
 * A file of a complaint, sealed.
 *
 * @param id drawn at random
 * @param entryId the entry that it came with
 * @param position among the files of the entry, from 1
 * @param place its random name in the folder
 * @param sealed its {@link Facts}
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
public record KeptFile(long id, long complaintId, long entryId, int position, String place, byte[] sealed) {

    /**
     * What is known of a file only to those who may open it.
     *
     * @param name a safe form of the name that it came with
     * @param sha256 of its content
     */
    public record Facts(String name, FileKind kind, long size, String sha256) {}

    /** What binds the seals of a file and of its facts to its place. */
    public static String about(String place) {
        return "complaint file " + place;
    }
}
