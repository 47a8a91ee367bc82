package org.prongsai.crawl.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header: how long a busy site wants to be left alone. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private RetryAfter() {}

    /** The pause, at most {@code longest}; empty without a header, for rubbish and for times gone by. */
    public static Optional<Duration> parse(String header, Instant now, Duration longest) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            long seconds = Math.min(Long.parseLong(text), longest.toSeconds());
            return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            if (!until.isAfter(now)) {
                return Optional.empty();
            }
            return Optional.of(until.isAfter(now.plus(longest)) ? longest : Duration.between(now, until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
