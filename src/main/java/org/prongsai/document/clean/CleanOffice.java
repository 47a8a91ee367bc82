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
 * the marks of their sittings, data that programs attached, and the folder where it lay; pictures and office files in it are
 * cleaned too. What was written, comments and tracked changes included, stays. Of a file with a part that is not known here
 * there is no copy.
 */
final class CleanOffice {
    private static final int MOST_PARTS = 10_000;
    private static final int DEEPEST = 2;
    private static final String EQUALS = "\\s*=\\s*";
    private static final String QUOTED = "(?:\"[^\"]*\"|'[^']*')";
    /** Parts that tell of the file and hold nothing of what was written. */
    private static final Pattern PARTS_ABOUT =
            Pattern.compile("(?:.*/)?(?:docprops|customxml|printersettings)/.*|.*thumbnail.*");
    /** Names, times and sittings that stand in attributes, under whatever prefix. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\s(?:\\w+:)?(?:rsid\\w*|author|initials|date|dateUtc|userId|providerId|displayName|userName|lastModifiedBy"
                    + "|personId|paraId|textId|durableId|dT)" + EQUALS + QUOTED);
    /** Pieces of a text that hold nothing else. */
    private static final Pattern WHOLE = Pattern.compile("(?s)<!--.*?-->|<((?:\\w+:)?"
            + "(?:rsids|docVars|docId|attachedTemplate|mailMerge|absPath|fileSharing))\\b[^>]*?(?:/>|>.*?</\\1>)");

    private static final Pattern AUTHORS = Pattern.compile("(?s)<((?:\\w+:)?author)>.*?</\\1>");
    /** What leads to the parts that are left out, by place or by kind. */
    private static final Pattern TO_PARTS_ABOUT =
            Pattern.compile("(?i)<(?:\\w+:)?(?:Relationship|Override)\\b(?=[^>]*(?:"
                    + "(?:Target|PartName)=[\"'](?:[^\"'>]*/)?(?:docProps|customXml|printerSettings)/"
                    + "|(?:Target|PartName)=[\"'][^\"'>]*thumbnail"
                    + "|Type=[\"'][^\"'>]*/(?:thumbnail|attachedTemplate|printerSettings|mailMergeSource)[\"']))"
                    + "[^>]*?(?:/>|>\\s*</(?:\\w+:)?(?:Relationship|Override)>)");
    /** Where somebody's files lie; it names their folder, and so often them. */
    private static final Pattern PLACES =
            Pattern.compile("(?i)=\\s*(?:\"(?:file:|[a-z]:[\\\\/]|\\\\\\\\|/users/|/home/)[^\"]*\""
                    + "|'(?:file:|[a-z]:[\\\\/]|\\\\\\\\|/users/|/home/)[^']*')");

    private static final Pattern PRINTER =
            Pattern.compile("(<(?:\\w+:)?pageSetup\\b[^>]*?)\\s\\w+:id" + EQUALS + QUOTED);
    /** Attributes that a part must have to be valid get an empty or neutral value instead of none. */
    private static final List<Needed> NEEDED = List.of(
            new Needed(Pattern.compile("((?:\\s|^)(?:\\w+:)?author)" + EQUALS + QUOTED), "$1=\"-\""),
            new Needed(Pattern.compile("(\\s(?:\\w+:)?displayName)" + EQUALS + QUOTED), "$1=\"-\""));

    /** An attribute and what stands in it instead. */
    private record Needed(Pattern pattern, String neutral) {}

    private final long mostUnfolded;
    private final int depth;
    private long unfolded;

    private CleanOffice(long mostUnfolded, int depth) {
        this.mostUnfolded = mostUnfolded;
        this.depth = depth;
    }

    /** The copy, whose parts unfold to so much at most; none of a zip that is no such file. */
    static Optional<byte[]> of(byte[] file, long mostUnfolded) throws IOException {
        return new CleanOffice(mostUnfolded, 0).copy(file);
    }

    private Optional<byte[]> copy(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        boolean isOffice = false;
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostUnfolded - unfolded));
                unfolded += content.length;
                if (unfolded >= mostUnfolded || ++parts > MOST_PARTS) {
                    throw new IOException("unfolds without end");
                }
                isOffice |= part.getName().equals("[Content_Types].xml");
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!PARTS_ABOUT.matcher(name).matches()) {
                    ZipEntry clean = new ZipEntry(part.getName());
                    clean.setTime(315_532_800_000L);
                    zip.putNextEntry(clean);
                    zip.write(clean(name, content));
                    zip.closeEntry();
                }
            }
        }
        return isOffice ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private byte[] clean(String name, byte[] content) throws IOException {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xml", "rels", "vml" -> cleanText(name, content);
            case "jpg", "jpeg", "jfif", "png" -> CleanCopy.ofPicture(content);
            case "docx", "xlsx", "pptx" -> within(content);
            // fonts are the same for all who use them
            case "odttf", "fntdata" -> content;
            default -> {
                if (content.length > 0) {
                    // films, sounds, older office files and drawings say more than can be taken out here
                    throw new IOException("a part that is not known here");
                }
                yield content;
            }
        };
    }

    /** The copy of a file that lies in this one, as the numbers behind a chart do. */
    private byte[] within(byte[] content) throws IOException {
        if (depth == DEEPEST) {
            throw new IOException("nested without end");
        }
        CleanOffice inner = new CleanOffice(mostUnfolded - unfolded, depth + 1);
        byte[] clean = inner.copy(content).orElseThrow(() -> new IOException("a part that is not known here"));
        unfolded += inner.unfolded;
        return clean;
    }

    private static byte[] cleanText(String name, byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IOException("not in UTF-8");
        }
        return cleanXml(name, text).getBytes(StandardCharsets.UTF_8);
    }

    private static String cleanXml(String name, String text) {
        String clean = TO_PARTS_ABOUT.matcher(text).replaceAll("");
        clean = WHOLE.matcher(clean).replaceAll("");
        clean = PLACES.matcher(clean).replaceAll("=\"-\"");
        clean = PRINTER.matcher(clean).replaceAll("$1");
        clean = AUTHORS.matcher(clean).replaceAll("<$1>-</$1>");
        if (name.contains("/tags/")) {
            // what add-ins note of a presentation
            clean = clean.replaceAll("(\\sval)" + EQUALS + QUOTED, "$1=\"-\"");
        }
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
            clean = clean.replaceAll("(\\sname)" + EQUALS + QUOTED, "$1=\"-\"");
        }
        clean = clean.replaceAll("(\\s(?:\\w+:)?(?:userId|providerId))" + EQUALS + QUOTED, "$1=\"-\"");
        return clean.replaceAll("\\s(?:\\w+:)?(?:rsid\\w*|initials|date|dateUtc|dT)" + EQUALS + QUOTED, "");
    }
}
