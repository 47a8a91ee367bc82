package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void keyIsTheSameAfterPrintingAndTyping() {
        for (int round = 0; round < 50; round++) {
            RecoveryKey key = RecoveryKey.fresh();
            String typed = String.join("-", key.groups())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('0', 'o');
            assertThat(RecoveryKey.read(typed).key().orElseThrow().pair().privateBytes())
                    .isEqualTo(key.pair().privateBytes());
        }
    }

    @Test
    void everyWrongSignAndEveryTwoChangedAboutAreFoundInTheirGroup() {
        List<String> groups = RecoveryKey.fresh().groups();
        String all = String.join("", groups);
        for (int at = 0; at < all.length(); at++) {
            for (int each = 0; each < SIGNS.length(); each++) {
                char sign = SIGNS.charAt(each);
                if (sign != all.charAt(at)) {
                    String typed = all.substring(0, at) + sign + all.substring(at + 1);
                    assertThat(RecoveryKey.read(typed).wrongGroup()).isEqualTo(at / 5 + 1);
                }
            }
            for (int other = at + 1; other < at / 5 * 5 + 5; other++) {
                if (all.charAt(at) != all.charAt(other)) {
                    StringBuilder typed = new StringBuilder(all);
                    typed.setCharAt(at, all.charAt(other));
                    typed.setCharAt(other, all.charAt(at));
                    assertThat(RecoveryKey.read(typed.toString()).wrongGroup()).isEqualTo(at / 5 + 1);
                }
            }
        }
    }

    @Test
    void groupInTheWrongPlaceAndAMissingSignAreTold() {
        List<String> groups = new java.util.ArrayList<>(RecoveryKey.fresh().groups());
        java.util.Collections.swap(groups, 3, 7);
        assertThat(RecoveryKey.read(String.join(" ", groups)).wrongGroup()).isEqualTo(4);
        RecoveryKey.Reading missing = RecoveryKey.read(String.join("", groups).substring(1));
        assertThat(missing.key()).isEmpty();
        assertThat(missing.wrongGroup()).isZero();
    }
}
