package org.prongsai.crawl.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.prongsai.crawl.address.Target;

/** One address on its way through redirects and tries. For the visit's thread only. */
public final class Errand {
    final Target asked;
    final Portion portion;
    final List<String> redirects = new ArrayList<>();
    Target current;
    int tries = 1;
    boolean isRepeated;
    Fetcher.Request request = of(new Fetched.Failed(Trouble.UNREACHABLE, "not sent"));

    Errand(Target asked, Portion portion) {
        this.asked = asked;
        this.current = asked;
        this.portion = portion;
    }

    /** A request that has its answer before it is sent. */
    static Fetcher.Request of(Fetched result) {
        return new Fetcher.Request(CompletableFuture.completedFuture(result), new CompletableFuture<>());
    }
}
