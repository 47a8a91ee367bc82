package org.prongsai.crawl.sign;

import java.util.List;
import java.util.Locale;

/** The first bytes and the announced type of a body: whether it is a page to walk on from or a file. */
public final class BodySign {
    private static final List<String> FILE_STARTS = List.of(
            "%PDF",
            "PK\u0003\u0004",
            "\u00d0\u00cf\u0011\u00e0",
            "GIF8",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "Rar!",
            "7z\u00bc",
            "RIFF",
            "ID3",
            "\u001f\u008b",
            "{\\rtf",
            "BM");
    private static final List<String> FILE_TYPES = List.of(
            "image/",
            "audio/",
            "video/",
            "font/",
            "application/pdf",
            "application/zip",
            "application/vnd",
            "application/msword");

    private BodySign() {}

    /** Whether a body is read for its links. */
    public static boolean isPage(String contentType, byte[] body) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return FILE_STARTS.stream().noneMatch(start -> startsWith(body, start))
                && (type.contains("html") || FILE_TYPES.stream().noneMatch(type::startsWith));
    }

    private static boolean startsWith(byte[] body, String start) {
        if (body.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((body[i] & 0xff) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
