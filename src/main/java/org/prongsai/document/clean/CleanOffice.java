package org.prongsai.document.clean;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word, Excel or PowerPoint file (ISO/IEC 29500) without its properties, the names of those who wrote, changed and commented,
 * the marks of their sittings, and the folder where it lay; pictures in it are cleaned too. What was written, comments and
 * tracked changes included, stays.
 */
final class CleanOffice {
    /** What all parts together may unfold to. */
    private static final long MOST_UNFOLDED = 200L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final String QUOTED = "(?:\"[^\"]*\"|'[^']*')";
    /** Names, times and sittings that stand in attributes, under whatever prefix. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\s(?:\\w+:)?(?:rsid\\w*|author|initials|date|dateUtc|userId|providerId|displayName|userName|lastModifiedBy"
                    + "|personId|paraId|textId|durableId|dT)=" + QUOTED);
    /** Parts of a text that hold nothing else. */
    private static final Pattern WHOLE =
            Pattern.compile("(?s)<(?:\\w+:)?(?:rsids|absPath|fileSharing)\\b[^>]*?(?:/>|>.*?"
                    + "</(?:\\w+:)?(?:rsids|absPath|fileSharing)>)");

    private static final Pattern AUTHORS = Pattern.compile("(?s)<((?:\\w+:)?author)>.*?</\\1>");
    private static final Pattern TO_PROPERTIES =
            Pattern.compile("<(?:\\w+:)?(?:Relationship|Override)\\b[^>]*(?:Target|PartName)=[\"']/?docProps/[^>]*?/>");
    /** Attributes that a part must have to be valid get an empty or neutral value instead of none. */
    private static final List<Needed> NEEDED = List.of(
            new Needed(Pattern.compile("((?:\\s|^)(?:\\w+:)?author)=" + QUOTED), "$1=\"-\""),
            new Needed(Pattern.compile("(\\s(?:\\w+:)?displayName)=" + QUOTED), "$1=\"-\""));

    /** An attribute and what stands in it instead. */
    private record Needed(Pattern pattern, String neutral) {}

    private CleanOffice() {}

    /** The copy; none of a zip that is no such file. */
    static Optional<byte[]> of(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        boolean isOffice = false;
        long unfolded = 0;
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) (MOST_UNFOLDED - unfolded));
                unfolded += content.length;
                if (unfolded >= MOST_UNFOLDED || ++parts > MOST_PARTS) {
                    throw new IOException("unfolds without end");
                }
                isOffice |= part.getName().equals("[Content_Types].xml");
                if (!part.getName().toLowerCase(Locale.ROOT).startsWith("docprops/")) {
                    ZipEntry clean = new ZipEntry(part.getName());
                    clean.setTime(315_532_800_000L);
                    zip.putNextEntry(clean);
                    zip.write(clean(part.getName().toLowerCase(Locale.ROOT), content));
                    zip.closeEntry();
                }
            }
        }
        return isOffice ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static byte[] clean(String name, byte[] content) throws IOException {
        if (name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png")) {
            // a picture that is none, or is damaged, is not worth leaving its hidden data
            return CleanCopy.of(content).orElse(new byte[0]);
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IOException("not in UTF-8");
        }
        return cleanXml(name, text).getBytes(StandardCharsets.UTF_8);
    }

    private static String cleanXml(String name, String text) {
        String clean = TO_PROPERTIES.matcher(text).replaceAll("");
        clean = WHOLE.matcher(clean).replaceAll("");
        clean = AUTHORS.matcher(clean).replaceAll("<$1>-</$1>");
        if (name.contains("comment") || name.contains("people") || name.contains("person")) {
            return cleanComments(name, clean);
        }
        // revisions need an author to be valid
        clean = NEEDED.get(0).pattern().matcher(clean).replaceAll(NEEDED.get(0).neutral());
        return ABOUT.matcher(clean).replaceAll(found -> found.group().endsWith("=\"-\"") ? found.group() : "");
    }

    private static String cleanComments(String name, String text) {
        String clean = text;
        for (Needed needed : NEEDED) {
            clean = needed.pattern().matcher(clean).replaceAll(needed.neutral());
        }
        if (name.contains("commentauthors")) {
            clean = clean.replaceAll("(\\sname)=" + QUOTED, "$1=\"-\"");
        }
        clean = clean.replaceAll("(\\s(?:\\w+:)?(?:userId|providerId))=" + QUOTED, "$1=\"-\"");
        return clean.replaceAll("\\s(?:\\w+:)?(?:rsid\\w*|initials|date|dateUtc|dT)=" + QUOTED, "");
    }
}
