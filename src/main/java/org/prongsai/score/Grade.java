package org.prongsai.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The word for the whole ITA result of an agency: letters for fiscal years 2562 to 2565, levels from then on. Figures are
 * rounded half up to two decimals before they are compared, because the published ranges leave gaps.
 */
public enum Grade {
    AA("AA", "AA", true),
    A("A", "A", true),
    B("B", "B", false),
    C("C", "C", false),
    D("D", "D", false),
    /** Sources disagree on where E ends and F begins, so this program does not tell them apart. */
    BELOW_D("E หรือ F", "E or F", false),
    EXCELLENT("ผ่านดีเยี่ยม", "Passed, excellent", true),
    GOOD("ผ่านดี", "Passed, good", true),
    PASSED("ผ่าน", "Passed", true),
    IMPROVE("ต้องปรับปรุง", "Must improve", false),
    IMPROVE_URGENTLY("ต้องปรับปรุงโดยด่วน", "Must improve urgently", false);

    private static final int LAST_YEAR_OF_LETTERS = 2565;

    private final String title;
    private final String englishTitle;
    private final boolean pass;

    Grade(String title, String englishTitle, boolean pass) {
        this.title = title;
        this.englishTitle = englishTitle;
        this.pass = pass;
    }

    /** The word in Thai, or in English. */
    public String title(String language) {
        return language.equals("en") ? englishTitle : title;
    }

    /** Whether the agency reached the pass mark of 85. */
    public boolean isPass() {
        return pass;
    }

    /** The whole result of the three instruments, each 0 to 100, in full precision. */
    public static double total(double iit, double eit, double oit) {
        return 0.3 * iit + 0.3 * eit + 0.4 * oit;
    }

    /** The grade of a fiscal year. */
    public static Grade of(int fiscalYear, double iit, double eit, double oit) {
        BigDecimal total = rounded(total(iit, eit, oit));
        if (fiscalYear <= LAST_YEAR_OF_LETTERS) {
            return letter(total);
        }
        BigDecimal weakest = rounded(iit).min(rounded(eit)).min(rounded(oit));
        return level(total, weakest);
    }

    /** The grade that an OIT score would give if both surveys were as good; the real one waits for them. */
    public static Grade alone(int fiscalYear, double oit) {
        return of(fiscalYear, oit, oit, oit);
    }

    private static Grade letter(BigDecimal total) {
        return reaches(total, 95)
                ? AA
                : reaches(total, 85)
                        ? A
                        : reaches(total, 75) ? B : reaches(total, 65) ? C : reaches(total, 55) ? D : BELOW_D;
    }

    private static Grade level(BigDecimal total, BigDecimal weakest) {
        if (reaches(total, 95) && reaches(weakest, 95)) {
            return EXCELLENT;
        }
        if (reaches(total, 85)) {
            return reaches(weakest, 85) ? GOOD : PASSED;
        }
        return reaches(total, 70) ? IMPROVE : IMPROVE_URGENTLY;
    }

    private static boolean reaches(BigDecimal figure, int mark) {
        return figure.compareTo(BigDecimal.valueOf(mark)) >= 0;
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(9, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }
}
