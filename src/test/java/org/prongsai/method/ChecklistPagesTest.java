package org.prongsai.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.config.ConfigFolder;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.word.Vocabulary;

class ChecklistPagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    @Test
    void newestChecklistStandsFirst() {
        assertThat(page("/checklists").select("tbody th a").eachAttr("href"))
                .startsWith("/checklists/oit-2569")
                .endsWith("/checklists/oit-2565");
    }

    @Test
    void checklistShowsEveryItemWithItsYear() {
        Document page = page("/checklists/oit-2567");
        assertThat(page.select("table.items th.name a"))
                .hasSize(portal.checklist.items().size());
        assertThat(page.text()).contains("ปีงบประมาณ พ.ศ. 2567", "ข้อมูลปัจจุบัน");
    }

    @Test
    void itemTellsWhichElementsCanFailItAndHowSureThatIs() {
        Document page = page("/checklists/oit-2567/items/O1?lang=en");
        assertThat(page.select("h1").text()).isEqualTo("O1 Structure");
        assertThat(page.select("#elements + table tbody tr"))
                .hasSize(portal.checklist.item("O1").orElseThrow().elements().size());
        assertThat(page.text())
                .contains(
                        "without it the item fails",
                        "official wording of this year",
                        "Fiscal year 2568 (B.E.), item O1");
    }

    @Test
    void everyItemOfEveryChecklistHasItsPageInBothLanguages() {
        for (String list : page("/checklists").select("tbody th a").eachAttr("href")) {
            for (Element item : page(list).select("table.items th.name a")) {
                assertThat(page(item.attr("href")).select("h1").text()).matches("O\\d+ .+");
                assertThat(page(item.attr("href") + "?lang=en").select("h1").text())
                        .matches("O\\d+ .+");
            }
        }
    }

    @Test
    void crosswalkLeadsFromAMatterToItsItemInEachYear() {
        Document page = page("/checklists/crosswalk");
        assertThat(page.select("thead th").eachText()).endsWith("2569", "2568", "2567", "2566", "2565");
        List<String> codes = page.select("tbody tr").get(0).select("td").eachText();
        assertThat(codes).hasSize(5).first().isEqualTo("O1");
        assertThat(page.select("tbody td a").eachAttr("href"))
                .allSatisfy(address -> assertThat(portal.visitor.open(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void itemsAreFoundByTheirWords() {
        assertThat(ChecklistPages.entries(
                        portal.checklist,
                        Vocabulary.read(ConfigFolder.crawlerConfig(Path.of("")).yaml("vocabulary.yaml"))))
                .hasSize(portal.checklist.items().size())
                .first()
                .satisfies(entry -> assertThat(entry.form()).contains("โครงสราง"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checklists/oit-1999",
                "/checklists/oit-2567/items/O99",
                "/checklists/oit-2567/items/O001",
                "/checklists/..%2f/items/O1",
                "/checklists/oit-2567/items/"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(portal.visitor.open(address).statusCode()).isIn(400, 404);
    }

    private static Document page(String address) {
        return Jsoup.parse(portal.visitor.open(address).body());
    }
}
