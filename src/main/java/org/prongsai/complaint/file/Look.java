package org.prongsai.complaint.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.form.FileName;

/**
 * A look at a file while it streams past: its beginning, and in office files the names of what is in them, which stand there
 * uncompressed. Nothing is unpacked. For one file and one thread.
 */
final class Look {
    private static final int HEAD = 4_096;
    /** Longer than any name that is looked for. */
    private static final int OVERLAP = 64;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final Set<String> ZIP_NAMES = Set.of(
            "[content_types].xml",
            "word/document",
            "xl/workbook",
            "ppt/presentation",
            "vbaproject",
            "macrosheets/",
            "mimetypeapplication/vnd.oasis.opendocument.text",
            "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            "basic/script",
            "basic/standard");
    private static final Set<String> COMPOUND_NAMES = Set.of(
            "WordDocument",
            "Workbook",
            "Book",
            "PowerPoint Document",
            "EncryptedPackage",
            "__substg1.0_",
            "_VBA_PROJECT",
            "Macros");
    private static final Set<String> SCRIPT_ENDINGS = Set.of(
            "js", "mjs", "vbs", "vbe", "wsf", "bat", "cmd", "ps1", "sh", "py", "php", "jsp", "asp", "aspx", "pl", "rb",
            "hta", "reg", "url", "lnk", "jar", "desktop");
    private static final Set<String> SCRIPT_STARTS = Set.of("#!", "@echo", "<?php", "<%", "[internetshortcut]");
    private static final Set<String> PROGRAM_STARTS = Set.of(
            "MZ",
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe",
            "L\0\0\0\u0001\u0014\u0002");
    private static final Set<String> ARCHIVE_STARTS =
            Set.of("PK\u0003\u0004", "PK\u0005\u0006", "Rar!", "7z\u00bc\u00af", "\u001f\u008b", "BZh", "\u00fd7zXZ");

    private byte[] head = new byte[0];
    private String rest = "";
    private final Set<String> found = new TreeSet<>();

    /** What a file is, or why it is not taken; one of the two is null. */
    record Verdict(@Nullable FileKind kind, @Nullable Refusal refusal) {
        private static Verdict taken(FileKind kind) {
            return new Verdict(kind, null);
        }

        private static Verdict refused(Refusal refusal) {
            return new Verdict(null, refusal);
        }
    }

    /** Sees the next bytes. */
    void see(byte[] bytes, int length) {
        if (head.length < HEAD) {
            int more = Math.min(length, HEAD - head.length);
            head = Arrays.copyOf(head, head.length + more);
            System.arraycopy(bytes, 0, head, head.length - more, more);
        }
        if (startsAs(ZIP) || startsAs(COMPOUND)) {
            search(rest + new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    /** Says what has gone past; {@code name} decides only between kinds of plain text. */
    Verdict verdict(String name) {
        if (head.length == 0) {
            return Verdict.refused(Refusal.EMPTY);
        }
        if (startsAs(ZIP)) {
            return zipped();
        }
        if (startsAs(COMPOUND)) {
            return compound();
        }
        if (PROGRAM_STARTS.stream().anyMatch(this::startsAs)) {
            return Verdict.refused(Refusal.PROGRAM);
        }
        if (ARCHIVE_STARTS.stream().anyMatch(this::startsAs)) {
            return Verdict.refused(Refusal.ARCHIVE);
        }
        return Optional.ofNullable(Magic.of(text()))
                .map(kind ->
                        hasMarkup() && kind == FileKind.GIF ? Verdict.refused(Refusal.WEB_PAGE) : Verdict.taken(kind))
                .orElseGet(() -> words(FileName.ending(name)));
    }

    private void search(String window) {
        boolean isZip = startsAs(ZIP);
        String searched = isZip ? window.toLowerCase(Locale.ROOT) : window;
        for (String name : isZip ? ZIP_NAMES : COMPOUND_NAMES) {
            if (searched.contains(isZip ? name : wide(name))) {
                found.add(name);
            }
        }
        rest = window.substring(Math.max(0, window.length() - OVERLAP));
    }

    private Verdict zipped() {
        if (has("vbaproject") || has("macrosheets/") || has("basic/script") || has("basic/standard")) {
            return Verdict.refused(Refusal.MACROS);
        }
        if (has("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return Verdict.taken(FileKind.ODT);
        }
        if (has("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            return Verdict.taken(FileKind.ODS);
        }
        FileKind kind = has("word/document")
                ? FileKind.DOCX
                : has("xl/workbook") ? FileKind.XLSX : has("ppt/presentation") ? FileKind.PPTX : null;
        return kind == null || !has("[content_types].xml") ? Verdict.refused(Refusal.ARCHIVE) : Verdict.taken(kind);
    }

    private Verdict compound() {
        if (has("EncryptedPackage")) {
            return Verdict.refused(Refusal.LOCKED);
        }
        if (has("_VBA_PROJECT") || has("Macros")) {
            return Verdict.refused(Refusal.MACROS);
        }
        if (has("WordDocument")) {
            return Verdict.taken(FileKind.DOC);
        }
        if (has("Workbook") || has("Book")) {
            return Verdict.taken(FileKind.XLS);
        }
        if (has("PowerPoint Document")) {
            return Verdict.taken(FileKind.PPT);
        }
        return has("__substg1.0_") ? Verdict.taken(FileKind.MSG) : Verdict.refused(Refusal.OTHER_TYPE);
    }

    private Verdict words(String ending) {
        String start = text().replaceAll("^[\u00ef\u00bb\u00bf\u00ff\u00fe]+|\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (SCRIPT_ENDINGS.contains(ending) || SCRIPT_STARTS.stream().anyMatch(start::startsWith)) {
            return Verdict.refused(Refusal.SCRIPT);
        }
        if (hasMarkup() || start.startsWith("<") || ending.startsWith("htm") || ending.equals("svg")) {
            return Verdict.refused(Refusal.WEB_PAGE);
        }
        return isText()
                ? Verdict.taken(ending.equals("csv") ? FileKind.CSV : FileKind.TXT)
                : Verdict.refused(Refusal.OTHER_TYPE);
    }

    private boolean hasMarkup() {
        String lower = text().toLowerCase(Locale.ROOT);
        return Stream.of("<html", "<script", "<!doctype", "<svg", "<iframe").anyMatch(lower::contains);
    }

    private boolean isText() {
        boolean isWide = startsAs("\u00ff\u00fe") || startsAs("\u00fe\u00ff");
        long controls = text().chars()
                .filter(sign -> sign < ' ' && "\n\r\t\f\u001b".indexOf(sign) < 0)
                .count();
        return isWide || controls * 100 <= head.length;
    }

    private boolean has(String name) {
        return found.contains(name);
    }

    private boolean startsAs(String start) {
        return text().startsWith(start);
    }

    private String text() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
