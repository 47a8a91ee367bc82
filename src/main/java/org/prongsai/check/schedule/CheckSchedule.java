package org.prongsai.check.schedule;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.prongsai.check.CheckRunner;
import org.prongsai.crawl.Visit;
import org.prongsai.database.DatabaseProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks of agencies in the background, a few at a time, in the order in which they were asked for. Thread-safe. */
public final class CheckSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSchedule.class);

    private final CheckRunner runner;
    private final ExecutorService threads;
    private final Map<Long, LiveCheck> live = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "schedule"));
    private final int atOnce;
    private final LongConsumer changed;
    private volatile boolean stopped;

    /** {@code changed} is told of the agency whenever its check is asked for, and when it has ended, however it did. */
    public CheckSchedule(CheckRunner runner, int atOnce, LongConsumer changed) {
        this.runner = runner;
        this.changed = changed;
        this.atOnce = atOnce;
        this.threads = Executors.newFixedThreadPool(atOnce, work -> thread(work, "check"));
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Asks for a check of an agency; does nothing and says false when one waits or runs already. */
    public boolean ask(long agencyId, CheckRunner.Order order) {
        if (stopped || live.putIfAbsent(agencyId, LiveCheck.WAITING) != null) {
            return false;
        }
        changed.accept(agencyId);
        threads.execute(() -> run(agencyId, order));
        return true;
    }

    /**
     * From now on marks what could not be marked when it ended, and asks for checks of those who are due, as many at a time
     * as run at once.
     *
     * @param due at most so many orders, those that wait longest first
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a tick tells its own failures
    public void keepUp(Duration every, IntFunction<List<CheckRunner.Order>> due) {
        clockwork.scheduleWithFixedDelay(() -> tick(due), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does a job once beside the checks, before anybody is looked for who is due. */
    public void first(String name, Runnable job) {
        clockwork.execute(() -> {
            try {
                job.run();
            } catch (Exception e) {
                tell(name, e);
            }
        });
    }

    private void tick(IntFunction<List<CheckRunner.Order>> due) {
        try {
            if (runner.closeEnded() && live.size() < atOnce) {
                due.apply(2 * atOnce).forEach(order -> ask(Objects.requireNonNull(order.agencyId()), order));
            }
        } catch (Exception e) {
            tell("those who are due", e);
        }
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
        clockwork.shutdownNow();
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
                tell(order.url(), e);
            }
        } finally {
            live.remove(agencyId);
            changed.accept(agencyId);
        }
    }

    /** A disk or a database that cannot be used is told in one sentence; a mistake of the program with its trace. */
    private static void tell(String url, Exception problem) {
        Optional<DatabaseProblem.Kind> kind = DatabaseProblem.kindOf(problem);
        if (kind.isPresent()) {
            LOG.error("check of {} was interrupted: {}", url, kind.get().sentence());
        } else if (problem instanceof UncheckedIOException io) {
            LOG.error("check of {} was interrupted: {}", url, sentence(io));
        } else {
            LOG.error("check of {} failed", url, problem);
        }
    }

    private static String sentence(UncheckedIOException problem) {
        return problem.getMessage() + " (" + String.valueOf(problem.getCause()) + ")";
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
