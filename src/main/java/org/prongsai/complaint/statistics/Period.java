package org.prongsai.complaint.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One or more months whose complaints are published as one number.
 *
 * @param first its first month
 * @param last its last month
 * @param finished how many of them were finished by the end of the half in which they lie, or of the year
 */
public record Period(YearMonth first, YearMonth last, int received, int finished) {
    /** Fewer than so many in a month could point at somebody. */
    static final int LEAST = 5;

    public int pending() {
        return received - finished;
    }

    /** Whether it is one month. */
    public boolean isMonth() {
        return first.equals(last);
    }

    /** What was counted in one month. */
    record Counted(int received, int finished) {}

    /**
     * Parts a half into periods: a month stands alone when it has {@link #LEAST} complaints or more, else it is joined with the
     * next ones until they have, and what remains at the end is joined with what comes before it. A half with fewer in all is
     * one period.
     */
    static List<Period> of(List<YearMonth> half, Map<YearMonth, Counted> counted) {
        List<Period> periods = new ArrayList<>();
        Period open = null;
        for (YearMonth month : half) {
            Counted here = counted.getOrDefault(month, new Counted(0, 0));
            Period alone = new Period(month, month, here.received(), here.finished());
            open = open == null ? alone : open.with(alone);
            if (open.received() >= LEAST) {
                periods.add(open);
                open = null;
            }
        }
        if (open != null && periods.isEmpty()) {
            periods.add(open);
        } else if (open != null) {
            periods.add(periods.remove(periods.size() - 1).with(open));
        }
        return periods;
    }

    private Period with(Period next) {
        return new Period(first, next.last, received + next.received, finished + next.finished);
    }
}
