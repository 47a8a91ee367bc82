package org.prongsai.crawl.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    /** A header and the seconds to wait; -1 when it says nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "120; 120",
                " 5 ; 5",
                "0; -1",
                "-5; -1",
                "1.5; -1",
                "soon; -1",
                "''; -1",
                "315360000; 86400",
                "99999999999999999; 86400",
                "99999999999999999999999; -1",
                "Fri, 20 Nov 2026 03:01:00 GMT; 60",
                "Fri, 20 Nov 2026 02:00:00 GMT; -1",
                "Thu, 01 Jan 1970 00:00:00 GMT; -1",
                "Fri, 20 Nov 2036 03:00:00 GMT; -1",
                "Thu, 20 Nov 2036 03:00:00 GMT; 86400",
                "2026-11-20T03:01:00Z; -1",
                "Fri, 20 Nov 2026 10:01:00 +0700; 60"
            })
    void headerIsReadAsSecondsOrDate(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW, Duration.ofHours(24))
                        .map(Duration::toSeconds)
                        .orElse(-1L))
                .isEqualTo(seconds);
    }
}
