package org.prongsai.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            turns.failed("guesser " + guesser);
        }
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int guesser = 0; guesser < 30; guesser++) {
                String name = "guesser " + guesser;
                guesses.add(threads.submit(() -> turns.take(name)));
            }
            assertThat(turns.take("honest")).isTrue();
            assertThat(turns.take("honest")).isTrue();
            for (Future<Boolean> guess : guesses) {
                guess.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoComesFirstIsNotPushedOutByManyClientsThatWereSentAway() throws Exception {
        // four rounds of more clients than there are turns: most were tried never or once
        for (int round = 0; round < 4; round++) {
            granted(30);
        }
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int client = 0; client < 30; client++) {
                String name = "client " + client;
                guesses.add(threads.submit(() -> turns.take(name)));
            }
            assertThat(turns.take("honest")).isTrue();
            for (Future<Boolean> guess : guesses) {
                guess.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int granted(int asking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(asking);
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int each = 0; each < asking; each++) {
                String name = "client " + each;
                asked.add(threads.submit(() -> turns.take(name)));
            }
            int granted = 0;
            for (Future<Boolean> each : asked) {
                granted += each.get() ? 1 : 0;
            }
            return granted;
        } finally {
            threads.shutdownNow();
        }
    }
}
