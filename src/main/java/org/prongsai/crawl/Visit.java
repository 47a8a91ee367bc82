package org.prongsai.crawl;

/**
 * The order to look at one site.
 *
 * @param url the address of the site, with scheme
 * @param allowPrivate whether loopback and private addresses may be visited
 * @param guide where to look first and what else is needed
 * @param bodies where fetched bodies are kept
 * @param progress is told what is being looked at, and says whether to stop
 */
public record Visit(String url, boolean allowPrivate, Guide guide, Bodies bodies, Progress progress) {

    /** Watches a visit. Called from the visit's thread. */
    public interface Progress {
        /** An address is about to be looked at; the counts are addresses done and addresses known. */
        void looking(String url, int done, int known);

        /** Whether the visit shall end at once and keep what it has. */
        boolean isStopped();

        /** Says nothing, never stops. */
        Progress SILENT = new Progress() {
            @Override
            public void looking(String url, int done, int known) {}

            @Override
            public boolean isStopped() {
                return false;
            }
        };
    }
}
