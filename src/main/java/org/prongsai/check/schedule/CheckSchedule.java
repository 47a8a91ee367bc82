package org.prongsai.check.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.check.CheckRunner;
import org.prongsai.crawl.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks of agencies in the background, a few at a time, in the order in which they were asked for. Thread-safe. */
public final class CheckSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSchedule.class);

    private final CheckRunner runner;
    private final ExecutorService threads;
    private final Map<Long, LiveCheck> live = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    public CheckSchedule(CheckRunner runner, int atOnce) {
        this.runner = runner;
        this.threads = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for a check of an agency; does nothing and says false when one waits or runs already. */
    public boolean ask(long agencyId, CheckRunner.Order order) {
        if (stopped || live.putIfAbsent(agencyId, LiveCheck.WAITING) != null) {
            return false;
        }
        threads.execute(() -> run(agencyId, order));
        return true;
    }

    /** The check of an agency that waits or runs now. */
    public Optional<LiveCheck> live(long agencyId) {
        return Optional.ofNullable(live.get(agencyId));
    }

    /** Every check that waits or runs now, by agency. */
    public Map<Long, LiveCheck> live() {
        return Map.copyOf(live);
    }

    /** Ends what runs and forgets what waits; the checks that ran are marked interrupted. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        runner.interrupt();
    }

    private void run(long agencyId, CheckRunner.Order order) {
        try {
            live.put(agencyId, LiveCheck.BEGUN);
            if (!stopped) {
                runner.run(order, new Watch(agencyId));
            }
        } catch (Exception e) {
            if (!stopped) {
                LOG.error("check of {} failed", order.url(), e);
            }
        } finally {
            live.remove(agencyId);
        }
    }

    /** Notes how far the check of one agency is. */
    private final class Watch implements Visit.Progress {
        private final long agencyId;

        private Watch(long agencyId) {
            this.agencyId = agencyId;
        }

        @Override
        public void looking(String url, int done, int known) {
            live.put(agencyId, new LiveCheck(false, url, done, known));
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
