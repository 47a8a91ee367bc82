package org.prongsai.disclosure.attachment;

/** The mark of an Excel 4.0 macro sheet in an old workbook: its entry in the list of sheets (BoundSheet8, [MS-XLS] 2.4.28). */
final class MacroSheet {
    private static final int HEAD = 12;
    private static final int MACRO = 1;

    private MacroSheet() {}

    /** Whether a workbook, read as one character a byte, has such a sheet. */
    static boolean isIn(String bytes) {
        for (int at = bytes.indexOf("\u0085\0"); at >= 0; at = bytes.indexOf("\u0085\0", at + 1)) {
            if (at + HEAD <= bytes.length() && isEntry(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    /** Type 0085, length, place of the sheet (4 bytes), visibility 0–2, kind of sheet, length of the name, its coding 0–1. */
    private static boolean isEntry(String bytes, int at) {
        int length = bytes.charAt(at + 2) | bytes.charAt(at + 3) << 8;
        int letters = bytes.charAt(at + 10);
        int coding = bytes.charAt(at + 11);
        return bytes.charAt(at + 8) <= 2
                && bytes.charAt(at + 9) == MACRO
                && coding <= 1
                && length == 8 + letters * (coding + 1);
    }
}
