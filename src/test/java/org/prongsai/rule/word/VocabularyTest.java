package org.prongsai.rule.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void phraseThatIsWrittenInTwoWaysWeighsOnce() {
        String text = "นโยบาย No Gift Policy ของเทศบาล";
        assertThat(weight(text, "No Gift Policy", "no-gift policy", "NoGiftPolicy"))
                .isEqualTo(weight(text, "No Gift Policy"));
    }

    private static double weight(String text, String... marks) {
        Matter matter =
                new Matter("no-gift", List.of("ไม่รับของขวัญ"), List.of(marks), List.of(), "no-gift", "", false, false);
        Vocabulary vocabulary =
                new Vocabulary(Map.of("no-gift", matter), Map.of("empty-link-text", List.of("เปิด")), Map.of());
        return vocabulary.content(text, false).topics().getOrDefault("no-gift", 0.0);
    }
}
