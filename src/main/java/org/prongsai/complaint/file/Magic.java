package org.prongsai.complaint.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first bytes by which pictures, recordings and PDF are known. */
final class Magic {
    /** How files of a kind begin. */
    private record Sign(String start, FileKind kind) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("%PDF-", FileKind.PDF),
            new Sign("\u00ff\u00d8\u00ff", FileKind.JPEG),
            new Sign("\u0089PNG\r\n\u001a\n", FileKind.PNG),
            new Sign("GIF87a", FileKind.GIF),
            new Sign("GIF89a", FileKind.GIF),
            new Sign("II*\0", FileKind.TIFF),
            new Sign("MM\0*", FileKind.TIFF),
            new Sign("OggS", FileKind.OGG),
            new Sign("\u001aE\u00df\u00a3", FileKind.WEBM),
            new Sign("#!AMR", FileKind.AMR),
            new Sign("ID3", FileKind.MP3),
            new Sign("\u00ff\u00fb", FileKind.MP3),
            new Sign("\u00ff\u00f3", FileKind.MP3),
            new Sign("\u00ff\u00f2", FileKind.MP3));

    /** Brands of the ISO media format (ISO/IEC 14496-12) that are no plain MP4. */
    private static final List<Sign> BRANDS = List.of(
            new Sign("hei", FileKind.HEIC),
            new Sign("hev", FileKind.HEIC),
            new Sign("mif1", FileKind.HEIC),
            new Sign("msf1", FileKind.HEIC),
            new Sign("M4A", FileKind.M4A),
            new Sign("qt", FileKind.MOV),
            new Sign("3g", FileKind.THREE_GP));

    private Magic() {}

    /** What a file is whose beginning is given as one character a byte; null for anything else. */
    static @Nullable FileKind of(String head) {
        if (head.startsWith("ftyp", 4)) {
            return first(BRANDS, head, 8, FileKind.MP4);
        }
        if (head.startsWith("RIFF")) {
            return head.startsWith("WAVE", 8) ? FileKind.WAV : head.startsWith("WEBP", 8) ? FileKind.WEBP : null;
        }
        return first(SIGNS, head, 0, null);
    }

    private static @Nullable FileKind first(List<Sign> signs, String head, int at, @Nullable FileKind other) {
        for (Sign sign : signs) {
            if (head.startsWith(sign.start(), at)) {
                return sign.kind();
            }
        }
        return other;
    }
}
