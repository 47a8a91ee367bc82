package org.prongsai.document.office.sheet;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and dates of cells as the sheet shows them, years of the Thai calendar included. */
final class CellNumbers {
    /** Calendar 07 of Windows is the Buddhist one; {@code bbbb} is Excel's own letter for its years. */
    private static final Pattern BUDDHIST = Pattern.compile("\\[\\$-[0-9A-Fa-f]*07[0-9A-Fa-f]{4}\\]|[Bb]{2,4}");

    private static final int BUDDHIST_ERA = 543;

    private final DataFormatter formatter = new DataFormatter(new Locale("th"));

    String shown(double value, int formatIndex, String format) {
        double number = value;
        String pattern = format;
        if (DateUtil.isADateFormat(formatIndex, format.replaceAll("[Bb]{2,4}", "yyyy"))
                && BUDDHIST.matcher(format).find()
                && DateUtil.isValidExcelDate(value)) {
            LocalDateTime date = DateUtil.getLocalDateTime(value);
            number = DateUtil.getExcelDate(date.plusYears(BUDDHIST_ERA));
            pattern = format.replaceAll("\\[\\$-[0-9A-Fa-f]+\\]", "").replaceAll("[Bb]{2,4}", "yyyy");
        }
        return formatter.formatRawCellContents(number, formatIndex, pattern);
    }
}
