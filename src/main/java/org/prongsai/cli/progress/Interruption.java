package org.prongsai.cli.progress;

import java.util.concurrent.atomic.AtomicBoolean;
import org.prongsai.check.CheckRunner;

/**
 * Ctrl-C during a check: marks the check as interrupted and lets the program end at once, whatever the visit is waiting for.
 * What cannot be marked in that moment is marked at the next start.
 */
public final class Interruption implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread hook;

    public Interruption(CheckRunner runner, Runnable farewell) {
        this.hook = new Thread(
                () -> {
                    stopped.set(true);
                    runner.interrupt();
                    farewell.run();
                },
                "interruption");
        hook.setUncaughtExceptionHandler((thread, failure) -> farewell.run());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public boolean isStopped() {
        return stopped.get();
    }

    @Override
    public void close() {
        if (!stopped.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the program is ending this very moment, and the hook runs already
                stopped.set(true);
            }
        }
    }
}
