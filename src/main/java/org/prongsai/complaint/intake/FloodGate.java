package org.prongsai.complaint.intake;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.form.Problem;

/**
 * What keeps machines from flooding the handlers while people notice little of it: a form must have lain open for a few seconds,
 * one network sends only so many in a time, and while far more come than usual a simple sum is asked of browsers that did not
 * work for the form in silence (static/js/intake.js). Nothing of it comes from or goes to anybody else. Thread-safe.
 */
final class FloodGate {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Leading zero bits of the hash that a browser looks for: 65,536 tries, a second or two. */
    private static final int ZERO_BYTES = 2;

    private final Ration ration;
    private final int usual;
    private final Clock clock;
    private final Deque<java.time.Instant> last = new ArrayDeque<>();

    /** {@code usual} is how many forms in a minute are no flood. */
    FloodGate(Ration ration, int usual, Clock clock) {
        this.ration = ration;
        this.usual = usual;
        this.clock = clock;
    }

    /** A sum of two small numbers. */
    record Sum(int one, int other) {
        /** The sum of a form's word, always the same. */
        static Sum of(String word) {
            byte[] hash = hash("sum " + word);
            return new Sum(2 + (hash[0] & 7), 1 + (hash[1] & 7));
        }

        boolean is(String typed) {
            String digits = typed.strip();
            return digits.matches("\\p{Nd}{1,4}") && Integer.parseInt(digits) == one + other;
        }
    }

    /** The sum to show in a form, when it is asked for now. */
    Optional<Sum> asked(String word) {
        return isOver() ? Optional.of(Sum.of(word)) : Optional.empty();
    }

    /** What a form must still do before it is taken; counts it when nothing. */
    Optional<Problem> problem(Context ctx, FormMarks.Mark mark, String word, Typed typed) {
        boolean worked = isProof(word, typed.proof());
        if (!worked && clock.instant().isBefore(mark.madeAt().plus(SHORTEST))) {
            return Optional.of(Problem.of("send", "complaint.problem.quick"));
        }
        if (!worked && isOver() && !Sum.of(word).is(typed.sum())) {
            return Optional.of(Problem.of("sum", "complaint.problem.sum"));
        }
        Ration.Share share = ration.take(ctx);
        if (!share.granted()) {
            return Optional.of(new Problem(
                    "send",
                    "complaint.problem.often",
                    java.util.Map.of("minutes", String.valueOf((share.again() + 59) / 60))));
        }
        count();
        return Optional.empty();
    }

    /** What a form says to what machines are asked; without JavaScript there is no proof. */
    record Typed(String proof, String sum) {}

    private synchronized void count() {
        last.addLast(clock.instant());
        while (last.size() > usual) {
            last.removeFirst();
        }
    }

    private synchronized boolean isOver() {
        return last.size() >= usual && last.getFirst().isAfter(clock.instant().minus(WINDOW));
    }

    private static boolean isProof(String word, String proof) {
        if (!proof.matches("[0-9]{1,12}")) {
            return false;
        }
        byte[] hash = hash(word + ":" + proof);
        int found = 0;
        while (found < ZERO_BYTES && hash[found] == 0) {
            found++;
        }
        return found == ZERO_BYTES;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
