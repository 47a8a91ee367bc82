package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void recordsAreWrittenInTheirOrder() {
        Visit visit = new Visit(
                "ทต.บ้านใหม่", Instant.parse("2026-11-20T03:00:00Z"), null, List.of(new Step(Outcome.DEAD_LINK, 404)));
        assertThat(Json.write(visit))
                .isEqualTo("{\"title\":\"ทต.บ้านใหม่\",\"at\":\"2026-11-20T03:00:00Z\",\"budgetHit\":null,"
                        + "\"steps\":[{\"outcome\":\"dead-link\",\"apart\":404}]}");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Visit visit = new Visit(
                "a", Instant.EPOCH, "time", List.of(new Step(Outcome.OK, 200), new Step(Outcome.DEAD_LINK, 410)));
        assertThat(Json.read(Json.write(visit), Visit.class)).isEqualTo(visit);
        assertThat(Json.read(Json.pretty(visit), Visit.class)).isEqualTo(visit);
    }

    @Test
    void mapsKeepTheirOrderAndEnumKeysAreLowerCase() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", Set.of(Outcome.OK));
        map.put(Outcome.DEAD_LINK, null);
        assertThat(Json.write(map)).isEqualTo("{\"z\":1,\"a\":[\"ok\"],\"dead-link\":null}");
    }

    @Test
    void unknownKeysArePassedOverAndBrokenTextIsNot() {
        assertThat(Json.read("{\"outcome\":\"ok\",\"apart\":1,\"later\":[]}", Step.class))
                .isEqualTo(new Step(Outcome.OK, 1));
        assertThatThrownBy(() -> Json.read("{\"outcome\":", Step.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A record with everything that reports hold. */
    record Visit(String title, Instant at, @Nullable String budgetHit, List<Step> steps) {}

    /** A record with questions that are not components. */
    record Step(Outcome outcome, int apart) {
        public boolean isGood() {
            return outcome == Outcome.OK;
        }

        public String getWord() {
            return "no component";
        }
    }

    /** An enum with two words in a name. */
    enum Outcome {
        OK,
        DEAD_LINK
    }
}
