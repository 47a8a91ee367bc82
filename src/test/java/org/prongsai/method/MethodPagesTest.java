package org.prongsai.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;

class MethodPagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    @Test
    void accuracyIsShownWithItsSetAndItsDay() {
        Document page = Jsoup.parse(portal.visitor.open("/method").body());
        assertThat(page.select("table tbody tr")).hasSize(Accuracy.load().size());
        assertThat(page.select("table tbody tr").get(0).text()).contains("%", "2569");
    }

    @Test
    void wrongVerdictCanBeContestedByMail() {
        assertThat(Jsoup.parse(portal.visitor.open("/method?lang=en").body())
                        .select("#contest ~ p a")
                        .get(0)
                        .attr("href"))
                .isEqualTo("mailto:mistakes@portal.example");
    }
}
