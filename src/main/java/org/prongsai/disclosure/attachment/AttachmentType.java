package org.prongsai.disclosure.attachment;

import java.util.List;

/** A format in which agencies may publish files here: one that people can open and that runs nothing. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final String endings;

    AttachmentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = String.join(" ", endings);
    }

    /** What the Content-Type says. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of file names. */
    public String ending() {
        return endings().get(0);
    }

    /** Every ending that file names may have, the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Whether a page can show it as it is. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
