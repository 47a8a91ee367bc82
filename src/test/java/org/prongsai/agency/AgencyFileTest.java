package org.prongsai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.agency.AgencyFile.Fault;

class AgencyFileTest {
    private static final String GOOD = """
            name,kind,province,url
            องค์การบริหารส่วนตำบลทุ่งทอง,อบต.,น่าน,https://www.thungthong.example/
            "เทศบาลเมือง ""ใหม่""\",เทศบาลเมือง,แพร่,muangmai.example
            """;

    @Test
    void everyRowBecomesAnAgency() {
        AgencyFile file = read(GOOD);
        assertThat(file.problems()).isEmpty();
        assertThat(file.agencies())
                .extracting(Agency::name, Agency::kind, Agency::slug, Agency::url)
                .containsExactly(
                        tuple(
                                "องค์การบริหารส่วนตำบลทุ่งทอง",
                                Kind.SUBDISTRICT_ORGANISATION,
                                "thungthong-example",
                                "https://www.thungthong.example/"),
                        tuple(
                                "เทศบาลเมือง \"ใหม่\"",
                                Kind.TOWN_MUNICIPALITY,
                                "muangmai-example",
                                "https://muangmai.example"));
    }

    @Test
    void byteOrderMarkSemicolonsAndWindowsLineEndsMakeNoDifference() {
        String excel = "\ufeff" + GOOD.replace(",", ";").replace("\n", "\r\n");
        assertThat(read(excel).agencies()).isEqualTo(read(GOOD).agencies());
    }

    @Test
    void thaiColumnNamesAreUnderstood() {
        String thai = GOOD.replaceFirst("name,kind,province,url", "ชื่อหน่วยงาน,ประเภท,จังหวัด,เว็บไซต์");
        assertThat(read(thai).agencies()).isEqualTo(read(GOOD).agencies());
    }

    @Test
    void windows874IsUnderstood() {
        AgencyFile file = AgencyFile.read(GOOD.getBytes(Charset.forName("x-windows-874")));
        assertThat(file.agencies()).isEqualTo(read(GOOD).agencies());
    }

    @Test
    void missingAndUnknownColumnsAreNamed() {
        assertThat(read("name,kind,provnce,url\nก,อบต.,เลย,a.example\n").problems())
                .extracting(AgencyFile.Problem::line, AgencyFile.Problem::column, AgencyFile.Problem::fault)
                .containsExactly(tuple(1L, "province", Fault.NO_COLUMN), tuple(1L, "provnce", Fault.UNKNOWN_COLUMN));
    }

    @Test
    void oneWrongCellKeepsTheWholeFileOut() {
        AgencyFile file = read(GOOD + ",ร้านค้า,เลย,ftp://x.example\n");
        assertThat(file.agencies()).isEmpty();
        assertThat(file.problems())
                .extracting(AgencyFile.Problem::line, AgencyFile.Problem::column, AgencyFile.Problem::fault)
                .containsExactly(
                        tuple(4L, "name", Fault.EMPTY),
                        tuple(4L, "kind", Fault.NOT_A_KIND),
                        tuple(4L, "url", Fault.NOT_AN_ADDRESS));
    }

    @Test
    void provincesAreThoseOfTheCountryHoweverTheyAreWritten() {
        assertThat(
                        read("name,kind,province,url\nก,อบต.,จังหวัดน่าน,a.example\nค,อบต.,จ.แพร่,b.example\nง,กรม,,c.example\nจ,ทน.,กทม.,d.example\n")
                                .agencies())
                .extracting(Agency::province)
                .containsExactly("น่าน", "แพร่", "", "กรุงเทพมหานคร");
        assertThat(read("name,kind,province,url\nก,อบต.,เชียงไหม่,a.example\nค,อบต.,แดนไกลโพ้นทะเล,b.example\n")
                        .problems())
                .containsExactly(
                        new AgencyFile.Problem(2, "province", Fault.NOT_A_PROVINCE, "เชียงไหม่", List.of("เชียงใหม่")),
                        new AgencyFile.Problem(3, "province", Fault.NOT_A_PROVINCE, "แดนไกลโพ้นทะเล", List.of()));
    }

    @Test
    void sameWebsiteTwiceIsNamed() {
        assertThat(read(GOOD + "อื่น,กรม,เลย,http://muangmai.example/\n").problems())
                .extracting(AgencyFile.Problem::fault, AgencyFile.Problem::column, AgencyFile.Problem::found)
                .containsExactly(tuple(Fault.TWICE, "url", "3"));
    }

