package org.prongsai.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a body is by its own bytes; labels and file names only break ties, because many servers send wrong ones. */
public enum BodyType {
    HTML,
    XML,
    JSON,
    SCRIPT,
    TEXT,
    TABLE,
    PDF,
    DOCX,
    XLSX,
    DOC,
    XLS,
    /** A spreadsheet or text file that is locked with a password. */
    LOCKED_OFFICE,
    IMAGE,
    ARCHIVE,
    /** Bytes that are no text of any kind. */
    BINARY;

    private static final int HEAD = 8_192;
    private static final Pattern MARKUP = Pattern.compile(
            "^<(?:!doctype html|html|head|body|meta|title|table|div|script|style|p|a|"
                    + "center|font|br|h[1-6]|ul|ol|frameset|iframe|form|span|img|link|section|main|article|nav|header|b|strong)\\b");
    private static final Pattern PAGE_INSIDE = Pattern.compile("<(?:!doctype\\s+html|html|body|frameset)\\b");

    /** What a body is; its Content-Type and the path of its address may be empty. */
    public static BodyType of(byte[] body, String contentType, String path) {
        String label = contentType.toLowerCase(Locale.ROOT);
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        String start = withoutPreamble(head);
        if (MARKUP.matcher(start).find() && !start.startsWith("%PDF")) {
            return HTML;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf <= 1_024) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return zip(body);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return oldOffice(body);
        }
        return isWords(body) ? words(label, start, extension(path)) : MagicBytes.of(body);
    }

    private static BodyType words(String label, String start, String extension) {
        boolean page = PAGE_INSIDE.matcher(start).find();
        if (start.startsWith("<?xml")
                || start.startsWith("<rss")
                || start.startsWith("<feed")
                || start.startsWith("<urlset")) {
            return page ? HTML : XML;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            boolean script = label.contains("javascript") || extension.equals("js");
            return script ? SCRIPT : label.contains("html") && !isJson(start) ? HTML : JSON;
        }
        if (page || label.contains("html")) {
            return HTML;
        }
        if (label.contains("javascript") || extension.equals("js") || label.contains("text/css")) {
            return SCRIPT;
        }
        if (start.startsWith("<") && start.indexOf("</") > 0) {
            return label.contains("xml") || extension.equals("xml") ? XML : HTML;
        }
        return label.contains("csv") || extension.equals("csv") ? TABLE : TEXT;
    }

    private static boolean isJson(String start) {
        String next = start.startsWith("{") ? "\"} \r\n\t" : "\"{[]0123456789-tfn \r\n\t";
        return start.length() > 1 && next.indexOf(start.charAt(1)) >= 0;
    }

    /** The lower-case beginning without byte order mark, blanks and comments. */
    private static String withoutPreamble(String head) {
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
            text = text.substring(2).replace("\u0000", "");
        }
        text = text.stripLeading();
        while (text.startsWith("<!--")) {
            int end = text.indexOf("-->");
            text = end < 0 ? "" : text.substring(end + 3).stripLeading();
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Which office file a zip is; the names of its entries stand in it uncompressed. */
    private static BodyType zip(byte[] body) {
        String names = new String(body, StandardCharsets.ISO_8859_1);
        if (!names.contains("[Content_Types].xml")) {
            return ARCHIVE;
        }
        if (names.contains("word/document")) {
            return DOCX;
        }
        return names.contains("xl/workbook") ? XLSX : ARCHIVE;
    }

    /** Which office file a compound file is; the names of its streams stand in it as UTF-16. */
    private static BodyType oldOffice(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            return LOCKED_OFFICE;
        }
        if (text.contains(wide("WordDocument"))) {
            return DOC;
        }
        return text.contains(wide("Workbook")) || text.contains(wide("Book")) ? XLS : BINARY;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isWords(byte[] body) {
        int looked = Math.min(body.length, HEAD);
        int controls = 0;
        boolean utf16 = body.length > 1
                && ((body[0] == (byte) 0xff && body[1] == (byte) 0xfe)
                        || (body[0] == (byte) 0xfe && body[1] == (byte) 0xff));
        for (int i = 0; i < looked && !utf16; i++) {
            int b = body[i] & 0xff;
            controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        return controls * 100 <= looked;
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
