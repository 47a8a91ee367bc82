package org.prongsai.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.document.Document;

/** Group C-11: twenty pages that are written to exhaust a reader. */
class HostileHtmlTest {
    private static final int PARSED = 2 * 1024 * 1024;
    private static final long MOST_CPU_SECONDS = 5;
    private static final List<Arguments> PAGES = all().toList();

    static Stream<Arguments> pages() {
        return PAGES.stream();
    }

    private static Stream<Arguments> all() {
        return Stream.of(
                arguments("nested divisions", "<div>".repeat(400_000)),
                arguments("nested spans", "<span>".repeat(300_000)),
                arguments("open bold letters", "<b>".repeat(600_000)),
                arguments("bold letters and paragraphs", "<b><p>".repeat(300_000)),
                arguments("open links", "<a href=/x>".repeat(190_000)),
                arguments("nested tables", "<table><tr><td>".repeat(130_000)),
                arguments("open tables", "<table>".repeat(280_000)),
                arguments("attributes of one element", "<p " + attributes() + ">x</p>"),
                arguments("one long text", "ก".repeat(PARSED)),
                arguments("entities", "&amp;".repeat(400_000)),
                arguments("empty characters", "<p>" + "\0".repeat(1_000_000)),
                arguments("one long comment", "<!--" + "x".repeat(PARSED)),
                arguments("links", "<a href=/1>x</a>".repeat(130_000)),
                arguments("templates", "<template>".repeat(200_000)),
                arguments("drawings", "<svg><g>".repeat(250_000)),
                arguments("formulas", "<math><mi>".repeat(200_000)),
                arguments("lists with menus", "<ul class=menu><li>".repeat(110_000)),
                arguments("folds", "<details><summary>x</summary>".repeat(70_000)),
                arguments("spanned cells", "<table><tr>" + "<td colspan=1000 rowspan=65000>x".repeat(60_000)),
                arguments("scripts with quotes", "<script>" + "location='".repeat(200_000) + "</script>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hostilePageIsReadInTime(String name, String markup) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Document page = Pages.read(markup);
        assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000_000)
                .as(name)
                .isLessThan(MOST_CPU_SECONDS);
        assertThat(page.links()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(page.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum())
                .isLessThan(3 * PARSED);
    }

    @Test
    void thereAreTwentyOfThem() {
        assertThat(pages()).hasSize(20);
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            attributes.append('a').append(i).append("=1 ");
        }
        return attributes.toString();
    }
}
