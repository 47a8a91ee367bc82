package org.prongsai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class AgencyPagesTest {
    @TempDir
    Path folder;

    private SamplePortal portal;

    @BeforeEach
    void start() {
        portal = new SamplePortal(folder);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void listIsSearchedByNameAndKind() {
        portal.agency("dao", "เทศบาลเมืองดาวพราว");
        portal.agencies.keep(new Agency(
                0, "fa", "องค์การบริหารส่วนตำบลฟ้าพราว", null, Kind.SUBDISTRICT_ORGANISATION, "", "http://fa.example"));
        assertThat(names("/agencies")).hasSize(2);
        assertThat(names("/agencies?q=%E0%B8%94%E0%B8%B2%E0%B8%A7")).containsExactly("เทศบาลเมืองดาวพราว");
        assertThat(names("/agencies?kind=subdistrict-organisation")).containsExactly("องค์การบริหารส่วนตำบลฟ้าพราว");
        assertThat(page("/agencies?q=zzz").text()).contains("ไม่พบหน่วยงาน");
    }

    @Test
    void listIsTurnedPageByPage() {
        for (int i = 0; i < 60; i++) {
            portal.agency("town-" + i, "เทศบาลเมืองที่ %02d".formatted(i));
        }
        assertThat(names("/agencies")).hasSize(50);
        String next = page("/agencies").select("a[rel=next]").attr("href");
        assertThat(names(next)).hasSize(10);
        assertThat(page(next).select("a[rel=next]")).isEmpty();
        assertThat(page(next).select("a[rel=prev]")).hasSize(1);
    }

    @Test
    void absurdQuestionsGetTheNearestSensibleAnswer() {
        portal.agency("dao", "เทศบาลเมืองดาวพราว");
        for (String question : List.of("page=0", "page=-1", "page=abc", "kind=nothing", "q=", "q=%20", "x=1&x=2")) {
            assertThat(names("/agencies?" + question)).as(question).hasSize(1);
        }
        for (String question : List.of("page=999999999", "q=%25", "q=_", "q=%27%3B--", "q=" + "x".repeat(5_000))) {
            assertThat(portal.visitor.open("/agencies?" + question).statusCode())
                    .as(question)
                    .isEqualTo(200);
        }
    }

    private List<String> names(String path) {
        return page(path).select("tbody th a").eachText();
    }

    private Document page(String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
