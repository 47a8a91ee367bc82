package org.prongsai.thai.calendar;

import java.util.List;

/** Knows when the year after พ.ศ. belongs to the name of a law and says nothing about the age of a page. */
public final class Laws {
    private static final int FAR = 180;
    private static final int NEAR = 70;
    private static final List<String> ACTS =
            List.of("พระราชบัญญัติ", "พ.ร.บ", "พรบ", "รัฐธรรมนูญ", "พระราชกฤษฎีกา", "พระราชกำหนด", "พ.ร.ฎ", "พ.ร.ก");
    private static final List<String> OTHERS = List.of(
            "ระเบียบ",
            "ข้อบังคับ",
            "กฎกระทรวง",
            "กฏกระทรวง",
            "ประมวลกฎหมาย",
            "เทศบัญญัติ",
            "ข้อบัญญัติ",
            "ประมวลจริยธรรม",
            "ข้อกำหนดจริยธรรม",
            "ประกาศคณะกรรมการ",
            "ประกาศกระทรวง",
            "ประกาศกรม",
            "ประกาศสำนักนายก",
            "ประกาศ ก.");

    private Laws() {}

    /**
     * Whether a year is the year of a law.
     *
     * @param from where the reading of earlier years ended
     * @param cue the words before the year
     * @param afterLaw whether the mention before was a law's year
     */
    public static boolean isLawYear(Reading reading, int from, Cue cue, boolean afterLaw) {
        if (cue.word() != Cue.Word.NONE) {
            return false;
        }
        String before = reading.between(Math.max(from, cue.start() - FAR), cue.start());
        int act = last(before, ACTS);
        if (act >= 0 && (cue.era() || before.length() - act <= NEAR)) {
            return true;
        }
        if (!cue.era()) {
            return false;
        }
        int other = last(before.replace("ระเบียบวาระ", "           "), OTHERS);
        return other >= 0 || (afterLaw && before.length() <= NEAR && isAmendment(before));
    }

    private static boolean isAmendment(String before) {
        return before.contains("ฉบับที่") || before.contains("แก้ไข");
    }

    private static int last(String text, List<String> words) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }
}
