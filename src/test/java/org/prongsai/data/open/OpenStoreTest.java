package org.prongsai.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.data.OpenPortal;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.search.Query;

class OpenStoreTest {
    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    @Test
    void sixWordsAreAllLookedFor() {
        assertThat(portal.store.count(Wanted.of("", "", Query.of("เทศบาล เมือง ธารา town of thara"))))
                .isEqualTo(1);
        assertThat(portal.store.count(Wanted.of("", "", Query.of("เทศบาล เมือง ธารา town of nowhere"))))
                .isZero();
        assertThat(portal.store.count(Wanted.all())).isEqualTo(3);
    }

    @Test
    void findingsAreThoseOfTheNewestChecksOnly() {
        List<OpenFinding> findings = new ArrayList<>();
        portal.store.eachFinding(findings::add);
        assertThat(findings).hasSize(2 * portal.sample.checklist.items().size());
        assertThat(findings)
                .filteredOn(finding -> finding.verdict() != Verdict.PASS)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.agency()).isEqualTo("stars");
                    assertThat(finding.reason()).isEqualTo(Reason.SCANNED);
                    assertThat(finding.cells()).hasSameSizeAs(OpenFinding.COLUMNS);
                });
    }

    @Test
    void everyAgencyHasAsManyCellsAsColumns() {
        List<OpenAgency> agencies = new ArrayList<>();
        portal.store.eachAgency(OpenPortal.BASE, agencies::add);
        assertThat(agencies)
                .hasSize(3)
                .allSatisfy(agency -> assertThat(agency.cells()).hasSameSizeAs(OpenAgency.COLUMNS));
    }

    @Test
    void changesAreToldWithTheirAgency() {
        List<OpenChange> changes = new ArrayList<>();
        portal.store.eachChange(changes::add);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.agency()).isEqualTo("thara");
            assertThat(change.cells()).hasSameSizeAs(OpenChange.COLUMNS);
        });
    }
}
