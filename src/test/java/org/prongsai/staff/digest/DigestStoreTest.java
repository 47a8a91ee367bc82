package org.prongsai.staff.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class DigestStoreTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final long town = new SampleStaff(portal).townA.id();
    private final DigestStore store = portal.store(DigestStore.class);

    @Test
    void wishHoldsUntilItIsTakenBackAndOnceADay() {
        LocalDate today = LocalDate.parse("2026-11-21");
        store.want(7, "questions", town, "th");
        store.want(7, "questions", town, "en");
        assertThat(store.wishes("complaints", today)).isEmpty();
        assertThat(store.wishes("questions", today)).containsExactly(new DigestStore.Wish(7, town, "nong-kaew", "en"));
        store.told(7, "questions", today);
        assertThat(store.wishes("questions", today)).isEmpty();
        assertThat(store.wishes("questions", today.plusDays(1))).hasSize(1);
        store.wantNot(7, "questions");
        assertThat(store.wants(7, "questions")).isFalse();
    }
}
