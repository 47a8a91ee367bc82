package org.prongsai.crawl.errand;

import java.util.List;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Trouble;

/**
 * What an errand ended with.
 *
 * @param last the target that answered, or at which the trouble came
 * @param redirects the addresses that led to it, in their order; empty when asked directly
 */
public record Arrival(Target asked, Target last, List<String> redirects, Fetched result) {
    public Arrival {
        redirects = List.copyOf(redirects);
    }

    /** Whether an address answered with what was asked for. */
    public boolean isOk() {
        return result instanceof Fetched.Answer answer && answer.isOk();
    }

    public boolean isTrouble(Trouble... kinds) {
        return result instanceof Fetched.Failed failed && List.of(kinds).contains(failed.trouble());
    }

    /** Whether no page can be had from the server, whatever the address. */
    public boolean isSilent() {
        return isTrouble(Trouble.UNREACHABLE, Trouble.OLD_TLS);
    }
}
