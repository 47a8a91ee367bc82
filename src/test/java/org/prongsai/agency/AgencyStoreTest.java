package org.prongsai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class AgencyStoreTest {
    private static final Agency DILIGENT = new Agency(
            0,
            "thung-thong",
            "องค์การบริหารส่วนตำบลทุ่งทอง",
            "Thung Thong SAO",
            Kind.SUBDISTRICT_ORGANISATION,
            "ศรีสมมติ",
            "https://www.thungthong.example/");
    private static final Agency TOWN = new Agency(
            0, "muang-mai", "เทศบาลเมืองใหม่", null, Kind.TOWN_MUNICIPALITY, "บุรีสมมติ", "http://muangmai.example");

    @TempDir
    Path folder;

    private Database database;
    private AgencyStore store;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        store = database.store(AgencyStore.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keptAgencyComesBackWhole() {
        Agency kept = store.keep(DILIGENT);
        assertThat(kept.id()).isPositive();
        assertThat(store.bySlug("thung-thong")).contains(kept);
        assertThat(store.byId(kept.id())).contains(kept);
        assertThat(kept.withId(0)).isEqualTo(DILIGENT);
    }

    @Test
    void keepingTheSameSlugChangesTheAgencyUnderItsNumber() {
        Agency first = store.keep(TOWN);
        Agency second = store.keep(new Agency(
                0, TOWN.slug(), "เทศบาลเมืองใหม่กว่า", null, Kind.CITY_MUNICIPALITY, "บุรีสมมติ", TOWN.url()));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(store.all()).containsExactly(second);
    }

    @Test
    void websiteLeadsToItsAgencyWhateverSchemeAndSlash() {
        Agency kept = store.keep(DILIGENT);
        assertThat(store.byUrl("http://WWW.thungthong.example")).contains(kept);
        assertThat(store.byUrl("https://other.example")).isEmpty();
    }

    @Test
    void agenciesOfAnOlderProgramGetTheirKeysOnce() throws SQLException {
        Agency kept = store.keep(DILIGENT);
        assertThat(store.withoutKeys()).isEmpty();
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"));
                Statement statement = older.createStatement()) {
            statement.executeUpdate("UPDATE agency SET sort_key = '', province_key = '', search_key = ''");
        }
        assertThat(store.withoutKeys()).containsExactly(kept);
        store.fillKeys();
        assertThat(store.withoutKeys()).isEmpty();
        assertThat(store.all()).containsExactly(kept);
    }

    @Test
    void kindIsUnderstoodByCodeTitleAndAbbreviation() {
        assertThat(Kind.of("town-municipality")).contains(Kind.TOWN_MUNICIPALITY);
        assertThat(Kind.of("เทศบาลเมือง")).contains(Kind.TOWN_MUNICIPALITY);
        assertThat(Kind.of(" อบต ")).contains(Kind.SUBDISTRICT_ORGANISATION);
        assertThat(Kind.of("อบต.")).contains(Kind.SUBDISTRICT_ORGANISATION);
        assertThat(Kind.of("ร้านค้า")).isEmpty();
        assertThat(Kind.of(".")).isEmpty();
    }
}
