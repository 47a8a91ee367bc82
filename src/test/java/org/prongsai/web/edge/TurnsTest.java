package org.prongsai.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(new Client(0), 20, Duration.ofMillis(400));

    @Test
    void overAllClientsThereAreOnlySoManyTurnsASecond() throws Exception {
        assertThat(granted(30)).isBetween(7, 9);
    }

    @Test
    void whoHasNotFailedGoesBeforeThoseWhoHave() throws Exception {
        for (int guesser = 0; guesser < 30; guesser++) {
            turns.failed(stranger("guesser " + guesser));
        }
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int guesser = 0; guesser < 30; guesser++) {
                Turns.Who who = stranger("guesser " + guesser);
                guesses.add(threads.submit(() -> turns.take(who)));
            }
            assertThat(turns.take(stranger("honest"))).isTrue();
            assertThat(turns.take(stranger("honest"))).isTrue();
            for (Future<Boolean> guess : guesses) {
                guess.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoComesFirstIsNotPushedOutByManyClientsThatWereSentAway() throws Exception {
        // some of them had turns; they are as good as new, and wait no longer than who comes first
        Set<String> sentAway = sentAway(30);
        assertThat(sentAway).hasSizeGreaterThan(15);
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (String client : sentAway) {
                guesses.add(threads.submit(() -> turns.take(stranger(client))));
            }
            assertThat(turns.take(stranger("honest"))).isTrue();
            for (Future<Boolean> guess : guesses) {
                guess.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void newcomerGoesBeforeNewcomersOfANetworkFromWhichOthersFailed() throws Exception {
        turns.failed(new Turns.Who("first of them", "their network"));
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int guesser = 0; guesser < 30; guesser++) {
                Turns.Who who = new Turns.Who("never seen " + guesser, "their network");
                guesses.add(threads.submit(() -> turns.take(who)));
            }
            while (turns.waiting() < 20) {
                Thread.onSpinWait();
            }
            assertThat(turns.take(stranger("honest"))).isTrue();
            for (Future<Boolean> guess : guesses) {
                guess.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Somebody without neighbours. */
    private static Turns.Who stranger(String name) {
        return new Turns.Who(name, "network of " + name);
    }

    private int granted(int asking) throws Exception {
        return asking - sentAway(asking).size();
    }

    private Set<String> sentAway(int asking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(asking);
        try {
            Map<String, Future<Boolean>> asked = new HashMap<>();
            for (int each = 0; each < asking; each++) {
                String name = "client " + each;
                asked.put(name, threads.submit(() -> turns.take(stranger(name))));
            }
            Set<String> away = new HashSet<>();
            for (Map.Entry<String, Future<Boolean>> each : asked.entrySet()) {
                if (!each.getValue().get()) {
                    away.add(each.getKey());
                }
            }
            return away;
        } finally {
            threads.shutdownNow();
        }
    }
}
