package org.prongsai.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.prongsai.web.view.Fingerprint;

/**
 * Turns for something that may happen only so often over all clients together, such as opening by a code. Whoever failed or was
 * sent away least goes first, and of two who are alike in that the one whose neighbours did, so that one who guesses, from many
 * addresses of a few networks too, slows other guesses and not a visitor who knows the code. Clients and networks are told apart
 * by a hash of their address with a salt of this run, in memory alone. Thread-safe.
 */
public final class Turns {
    private static final int MOST_WAITING = 40;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long MOST_CLIENTS = 100_000;

    private final Client client;
    private final long apart;
    private final long patience;
    private final String salt;
    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final TreeSet<Waiter> waiting = new TreeSet<>(Comparator.comparingInt(Waiter::failures)
            .thenComparingInt(Waiter::failuresNearby)
            .thenComparingLong(Waiter::number));
    private long next = System.nanoTime();
    private long numbers;

    /** So many turns a second over all; who waits longer than {@code patience} goes away without one. */
    public Turns(Client client, int aSecond, Duration patience) {
        this.client = client;
        this.apart = TimeUnit.SECONDS.toNanos(1) / aSecond;
        this.patience = patience.toNanos();
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.salt = HexFormat.of().formatHex(bytes);
    }

    /** Waits for a turn of the client that asks; says false when there is none for it in time. */
    public boolean take(Context ctx) {
        return take(who(ctx));
    }

    /** Notes that the client failed. */
    public void failed(Context ctx) {
        failed(who(ctx));
    }

    boolean take(Who who) {
        lock.lock();
        try {
            Waiter self = new Waiter(count(who.client()), count(who.network()), numbers++);
            waiting.add(self);
            if (waiting.size() > MOST_WAITING) {
                waiting.pollLast();
                moved.signalAll();
            }
            boolean granted = await(self, System.nanoTime() + patience);
            waiting.remove(self);
            moved.signalAll();
            if (!granted) {
                // else many clients that are mostly sent away would stay as good as new, and push out who comes first
                failed(who);
            }
            return granted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void failed(Who who) {
        failures.asMap().merge(who.client(), 1, Integer::sum);
        failures.asMap().merge(who.network(), 1, Integer::sum);
    }

    /** How many wait at this moment. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private int count(String of) {
        Integer known = failures.getIfPresent(of);
        return known == null ? 0 : known;
    }

    private boolean await(Waiter self, long end) throws InterruptedException {
        while (waiting.contains(self)) {
            long now = System.nanoTime();
            boolean isFirst = waiting.first().equals(self);
            if (isFirst && now - next >= 0) {
                next = now + apart;
                return true;
            }
            if (now - end >= 0) {
                waiting.remove(self);
                return false;
            }
            long turn = isFirst ? next - now : end - now;
            long rest = moved.awaitNanos(Math.min(turn, end - now));
            if (rest > 0 && !waiting.contains(self)) {
                return false;
            }
        }
        return false;
    }

    private Who who(Context ctx) {
        return new Who(key("client " + client.of(ctx)), key("network " + client.networkOf(ctx)));
    }

    private String key(String address) {
        return Fingerprint.of((salt + address).getBytes(StandardCharsets.UTF_8));
    }

    /** A client, and the network in which it has neighbours. */
    record Who(String client, String network) {}

    /** One who waits. */
    private record Waiter(int failures, int failuresNearby, long number) {}
}