    @Test
    void sameWebsiteTwiceIsNamedBesideOtherMistakes() {
        assertThat(read("name,kind,province,url\nก,ผิด,เลย,a.example\n,อบต.,เลย,http://www.a.example/\n")
                        .problems())
                .extracting(AgencyFile.Problem::line, AgencyFile.Problem::fault, AgencyFile.Problem::found)
                .containsExactly(
                        tuple(2L, Fault.NOT_A_KIND, "ผิด"), tuple(3L, Fault.EMPTY, ""), tuple(3L, Fault.TWICE, "2"));
        assertThat(read("name,kind,province,url\nก,อบต.,เลย,\nค,อบต.,เลย,\n").problems())
                .extracting(AgencyFile.Problem::fault)
                .containsExactly(Fault.NOT_AN_ADDRESS, Fault.NOT_AN_ADDRESS);
    }

    @Test
    void slipsOfTheHandInColumnsAndKindsAreGuessed() {
        assertThat(read("ชื่อหน่วยงาน,ประเภท,จังหวัด,เวบไซต์\nก,อบต.,เลย,a.example\n")
                        .problems())
                .extracting(AgencyFile.Problem::fault, AgencyFile.Problem::nearest)
                .containsExactly(tuple(Fault.NO_COLUMN, List.of()), tuple(Fault.UNKNOWN_COLUMN, List.of("เว็บไซต์")));
        assertThat(read("name,kind,province,url\nก,เทศบาลตำบน,เลย,a.example\nค,ร้านค้าออนไลน์,เลย,b.example\n")
                        .problems())
                .extracting(AgencyFile.Problem::nearest)
                .containsExactly(List.of("เทศบาลตำบล"), List.of());
        assertThat(AgencyFile.columns()).contains("เว็บไซต์ (url)", "slug");
    }

    @Test
    void kindsEquallyNearAreToldApartByTheNameOrAllNamed() {
        assertThat(
                        read("name,kind,province,url\nเทศบาลตำบลเสีย,ทบ.,เลย,a.example\nทม.สมมติ,ทบ.,เลย,b.example\nสมมติ,ทบ.,เลย,c.example\n")
                                .problems())
                .extracting(AgencyFile.Problem::nearest)
                .containsExactly(List.of("ทต."), List.of("ทม."), List.of("ทต.", "ทน.", "ทม."));
    }

    @ParameterizedTest
    @CsvSource({
        "htp:/x,",
        "htp://www.town.example/a,https://www.town.example/a",
        "https//www.town.example,https://www.town.example",
        "http:/town.example,https://town.example",
        "https:www.town.example,https://www.town.example",
        "www. town.example,https://www.town.example",
        "ftp://files.town.example,https://files.town.example",
        "intranet,",
        "http://intranet/,",
        "http://town..example,",
        "http://user@town.example,",
        "https://,",
        "http://town.example:99999,"
    })
    void websiteThatNoCheckCouldVisitIsNamedWithWhatWasMeant(String written, String meant) {
        assertThat(read("name,kind,province,url\nก,อบต.,เลย," + written + "\n").problems())
                .containsExactly(new AgencyFile.Problem(
                        2, "url", Fault.NOT_AN_ADDRESS, written, meant == null ? List.of() : List.of(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "www.town.example,https://www.town.example",
        "HTTP://Town.example/a b,http://town.example/a%20b",
        "http://localhost:8081/,http://localhost:8081/",
        "http://192.168.1.5/x,http://192.168.1.5/x",
        "http://[::1]/,http://[::1]/",
        "อบต.ไทย,https://xn--m3cj0d.xn--o3cw4h/"
    })
    void websiteThatACheckCouldVisitIsTaken(String written, String kept) {
        assertThat(read("name,kind,province,url,slug\nก,อบต.,เลย," + written + ",a-town\n")
                        .agencies())
                .extracting(Agency::url)
                .containsExactly(kept);
    }

    @Test
    void emptyAndForeignFilesAreNoTables() {
        assertThat(read("").problems()).extracting(AgencyFile.Problem::fault).containsExactly(Fault.EMPTY_FILE);
        assertThat(read("name,kind,province,url\n").problems())
                .extracting(AgencyFile.Problem::fault)
                .containsExactly(Fault.NO_ROWS);
        assertThat(AgencyFile.read(new byte[] {'P', 'K', 3, 4, 0, 0, 1}).problems())
                .extracting(AgencyFile.Problem::fault)
                .containsExactly(Fault.NOT_A_TABLE);
    }

    private static AgencyFile read(String text) {
        return AgencyFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
