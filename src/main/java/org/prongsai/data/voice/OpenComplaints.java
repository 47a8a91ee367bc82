package org.prongsai.data.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.statistics.Figures;

/**
 * The published figures of an agency's complaints in one fiscal year: months with few are joined, as on the portal's page.
 *
 * @param agency the agency's slug
 * @param until the day as of which it is counted
 */
public record OpenComplaints(String agency, int fiscalYear, LocalDate until, List<Channel> channels) {
    /** The columns of its file, one line for each period. */
    public static final List<String> COLUMNS = List.of(
            "agency",
            "fiscal_year",
            "until",
            "channel",
            "first_month",
            "last_month",
            "received",
            "finished",
            "pending");

    public OpenComplaints {
        channels = List.copyOf(channels);
    }

    /** One of the three forms. */
    public record Channel(String channel, int received, int finished, int pending, List<Period> periods) {
        public Channel {
            periods = List.copyOf(periods);
        }
    }

    /** One or more months, such as {@code 2026-11}, told as one figure. */
    public record Period(String first, String last, int received, int finished, int pending) {}

    static OpenComplaints of(String agency, Figures figures) {
        return new OpenComplaints(
                agency,
                figures.year().year(),
                Objects.requireNonNull(figures.until()),
                figures.channels().stream().map(OpenComplaints::channel).toList());
    }

    private static Channel channel(Figures.ChannelFigures figures) {
        return new Channel(
                figures.channel().code(),
                figures.received(),
                figures.finished(),
                figures.pending(),
                figures.periods().stream()
                        .map(period -> new Period(
                                period.first().toString(),
                                period.last().toString(),
                                period.received(),
                                period.finished(),
                                period.pending()))
                        .toList());
    }

    /** Its lines in that file. */
    public List<List<@Nullable Object>> lines() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Channel each : channels) {
            for (Period period : each.periods()) {
                lines.add(Arrays.asList(
                        agency,
                        fiscalYear,
                        until,
                        each.channel(),
                        period.first(),
                        period.last(),
                        period.received(),
                        period.finished(),
                        period.pending()));
            }
        }
        return lines;
    }
}
