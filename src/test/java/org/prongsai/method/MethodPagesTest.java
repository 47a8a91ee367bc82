package org.prongsai.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class MethodPagesTest {
    @TempDir
    static Path folder;

    private static SamplePortal portal;

    @BeforeAll
    static void open() {
        portal = new SamplePortal(folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

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
