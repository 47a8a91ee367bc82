package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteNameTest {
    @ParameterizedTest
    @CsvSource({
        "หน้าแรก - เทศบาลตำบลทุ่งสมมติ, เทศบาลตำบลทุ่งสมมติ",
        "ยินดีต้อนรับสู่เว็บไซต์องค์การบริหารส่วนตำบลบึงสมมติ จังหวัดเลย, องค์การบริหารส่วนตำบลบึงสมมติ จังหวัดเลย",
        "วิทยาลัยเทคนิคสมมติ | หน้าหลัก, วิทยาลัยเทคนิคสมมติ",
        "อบต.ดาวสมมติ :: Home, อบต.ดาวสมมติ",
        "หน้าหลัก สำนักงานเทศบาลเมืองสมมติ, สำนักงานเทศบาลเมืองสมมติ"
    })
    void nameIsReadFromTheTitle(String title, String name) {
        assertThat(SiteName.in(title)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "หน้าแรก", "เทศบาลตำบล", "ข่าวจากกรมสมมติ", "ITA 2567"})
    void titleThatNamesNoAgencyGivesNone(String title) {
        assertThat(SiteName.in(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"เทศบาลตำบลสมมติ\u001b[31mแดง", "เทศบาลตำบลสมมติ\u202eแดง"})
    void signsThatCouldDeceiveATerminalAreLeftOut(String title) {
        assertThat(SiteName.in(title)).contains("เทศบาลตำบลสมมติ");
    }
}
