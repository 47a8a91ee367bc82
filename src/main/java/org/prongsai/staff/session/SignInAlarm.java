package org.prongsai.staff.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.prongsai.staff.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log and in the audit log that many sign-ins fail, at most once in ten minutes. Thread-safe. */
final class SignInAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAlarm.class);
    private static final int MISSES = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final AuditLog audit;
    private final Clock clock;
    private Instant windowBegan = Instant.MIN;
    private Instant quietUntil = Instant.MIN;
    private int misses;

    SignInAlarm(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts a sign-in that failed, whether there is such an account or not. */
    void missed() {
        if (isReached(clock.instant())) {
            LOG.warn("{} sign-ins failed within a minute", MISSES);
            audit.write(AuditLog.PORTAL, "session.alarm", "", String.valueOf(MISSES));
        }
    }

    private synchronized boolean isReached(Instant now) {
        if (now.isAfter(windowBegan.plus(WINDOW)) || now.isBefore(windowBegan)) {
            windowBegan = now;
            misses = 0;
        }
        misses++;
        if (misses < MISSES || now.isBefore(quietUntil)) {
            return false;
        }
        quietUntil = now.plus(QUIET);
        return true;
    }
}
