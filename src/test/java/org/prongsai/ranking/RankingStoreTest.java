package org.prongsai.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class RankingStoreTest {
    private static final Scope ALL =
            new Scope(Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).get("oit-2567"), null, null);

    @TempDir
    Path folder;

    @Test
    void emptyPortalRanksNobody() {
        try (Database database = SampleDatabase.open(folder)) {
            RankingStore store = database.store(RankingStore.class);
            assertThat(store.checklists()).isEmpty();
            assertThat(store.ranked(ALL, "", store.size(ALL, ""), 50, 0)).isEmpty();
            assertThat(store.missed(ALL.checklist(), Kind.OTHER, "ธารดาว")).isEmpty();
            assertThat(store.size(ALL, "")).isEqualTo(new RankingStore.Size(0, 0, null, 0));
        }
    }

    @Test
    void pagesOfARankingFollowEachOtherWithoutGapsAndKeepTheirPlaces() {
        try (RankedPortal ranked = new RankedPortal();
                Database database = SampleDatabase.open(ranked.portal.folder)) {
            RankingStore store = database.store(RankingStore.class);
            RankingStore.Size size = store.size(ALL, "");
            List<RankingStore.Ranked> first = store.ranked(ALL, "", size, 2, 0);
            List<RankingStore.Ranked> second = store.ranked(ALL, "", size, 2, 2);
            assertThat(first).extracting(RankingStore.Ranked::place).containsExactly(1, 1);
            assertThat(second).extracting(RankingStore.Ranked::place).containsExactly(3, 4);
            assertThat(ranked.portal.agencies.count())
                    .isEqualTo(store.size(ALL, "").agencies());
        }
    }

    @Test
    void placesAreTheSameWhereverThePageBegins() {
        try (RankedPortal ranked = new RankedPortal();
                Database database = SampleDatabase.open(ranked.portal.folder)) {
            RankingStore store = database.store(RankingStore.class);
            for (String part : List.of("", "9.1", "10.2")) {
                RankingStore.Size size = store.size(ALL, part);
                List<RankingStore.Ranked> whole = store.ranked(ALL, part, size, 50, 0);
                assertThat(whole).hasSize(4);
                for (int offset = 0; offset < 4; offset++) {
                    assertThat(store.ranked(ALL, part, size, 2, offset))
                            .as("%s from %d", part, offset)
                            .isEqualTo(whole.subList(offset, Math.min(4, offset + 2)));
                }
            }
        }
    }
}
