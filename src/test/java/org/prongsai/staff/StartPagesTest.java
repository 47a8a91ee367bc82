package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class StartPagesTest {
    @TempDir
    Path folder;

    @Test
    void everybodyIsLedToWhatTheyMayDoAndNowhereElse() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            SampleStaff staff = new SampleStaff(portal);
            assertThat(staff.administrator.open("/desk").body())
                    .contains("/administration/accounts", "/administration/audit", "href=\"/account\"");
            assertThat(staff.auditor.open("/desk").body())
                    .contains("/administration/audit")
                    .doesNotContain("/administration/accounts");
            assertThat(staff.officerA.open("/desk").body()).doesNotContain("/administration");
        }
    }
}
