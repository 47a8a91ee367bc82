package org.prongsai.disclosure.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zipped office file, and what it says that they are.
 *
 * @param names in lower case
 * @param contents the list of contents or, in OpenDocument files, the type
 */
record OfficeZip(TreeSet<String> names, String contents) {
    /** What all parts together may unfold to while their names are read; no paper of 20 MB comes near. */
    private static final long MOST_UNFOLDED = 400L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_CONTENTS = 1 << 20;

    /** Reads a file; nothing when it is no whole zip, or one that unfolds without end. */
    static Optional<OfficeZip> of(byte[] body) {
        TreeSet<String> names = new TreeSet<>();
        StringBuilder contents = new StringBuilder();
        long unfolded = 0;
        byte[] piece = new byte[65_536];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                names.add(part.getName().toLowerCase(Locale.ROOT));
                if (part.getName().equals("[Content_Types].xml")
                        || part.getName().equals("mimetype")) {
                    contents.append(new String(zip.readNBytes(LONGEST_CONTENTS), StandardCharsets.UTF_8));
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED) {
                        return Optional.empty();
                    }
                }
                if (names.size() > MOST_PARTS) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new OfficeZip(names, contents.toString()));
    }

    /** Whether anything in it is a program; a renamed part is still named by the list of contents. */
    boolean hasMacros() {
        String said = contents.toLowerCase(Locale.ROOT);
        return said.contains("macroenabled")
                || said.contains("vbaproject")
                || said.contains("macrosheet")
                || names.stream()
                        .anyMatch(name -> name.contains("vbaproject")
                                || name.contains("macrosheets/")
                                || name.startsWith("basic/")
                                || name.startsWith("scripts/"));
    }

    /** The format of office files that are told apart by nothing else. */
    Optional<AttachmentType> type() {
        if (contents.contains("presentationml.presentation") || names.contains("ppt/presentation.xml")) {
            return Optional.of(AttachmentType.PPTX);
        }
        return switch (contents.strip()) {
            case "application/vnd.oasis.opendocument.text" -> Optional.of(AttachmentType.ODT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(AttachmentType.ODS);
            default -> Optional.empty();
        };
    }
}
