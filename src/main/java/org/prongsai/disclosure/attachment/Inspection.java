package org.prongsai.disclosure.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.BodyType;

/**
 * What a file is by its content: a type that may be published, or why it may not. A name decides only between kinds of plain
 * text, which look alike.
 *
 * @param type null when the file is refused
 * @param refusal null when it is not
 */
public record Inspection(
        @Nullable AttachmentType type, @Nullable Refusal refusal) {
    /** The longest file that is taken. */
    public static final int MOST_BYTES = 20 << 20;

    private static final Set<String> SCRIPT_ENDINGS = Set.of(
            "js", "mjs", "vbs", "vbe", "wsf", "bat", "cmd", "ps1", "sh", "py", "php", "jsp", "asp", "aspx", "pl", "rb",
            "hta", "reg", "url", "lnk", "jar", "desktop");
    private static final List<String> SCRIPT_STARTS = List.of("#!", "@echo", "<?php", "<%", "[internetshortcut]");
    private static final List<String> PROGRAM_STARTS = List.of(
            "MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe", "\u00ce\u00fa\u00ed\u00fe");
    /** Storages of an old office file that hold macros. */
    private static final List<String> MACRO_STORAGES = List.of("_VBA_PROJECT", "Macros");

    /** Why a file is not taken. */
    public enum Refusal {
        TOO_LARGE,
        EMPTY_FILE,
        /** HTML, SVG or other markup, which browsers would run. */
        WEB_PAGE,
        SCRIPT,
        PROGRAM,
        MACROS,
        /** A picture with more dots than a page can show. */
        HUGE_PICTURE,
        /** Protected by a password, so that nobody could read it. */
        LOCKED,
        ARCHIVE,
        BROKEN,
        OTHER_TYPE
    }

    /** Looks at a whole file; {@code name} is the one it was given under. */
    public static Inspection of(byte[] body, String name) {
        if (body.length == 0) {
            return refused(Refusal.EMPTY_FILE);
        }
        if (body.length > MOST_BYTES) {
            return refused(Refusal.TOO_LARGE);
        }
        return switch (BodyType.of(body, "", name)) {
            case PDF -> startsAs(body, "%PDF-") ? taken(AttachmentType.PDF) : refused(Refusal.OTHER_TYPE);
            case DOCX -> zipped(body, AttachmentType.DOCX);
            case XLSX -> zipped(body, AttachmentType.XLSX);
            case ARCHIVE -> archive(body);
            case DOC -> old(body, AttachmentType.DOC);
            case XLS -> old(body, AttachmentType.XLS);
            case LOCKED_OFFICE -> refused(Refusal.LOCKED);
            case IMAGE -> picture(body);
            case HTML, XML -> refused(looksLikeScript(body) ? Refusal.SCRIPT : Refusal.WEB_PAGE);
            case SCRIPT -> refused(Refusal.SCRIPT);
            case TEXT, TABLE, JSON -> words(body, ending(name));
            case BINARY ->
                refused(
                        PROGRAM_STARTS.stream().anyMatch(start -> startsAs(body, start))
                                ? Refusal.PROGRAM
                                : Refusal.OTHER_TYPE);
        };
    }

    private static Inspection taken(AttachmentType type) {
        return new Inspection(type, null);
    }

    private static Inspection refused(Refusal refusal) {
        return new Inspection(null, refusal);
    }

    private static Inspection zipped(byte[] body, AttachmentType type) {
        Optional<OfficeZip> zip = OfficeZip.of(body);
        return zip.isEmpty()
                ? refused(Refusal.BROKEN)
                : zip.get().hasMacros() || hasName(body, "vbaproject.bin") ? refused(Refusal.MACROS) : taken(type);
    }

    /** Whether a part has this name, even one that only the directory at the end of the zip knows. */
    private static boolean hasName(byte[] body, String name) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(name);
    }

    /** Other office files are zips too; any other zip could hold anything. */
    private static Inspection archive(byte[] body) {
        Optional<AttachmentType> type = OfficeZip.of(body).flatMap(OfficeZip::type);
        return type.isPresent() ? zipped(body, type.get()) : refused(Refusal.ARCHIVE);
    }

    private static Inspection old(byte[] body, AttachmentType type) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        boolean hasMacros = MACRO_STORAGES.stream()
                .map(name -> new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1) + "\0\0")
                .anyMatch(bytes::contains);
        return hasMacros || MacroSheet.isIn(bytes) ? refused(Refusal.MACROS) : taken(type);
    }

    private static Inspection picture(byte[] body) {
        AttachmentType type = startsAs(body, "\u00ff\u00d8\u00ff")
                ? AttachmentType.JPEG
                : startsAs(body, "\u0089PNG\r\n\u001a\n") ? AttachmentType.PNG : null;
        return type == null
                ? refused(Refusal.OTHER_TYPE)
                : PictureSize.of(body)
                        .map(size -> size.isShowable() ? taken(type) : refused(Refusal.HUGE_PICTURE))
                        .orElse(refused(Refusal.BROKEN));
    }

    private static Inspection words(byte[] body, String ending) {
        if (SCRIPT_ENDINGS.contains(ending) || looksLikeScript(body)) {
            return refused(Refusal.SCRIPT);
        }
        if (start(body).startsWith("<") || ending.startsWith("htm") || ending.equals("svg")) {
            return refused(Refusal.WEB_PAGE);
        }
        return Stream.of(AttachmentType.CSV, AttachmentType.TXT)
                .filter(type -> type.endings().contains(ending))
                .findFirst()
                .map(Inspection::taken)
                .orElse(refused(Refusal.OTHER_TYPE));
    }

    private static boolean looksLikeScript(byte[] body) {
        return SCRIPT_STARTS.stream().anyMatch(start(body)::startsWith);
    }

    private static boolean startsAs(byte[] body, String start) {
        return new String(body, 0, Math.min(body.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    /** The first letters in lower case, whatever the coding, without marks and blanks before them. */
    private static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1)
                .replaceAll("^[\u00ef\u00bb\u00bf\u00ff\u00fe]+|\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
