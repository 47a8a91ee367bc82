package org.prongsai.complaint.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.thai.FiscalYear;

/**
 * What an agency publishes of one fiscal year: each channel apart, as of the end of the last half that is over.
 *
 * @param until the day as of which it is counted; null before the first half is over
 * @param channels every channel, in their order
 */
public record Figures(FiscalYear year, @Nullable LocalDate until, List<ChannelFigures> channels) {
    /** The first year that any agency could have complaints of here. */
    static final int FIRST = 2569;

    private static final int HALF = 6;

    public Figures {
        channels = List.copyOf(channels);
    }

    /** One channel: all of its published months, and the periods in which they are told. */
    public record ChannelFigures(Channel channel, int received, int finished, List<Period> periods) {
        public ChannelFigures {
            periods = List.copyOf(periods);
        }

        public int pending() {
            return received - finished;
        }
    }

    /** The newest year of which anything is published on a day; the year that has begun, when there is none. */
    public static FiscalYear newest(LocalDate today) {
        FiscalYear now = FiscalYear.of(today);
        return today.isAfter(now.firstHalfEnd()) || now.year() <= FIRST ? now : new FiscalYear(now.year() - 1);
    }

    /** All years of which anything may be published on a day, the newest first. */
    public static List<Figures> published(StatisticsStore store, long agencyId, LocalDate today) {
        return IntStream.rangeClosed(FIRST, FiscalYear.of(today).year())
                .map(at -> FIRST + FiscalYear.of(today).year() - at)
                .mapToObj(year -> of(store, agencyId, new FiscalYear(year), today))
                .filter(figures -> figures.until() != null)
                .toList();
    }

    /** Counts a year as it may be published on a day. */
    static Figures of(StatisticsStore store, long agencyId, FiscalYear year, LocalDate today) {
        LocalDate until = today.isAfter(year.end())
                ? year.end()
                : today.isAfter(year.firstHalfEnd()) ? year.firstHalfEnd() : null;
        if (until == null) {
            return new Figures(year, null, List.of());
        }
        Map<Channel, Map<YearMonth, Period.Counted>> counted = new EnumMap<>(Channel.class);
        for (StatisticsStore.Month month : store.months(agencyId, year.start(), until)) {
            counted.computeIfAbsent(month.channel(), channel -> new HashMap<>())
                    .put(YearMonth.parse(month.month()), new Period.Counted(month.received(), month.finished()));
        }
        List<ChannelFigures> channels = Arrays.stream(Channel.values())
                .map(channel -> figures(channel, counted.getOrDefault(channel, Map.of()), year, until))
                .toList();
        return new Figures(year, until, channels);
    }

    private static ChannelFigures figures(
            Channel channel, Map<YearMonth, Period.Counted> counted, FiscalYear year, LocalDate until) {
        List<Period> periods = new ArrayList<>(Period.of(half(YearMonth.from(year.start())), counted));
        if (until.equals(year.end())) {
            periods.addAll(Period.of(half(YearMonth.from(year.firstHalfEnd()).plusMonths(1)), counted));
        }
        int received = periods.stream().mapToInt(Period::received).sum();
        int finished = periods.stream().mapToInt(Period::finished).sum();
        return new ChannelFigures(channel, received, finished, periods);
    }

    private static List<YearMonth> half(YearMonth first) {
        return IntStream.range(0, HALF).mapToObj(first::plusMonths).toList();
    }
}
