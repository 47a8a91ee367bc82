package org.prongsai.staff.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() {
        // RFC 6238, appendix B, the last six of eight digits
        Map<Long, String> standard = new TreeMap<>(Map.of(
                59L, "287082",
                1111111109L, "081804",
                1111111111L, "050471",
                1234567890L, "005924",
                2000000000L, "279037",
                20000000000L, "353130"));
        standard.forEach((time, code) -> {
            assertThat(Totp.code(SECRET, time / 30)).isEqualTo(code);
            assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(time))).hasValue(time / 30);
        });
    }

    @Test
    void clockMayBeWrongByOneStepAndNoMore() {
        Instant now = Instant.ofEpochSecond(1234567890);
        long step = 1234567890 / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
        for (String wrong : new String[] {"", "0", "0000000", "๐๐๕๙๒๔ไ", "-05924", "5924"}) {
            assertThat(Totp.step(SECRET, wrong, now)).isEmpty();
        }
    }

    @Test
    void secretIsTypedAsTheStandardSays() {
        // RFC 4648, section 10, without padding
        Map<String, String> standard = Map.of(
                "",
                "",
                "f",
                "MY",
                "fo",
                "MZXQ",
                "foo",
                "MZXW6",
                "foob",
                "MZXW6YQ",
                "fooba",
                "MZXW6YTB",
                "foobar",
                "MZXW6YTBOI");
        standard.forEach((plain, text) -> assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(text));
        assertThat(Totp.freshSecret()).hasSize(20).isNotEqualTo(Totp.freshSecret());
    }
}
