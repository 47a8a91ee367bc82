package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.intake.TrackingCode.Fault;

class TrackingCodeTest {
    private final TrackingCode code = TrackingCode.of(TrackingCode.word()).orElseThrow();

    @Test
    void codeIsReadInEveryWayPeopleWriteIt() {
        assertThat(code.digits()).matches("[0-9]{21}");
        assertThat(code.text()).matches("[0-9]{3}( [0-9]{3}){6}");
        assertThat(TrackingCode.read(code.text()).code()).contains(code);
        assertThat(TrackingCode.read(" " + String.join("-", code.groups()) + "\n")
                        .code())
                .contains(code);
        StringBuilder thai = new StringBuilder();
        code.digits().chars().forEach(digit -> thai.append((char) (digit - '0' + '๐')));
        assertThat(TrackingCode.read(thai.toString()).code()).contains(code);
    }

    @Test
    void oneCodeAmongOtherWordsIsTakenAndNeverAGuess() {
        for (String around : List.of(
                "รหัสติดตาม: %s",
                "รหัสติดตามของท่าน\n%s\nตัวเลข 21 หลัก แบ่งเป็น 7 กลุ่ม กลุ่มละ 3 หลัก",
                "ส่งเมื่อ 22/11/2569 รหัส%sค่ะ",
                "22/11/2569\n%s",
                "Tracking code: %s.")) {
            assertThat(TrackingCode.read(around.formatted(code.text())).code())
                    .as(around)
                    .contains(code);
            assertThat(TrackingCode.read(around.formatted(code.digits())).code())
                    .as(around)
                    .contains(code);
        }
        assertThat(fault("รหัส " + code.text() + " หรือ " + code.text())).isEqualTo(Fault.SIGNS);
        assertThat(fault("รหัส " + code.text() + " 123")).isEqualTo(Fault.SIGNS);
        assertThat(fault("รหัส " + code.digits() + "0")).isEqualTo(Fault.SIGNS);
        assertThat(fault(code.text() + " 123")).isEqualTo(Fault.LENGTH);
        char other = code.digits().charAt(0) == '9' ? '8' : '9';
        assertThat(fault("รหัส " + other + code.text().substring(1))).isEqualTo(Fault.CHECK);
    }

    @Test
    void everyWrongDigitAndEveryTwoNeighboursChangedAboutAreToldBeforeAnyLookup() {
        String digits = code.digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != digits.charAt(at)) {
                    assertThat(fault(digits.substring(0, at) + digit + digits.substring(at + 1)))
                            .isEqualTo(Fault.CHECK);
                }
            }
            if (at > 0 && digits.charAt(at) != digits.charAt(at - 1)) {
                assertThat(fault(digits.substring(0, at - 1)
                                + digits.charAt(at)
                                + digits.charAt(at - 1)
                                + digits.substring(at + 1)))
                        .isEqualTo(Fault.CHECK);
            }
        }
    }

    @Test
    void whatIsNoCodeIsToldByItsKind() {
        assertThat(fault("")).isEqualTo(Fault.EMPTY);
        assertThat(fault(" - ")).isEqualTo(Fault.EMPTY);
        assertThat(fault("12a4")).isEqualTo(Fault.SIGNS);
        assertThat(fault(code.digits().substring(1))).isEqualTo(Fault.LENGTH);
        assertThat(fault(code.digits() + "0")).isEqualTo(Fault.LENGTH);
    }

    @Test
    void sameWordGivesTheSameCodeAndAnyOtherTextGivesNone() {
        String word = TrackingCode.word();
        assertThat(TrackingCode.of(word)).isEqualTo(TrackingCode.of(word));
        assertThat(TrackingCode.of(word.substring(2))).isEmpty();
        assertThat(TrackingCode.of("!")).isEmpty();
        assertThat(TrackingCode.of("")).isEmpty();
    }

    @Test
    void tenThousandCodesDifferAndNoDigitIsLikelierThanAnother() {
        int draws = 10_000;
        Set<String> codes = new HashSet<>();
        int[][] counts = new int[20][10];
        for (int draw = 0; draw < draws; draw++) {
            String digits = TrackingCode.of(TrackingCode.word()).orElseThrow().digits();
            codes.add(digits);
            for (int place = 0; place < 20; place++) {
                counts[place][digits.charAt(place) - '0']++;
            }
        }
        assertThat(codes).hasSize(draws);
        double chi = 0;
        for (int[] place : counts) {
            for (int count : place) {
                chi += Math.pow(count - draws / 10.0, 2) / (draws / 10.0);
            }
        }
        // 180 degrees of freedom: 276 is passed by chance once in 200,000 runs
        assertThat(chi).isLessThan(276);
    }

    private static @Nullable Fault fault(String typed) {
        return TrackingCode.read(typed).fault();
    }
}
