package org.prongsai.check.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

class StandingStoreTest {
    private static final Judgement MISSING = new Judgement(Reason.NOT_FOUND, 0.9, null, List.of(), List.of());
    private static final Judgement DOWN = new Judgement(Reason.SITE_DOWN, 1, null, List.of(), List.of());
    private static final Judgement SCAN = new Judgement(Reason.SCANNED, 0.6, null, List.of(), List.of());

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final ChangeStore changes = portal.store(ChangeStore.class);
    private final Agency town = portal.agency("si-tawan", "เทศบาลเมืองศรีตะวัน");

    @Test
    void newestFinishedCheckStandsWithItsCounts() {
        check(0, Map.of());
        long newest = check(1, Map.of("O1", MISSING, "O2", SCAN, "O3", DOWN));
        Standing standing = store().of(town.id()).orElseThrow();
        assertThat(standing.checkId()).isEqualTo(newest);
        assertThat(List.of(standing.passed(), standing.failed(), standing.inReview(), standing.unchecked()))
                .containsExactly(portal.checklist.items().size() - 3, 1, 1, 1);
        assertThat(store().parts(town.id())).extracting("code").startsWith("10.1", "10.2", "9.1");
    }

    @Test
    void checkThatEndsLateDoesNotPushOutANewerOne() {
        long newest = check(5, Map.of());
        check(1, Map.of("O1", MISSING));
        assertThat(store().of(town.id()).orElseThrow().checkId()).isEqualTo(newest);
        assertThat(changes()).isEmpty();
    }

    @Test
    void itemThatBeginsToFailOrToPassIsAChange() {
        check(0, Map.of());
        check(1, Map.of("O7", MISSING));
        check(2, Map.of());
        assertThat(changes()).containsExactly("O7 PASS", "O7 FAIL");
    }

    @Test
    void firstCheckChangesNothing() {
        check(0, Map.of("O1", MISSING));
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatCouldNotBeLookedAtIsNoChangeAndBridgesNone() {
        check(0, Map.of("O1", MISSING));
        check(1, Map.of("O1", DOWN, "O2", SCAN));
        assertThat(changes()).isEmpty();
        check(2, Map.of("O2", MISSING));
        assertThat(changes()).containsExactlyInAnyOrder("O1 PASS", "O2 FAIL");
    }

    private long check(int day, Map<String, Judgement> judgements) {
        return portal.check(town, at(day), judgements);
    }

    private static Instant at(int day) {
        return SamplePortal.MORNING.plusSeconds(86_400L * day);
    }

    private StandingStore store() {
        return portal.checks.standings();
    }

    private List<String> changes() {
        return changes.ofAgency(town.id(), 50).stream()
                .map(change -> change.itemCode() + " " + (change.verdict() == Verdict.PASS ? "PASS" : "FAIL"))
                .toList();
    }
}
