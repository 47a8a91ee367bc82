package org.prongsai.crawl.errand;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Fetcher;
import org.prongsai.crawl.fetch.Portion;
import org.prongsai.crawl.fetch.Trouble;

/** One address on its way through redirects and tries. For the visit's thread only. */
public final class Errand {
    final Target asked;
    final Portion portion;
    final List<String> redirects = new ArrayList<>();
    Target current;
    int tries = 1;
    boolean isRepeated;
    int crowds;
    Fetcher.Request request = Fetcher.Request.answered(new Fetched.Failed(Trouble.UNREACHABLE, "not sent"));

    Errand(Target asked, Portion portion) {
        this.asked = asked;
        this.current = asked;
        this.portion = portion;
    }
}
