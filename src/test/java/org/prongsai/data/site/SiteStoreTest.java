package org.prongsai.data.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.OpenPortal;
import org.prongsai.profile.SamplePortal;

class SiteStoreTest {
    @TempDir
    Path folder;

    @Test
    void agenciesComeWithTheTimeOfTheirNewestCheck() {
        try (OpenPortal portal = new OpenPortal(folder).fill()) {
            SiteStore store = portal.database.store(SiteStore.class);
            assertThat(store.countAgencies()).isEqualTo(3);
            assertThat(store.agencies(2, 0)).extracting(SiteStore.Place::slug).containsExactly("thara", "khao-mok");
            assertThat(store.agencies(2, 0).get(0).checkedAt()).isEqualTo(SamplePortal.MORNING);
            assertThat(store.agencies(2, 0).get(1).checkedAt()).isNull();
            assertThat(store.agencies(2, 2)).hasSize(1);
            assertThat(store.probe()).isZero();
        }
    }

    @Test
    void onlyChecksThatRunAreCountedAsRunning() {
        try (OpenPortal portal = new OpenPortal(folder).fill()) {
            SiteStore store = portal.database.store(SiteStore.class);
            assertThat(store.checksRunning()).isZero();
            portal.sample.checks.begin(portal.sample.begun(null, SamplePortal.MORNING), "1@test");
            assertThat(store.checksRunning()).isEqualTo(1);
        }
    }
}
