package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.web.Routes.Route;

class AccessTableTest {
    @Test
    void headIsWhatGetIs() {
        AccessTable table = AccessTable.of("# a comment\n\nGET\t/a\tanyone\nPOST\t/a\tofficer,auditor\n");
        assertThat(table.row("HEAD", "/a")).isEqualTo(table.row("GET", "/a"));
        assertThat(table.row("POST", "/a")).isNotEqualTo(table.row("GET", "/a"));
        assertThat(table.row("PUT", "/a")).isNull();
        assertThat(table.row("GET", "/b")).isNull();
    }

    @Test
    void addressWithoutRowAndRowWithoutAddressStopTheStart() {
        AccessTable table = AccessTable.of("GET\t/a\tanyone\n");
        table.compare(List.of(new Route("GET", "/a"), new Route("HEAD", "/a")));
        assertThatThrownBy(() -> table.compare(List.of(new Route("GET", "/a"), new Route("GET", "/b"))))
                .hasMessageContaining("lacks [GET /b]");
        assertThatThrownBy(() -> table.compare(List.of())).hasMessageContaining("GET /a");
    }

    @Test
    void lineThatSaysNothingClearIsRefused() {
        for (String line :
                List.of("GET\t/a", "GET\t/a\teverybody", "GET\t/a\t", "GET /a anyone", "GET\t/a\tanyone\t")) {
            assertThatThrownBy(() -> AccessTable.of(line)).as(line).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> AccessTable.of("GET\t/a\tanyone\nGET\t/a\tofficer"))
                .hasMessageContaining("twice");
    }
}
