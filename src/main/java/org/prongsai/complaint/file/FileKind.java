package org.prongsai.complaint.file;

import java.util.List;

/** A kind of file that may come with a complaint: papers, pictures, recordings. Told by content, and never run or shown here. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    MSG("application/vnd.ms-outlook", "msg"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIC("image/heic", "heic", "heif"),
    MP4("video/mp4", "mp4", "m4v"),
    MOV("video/quicktime", "mov"),
    THREE_GP("video/3gpp", "3gp"),
    WEBM("video/webm", "webm", "mkv"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    OGG("audio/ogg", "ogg", "oga", "opus"),
    AMR("audio/amr", "amr"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = String.join(" ", endings);
    }

    /** What the Content-Type says. */
    public String mediaType() {
        return mediaType;
    }

    /** Every ending that names may have, the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Whether copies without hidden data are made of it. */
    public boolean canBeCleaned() {
        return switch (this) {
            case PDF, DOCX, XLSX, PPTX, JPEG, PNG -> true;
            default -> false;
        };
    }
}
