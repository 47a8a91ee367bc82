package org.prongsai.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        CsvTable table = read("a,b\n\n\"one\ntwo\",2\n ,\nx,y,z\n");
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(3L, 6L);
        assertThat(table.rows().get(0).cell("a")).isEqualTo("one\ntwo");
        assertThat(table.rows().get(1).width()).isEqualTo(3);
        assertThat(table.rows().get(1).cell("none")).isEmpty();
    }

    @Test
    void openQuotationIsNamedByLine() {
        assertThatExceptionOfType(CsvTable.CsvProblem.class)
                .isThrownBy(() -> read("a,b\n1,2\n\"x\"y,2\n"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
