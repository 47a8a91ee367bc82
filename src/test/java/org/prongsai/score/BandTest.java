package org.prongsai.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BandTest {
    @Test
    void everyScoreLiesInOneBandAndChangesWhereTheGradeChanges() {
        for (double score :
                List.of(0.0, 69.99, 69.9949, 69.995, 70.0, 84.9949, 84.995, 85.0, 94.99, 94.9951, 95.0, 100.0)) {
            List<Band> bands = Stream.of(Band.values())
                    .filter(band -> score >= band.from() && score < band.below())
                    .toList();
            assertThat(bands).as("%s", score).hasSize(1);
            Grade grade = switch (bands.get(0)) {
                case FROM_95 -> Grade.EXCELLENT;
                case FROM_85 -> Grade.GOOD;
                case FROM_70 -> Grade.IMPROVE;
                case BELOW_70 -> Grade.IMPROVE_URGENTLY;
            };
            assertThat(Grade.of(2567, score, score, score)).as("%s", score).isEqualTo(grade);
            assertThat(bands.get(0).isPass()).as("%s", score).isEqualTo(grade.isPass());
        }
    }

    @Test
    void codeLeadsBackToItsBand() {
        assertThat(Stream.of(Band.values()).map(Band::code))
                .containsExactly("from-95", "from-85", "from-70", "below-70");
        assertThat(Band.of("from-85")).contains(Band.FROM_85);
        assertThat(Band.of("evil")).isEmpty();
        assertThat(Band.of(null)).isEmpty();
    }
}
