package org.prongsai.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;

class ItemTitlesTest {
    @Test
    void titleComesFromTheChecklistOfItsYear() {
        ItemTitles titles = new ItemTitles(
                Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).all());
        assertThat(titles.of("oit-2567", "O2", "th")).isEqualTo("ข้อมูลผู้บริหาร");
        assertThat(titles.of("oit-2567", "O2", "en")).isEqualTo("Executives");
        assertThat(titles.of("oit-2567", "O99", "th")).isEqualTo("O99");
        assertThat(titles.of("oit-1999", "O2", "en")).isEqualTo("O2");
    }
}
