package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.crawl.Failure;

/** What is said of an address that could not be read, on the site and on another one. */
class ReasonTest {

    @ParameterizedTest
    @CsvSource({
        "DEAD_LINK, 404, DEAD_LINK, DEAD_LINK",
        "DEAD_LINK, no such name, DEAD_LINK, DEAD_LINK",
        "SOFT_404, page says not found, DEAD_LINK, OFF_SITE",
        "REDIRECT_LOOP, more than 10 redirects, DEAD_LINK, OFF_SITE",
        "UNREACHABLE, no such name, SITE_DOWN, OFF_SITE",
        "BLOCKED, 403, BLOCKED, OFF_SITE",
        "ROBOTS, robots.txt, ROBOTS, OFF_SITE"
    })
    void anotherSiteIsCalledDeadOnlyWhereItSaidSoItself(
            Failure.Outcome outcome, String detail, Reason onSite, Reason offSite) {
        Failure failure = new Failure("http://other.test/a", outcome, detail);
        assertThat(Reason.of(failure, false)).isEqualTo(onSite);
        assertThat(Reason.of(failure, true)).isEqualTo(offSite);
    }
}
