package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.rule.Judgement.Evidence;

class EmptyLinkTest {
    private static final String TITLE = "แผนปฏิบัติการป้องกันการทุจริต";

    static Stream<String> nowhere() {
        return Stream.of(
                "href='#'",
                "href='#!'",
                "href='javascript:void(0)'",
                "href='javascript:;'",
                "href=''",
                "href='http://'",
                "href=' # '",
                "href='javascript:void(0);' onclick='return false'",
                "");
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void rowWhoseButtonLeadsNowhereIsAPlaceholder(String href) {
        Judgement said =
                SmallSite.of(2567).row("O32", TITLE, "<a " + href + ">เปิด</a>").judged("O32");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
        Evidence evidence = said.evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.url()).endsWith("/ita");
        assertThat(evidence.linkText()).isEqualTo("O32");
        assertThat(evidence.status()).isEqualTo(200);
        assertThat(evidence.path()).hasSize(2);
        assertThat(evidence.sha256()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void itemWhoseOwnNameLeadsNowhereIsAPlaceholder(String href) {
        Judgement said = SmallSite.of(2567)
                .page("/plans", "<h1>แผนงาน</h1><ul><li><a " + href + ">" + TITLE + "</a></li></ul>")
                .row("", "", "<a href=/plans>แผนงาน</a>")
                .judged("O32");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
        Evidence evidence = said.evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.url()).endsWith("/plans");
        assertThat(evidence.linkText()).isEqualTo(TITLE);
    }

    @Test
    void emptyLinkThatIsAPictureIsAPlaceholder() {
        Judgement said = SmallSite.of(2567)
                .page("/plans", "<h1>แผนงาน</h1><p><a href='#'><img src='/" + TITLE + ".png'></a></p>")
                .row("", "", "<a href=/plans>แผนงาน</a>")
                .judged("O32");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void emptyLinkInAMenuIsAPlaceholder() {
        String menu = "<nav><ul><li><a href='#'>" + TITLE + "</a></li></ul></nav>";
        SmallSite site = SmallSite.of(2567);
        for (int i = 1; i <= 5; i++) {
            site.page("/page" + i, menu + "<h1>เรื่องที่ " + i + "</h1><p>ข้อความของหน้าที่ " + i + "</p>");
            site.row("", "", "<a href=/page" + i + ">หน้า " + i + "</a>");
        }
        Judgement said = site.judged("O32");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().linkText()).isEqualTo(TITLE);
    }

    @Test
    void itemThatNobodyNamesIsNotFoundAtAnothersEmptyLink() {
        assertThat(SmallSite.of(2567)
                        .row("O31", "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", "<a href='#'>เปิด</a>")
                        .judged("O32")
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }
}
