package org.prongsai.crawl.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDirectivesTest {

    /** X-Robots-Tag, page, whether the page is forbidden, whether its links are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; ``; false; false",
                "noindex; ``; false; false",
                "nofollow; ``; false; true",
                "noindex, nofollow; ``; true; true",
                "NONE; ``; true; true",
                "googlebot: noindex, nofollow; ``; false; false",
                "prongsai: none; ``; true; true",
                "googlebot: none, prongsai: nofollow; ``; false; true",
                "all; ``; false; false",
                "unavailable_after: 25 Jun 2026; ``; false; false",
                "``; <meta name=robots content=noindex>; false; false",
                "``; <META NAME='ROBOTS' CONTENT='NOINDEX,NOFOLLOW'>; true; true",
                "``; <meta content=\"none\" name=\"robots\">; true; true",
                "``; <meta name=\"robots\" content=\"index, follow\">; false; false",
                "``; <meta name=\"googlebot\" content=\"none\">; false; false",
                "``; <meta name=\"description\" content=\"noindex nofollow\">; false; false",
                "``; <meta name=\"robots\" content=\"max-image-preview:large\">; false; false",
                "noindex; <meta name=robots content=nofollow>; true; true",
                "``; <body><meta name=robots content=none>; false; false"
            })
    void pageSaysWhatMayBeDoneWithIt(String header, String page, boolean isForbidden, boolean isLinksForbidden) {
        PageDirectives said = PageDirectives.of(header, page.getBytes(StandardCharsets.UTF_8), true);
        assertThat(said).isEqualTo(new PageDirectives(isForbidden, isLinksForbidden));
    }
}
