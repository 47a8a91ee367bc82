package org.prongsai.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FormMarksTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final byte[] KEY = new byte[32];

    @Test
    void markIsGoodForItsOwnerAlone() {
        String mark = at(NOON).issue("session a");
        assertThat(at(NOON).read(mark, "session a")).isPresent();
        assertThat(at(NOON).read(mark, "session b")).isEmpty();
        assertThat(at(NOON).read(mark, "")).isEmpty();
    }

    @Test
    void sameFormSentTwiceHasTheSameWordAndAnotherFormAnother() {
        String mark = at(NOON).issue("");
        assertThat(at(NOON).read(mark, "")).isEqualTo(at(NOON.plusSeconds(9)).read(mark, ""));
        assertThat(at(NOON).read(at(NOON).issue(""), "")).isNotEqualTo(at(NOON).read(mark, ""));
    }

    @Test
    void formThatLayOpenForADayIsExpiredAndStillKnown() {
        String mark = at(NOON).issue("");
        assertThat(at(NOON.plus(FormMarks.LIFE)).read(mark, "").orElseThrow().expired())
                .isFalse();
        assertThat(at(NOON.plus(FormMarks.LIFE).plusSeconds(1))
                        .read(mark, "")
                        .orElseThrow()
                        .expired())
                .isTrue();
    }

    @Test
    void timeCannotBeReadInAMark() {
        for (int each = 0; each < 200; each++) {
            byte[] bytes = Base64.getUrlDecoder().decode(at(NOON).issue(""));
            for (int from = 0; from + Long.BYTES <= bytes.length; from++) {
                assertThat(ByteBuffer.wrap(bytes).getLong(from) >>> 24).isNotEqualTo(NOON.getEpochSecond() >>> 24);
            }
        }
        String mark = at(NOON).issue("");
        assertThat(at(NOON.plusSeconds(60)).read(mark, "").orElseThrow().madeAt())
                .isEqualTo(NOON);
    }

    @Test
    void clockThatWasSetBackMakesNoFormBad() {
        String mark = at(NOON).issue("");
        assertThat(at(NOON.minus(Duration.ofDays(400)))
                        .read(mark, "")
                        .orElseThrow()
                        .expired())
                .isFalse();
    }

    @Test
    void anyOtherTextIsNoMark() {
        String mark = at(NOON).issue("");
        for (String wrong : new String[] {
            "", "x", mark.substring(1), mark + "AAAA", "ฟอร์ม", mark.toUpperCase(java.util.Locale.ROOT)
        }) {
            assertThat(at(NOON).read(wrong, "")).as(wrong).isEmpty();
        }
        assertThat(new FormMarks(new byte[] {1}, Clock.systemUTC()).read(mark, ""))
                .isEmpty();
    }

    private static FormMarks at(Instant time) {
        return new FormMarks(KEY, Clock.fixed(time, ZoneOffset.UTC));
    }
}
