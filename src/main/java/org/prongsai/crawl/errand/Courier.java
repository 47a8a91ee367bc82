package org.prongsai.crawl.errand;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.fetch.Decoder;
import org.prongsai.crawl.fetch.Fetched;
import org.prongsai.crawl.fetch.Fetched.Answer;
import org.prongsai.crawl.fetch.Fetched.Failed;
import org.prongsai.crawl.fetch.Fetcher;
import org.prongsai.crawl.fetch.Portion;
import org.prongsai.crawl.fetch.Trouble;
import org.prongsai.crawl.gate.Admission;
import org.prongsai.crawl.gate.PaceBook.Turn;
import org.prongsai.crawl.gate.RetryAfter;
import org.prongsai.crawl.gate.RobotsRules;

/**
 * The messenger of one visit: waits for its turn, asks the gate and robots.txt before every hop, follows redirects by hand
 * and comes back later when a site is too busy. For the visit's thread only.
 */
public final class Courier {
    private static final int BUSY_IN_A_ROW = 3;
    private static final int MOST_CROWDS = 30;

    private final Outbound out;
    private final Watch watch;
    private final Decoder decoder;
    private final Map<String, RobotsRules> rules = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private int busyInARow;

    public Courier(Outbound out, Watch watch) {
        this.out = out;
        this.watch = watch;
        this.decoder = new Decoder(out.limits());
    }

    /** Sends for a target; returns when the request is on its way, which may take as long as politeness asks for. */
    public Errand send(Target target, Portion portion) {
        Errand errand = new Errand(target, portion);
        asked.add(target.url());
        dispatch(errand);
        return errand;
    }

    /** Whether this visit has asked for a target before, directly or because a redirect led there. */
    public boolean hasAsked(Target target) {
        return asked.contains(target.url());
    }

    /** Lets the addresses of an errand be asked for once more. */
    public void forget(Arrival arrival) {
        asked.remove(arrival.asked().url());
        asked.remove(arrival.last().url());
        arrival.redirects().forEach(asked::remove);
    }

    /** Waits for an errand's end. */
    public Arrival await(Errand errand) {
        while (true) {
            Fetched result = answer(errand);
            if (result instanceof Answer answer) {
                if (answer.isRedirect()) {
                    Failed end = followed(errand, answer.headers().first("location"));
                    if (end == null) {
                        continue;
                    }
                    result = end;
                } else if (answer.isBusy() && isTriedAgain(errand, answer)) {
                    continue;
                } else {
                    result = decoder.decoded(answer);
                }
            } else if (isWorthRepeating(errand, (Failed) result)) {
                dispatch(errand);
                continue;
            }
            return new Arrival(errand.asked, errand.current, errand.redirects, result);
        }
    }

    public Arrival bring(Target target, Portion portion) {
        return await(send(target, portion));
    }

    /** What the robots.txt of a target's origin allows; asks for it when it is not known. */
    public RobotsRules rules(Target target) {
        RobotsRules known = rules.get(target.origin());
        if (known != null) {
            return known;
        }
        RobotsRules shared = out.robots().getIfPresent(target.origin());
        RobotsRules found = shared != null && shared.isFresh(out.clock().instant()) ? shared : askedFor(target);
        rules.put(target.origin(), found);
        out.robots().put(target.origin(), found);
        return found;
    }

    private void dispatch(Errand errand) {
        Failed denial = denial(errand.current);
        if (denial == null) {
            RobotsRules allowed = rules(errand.current);
            denial = denial(allowed, errand.current);
        }
        errand.request = denial == null ? request(errand.current, errand.portion) : Fetcher.Request.answered(denial);
    }

    /** The host comes before the port, so that whoever means a private network is told of that and not of a port. */
    private @Nullable Failed denial(Target target) {
        Admission admission = out.gate().admit(target.host(), watch::isOver);
        if (admission instanceof Admission.Refused refused) {
            return new Failed(Trouble.REFUSED, refused.detail());
        }
        if (!out.gate().allowsPort(target)) {
            return new Failed(Trouble.REFUSED, "port " + target.port());
        }
        if (admission instanceof Admission.Unknown unknown) {
            return new Failed(unknown.isCertain() ? Trouble.NO_SUCH_NAME : Trouble.UNREACHABLE, unknown.detail());
        }
        return null;
    }

    private static @Nullable Failed denial(RobotsRules rules, Target target) {
        if (rules.standing() == RobotsRules.Standing.UNREACHABLE) {
            return Failed.silent(rules.detail());
        }
        return rules.allows(target) ? null : new Failed(Trouble.ROBOTS, rules.refusal(target));
    }

    private Fetcher.Request request(Target target, Portion portion) {
        Turn turn = turn(target);
        RobotsRules known = rules.get(target.origin());
        Duration crawlDelay =
                known == null ? Duration.ZERO : known.crawlDelay(out.pace().crawlDelay());
        long wait = out.paces().take(turn);
        while (wait > 0) {
            if (wait > watch.remaining()) {
                boolean isPace = wait <= out.pace().crawlDelay().toNanos();
                return Fetcher.Request.answered(new Failed(
                        isPace ? Trouble.BUDGET : Trouble.TOO_BUSY, isPace ? "time" : "asks to come back later"));
            }
            if (!watch.isStillOnAfter(wait)) {
                return Fetcher.Request.answered(new Failed(Trouble.BUDGET, watch.reason()));
            }
            wait = out.paces().take(turn);
        }
        long began = System.nanoTime();
        Fetcher.Request request = out.fetcher().fetch(target, portion);
        return new Fetcher.Request(
                request.answer().thenApply(fetched -> {
                    out.paces().done(turn, Duration.ofNanos(System.nanoTime() - began), crawlDelay);
                    return fetched;
                }),
                request.raw());
    }

    private Turn turn(Target target) {
        String address = out.gate().admit(target.host()) instanceof Admission.Admitted admitted
                ? admitted.addresses().get(0).getHostAddress()
                : target.host();
        return new Turn(target.authority(), address);
    }

    private Fetched answer(Errand errand) {
        while (true) {
            try {
                return errand.request.answer().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (watch.isOver()) {
                    return broken(errand);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return broken(errand);
            } catch (ExecutionException e) {
                throw new IllegalStateException("trouble is a value", e);
            }
        }
    }

    private Failed broken(Errand errand) {
        errand.request.cancel();
        return new Failed(Trouble.BUDGET, watch.reason());
    }

    /** Sends an errand on to where a redirect points; returns the trouble that ends it instead. */
    private @Nullable Failed followed(Errand errand, String location) {
        Optional<Target> next = errand.current.resolve(location);
        if (next.isEmpty()) {
            return new Failed(
                    Trouble.REFUSED, "redirect to " + location.substring(0, Math.min(100, location.length())));
        }
        errand.redirects.add(errand.current.url());
        if (errand.redirects.contains(next.get().url())) {
            return new Failed(Trouble.REDIRECT_LOOP, "back to " + next.get().url());
        }
        if (errand.redirects.size() > out.limits().redirects()) {
            return new Failed(Trouble.REDIRECT_LOOP, "more than " + out.limits().redirects() + " redirects");
        }
        errand.current = next.get();
        if (!asked.add(next.get().url())) {
            return new Failed(Trouble.SEEN, "redirect to " + next.get().url());
        }
        dispatch(errand);
        return null;
    }

    private boolean isTriedAgain(Errand errand, Answer answer) {
        Optional<Duration> asked = RetryAfter.parse(
                answer.headers().first("retry-after"),
                out.clock().instant(),
                out.pace().retryAfter());
        asked.ifPresent(pause -> out.paces().holdOff(turn(errand.current), pause));
        Duration first = out.pace().delay().isZero()
                ? out.pace().backOff().dividedBy(10)
                : out.pace().backOff();
        Duration pause = asked.orElse(first.multipliedBy(1L << (errand.tries - 1)));
        if (++errand.tries > out.pace().tries() || pause.toNanos() > watch.remaining()) {
            busyInARow++;
            return false;
        }
        if (busyInARow >= BUSY_IN_A_ROW) {
            return false;
        }
        out.paces().holdOff(turn(errand.current), pause);
        dispatch(errand);
        return true;
    }

    private boolean isWorthRepeating(Errand errand, Failed failed) {
        if (failed.trouble() == Trouble.CROWDED) {
            return ++errand.crowds <= MOST_CROWDS && watch.isStillOnAfter(100_000_000L * errand.crowds);
        }
        if (failed.trouble() == Trouble.UNREACHABLE
                && failed.detail().equals("connection broken")
                && !errand.isRepeated) {
            errand.isRepeated = true;
            return !watch.isOver();
        }
        return false;
    }

    private RobotsRules askedFor(Target target) {
        Target current = target.at("/robots.txt", "");
        for (int hops = 0; hops <= out.limits().redirects(); hops++) {
            Errand errand = new Errand(current, Portion.ROBOTS);
            Failed denial = denial(current);
            errand.request = denial == null ? request(current, Portion.ROBOTS) : Fetcher.Request.answered(denial);
            Fetched fetched = answer(errand);
            if (fetched instanceof Answer answer && answer.isRedirect()) {
                Optional<Target> next = current.resolve(answer.headers().first("location"));
                if (next.isEmpty()) {
                    return RobotsRules.none(out.clock().instant());
                }
                current = next.get();
                continue;
            }
            return rules(current, fetched);
        }
        return RobotsRules.none(out.clock().instant());
    }

    private RobotsRules rules(Target at, Fetched fetched) {
        Instant now = out.clock().instant();
        Fetched decoded = fetched instanceof Answer answer ? decoder.decoded(answer) : fetched;
        if (decoded instanceof Answer answer) {
            if (answer.isOk()) {
                return RobotsRules.parse(
                        at.url(), answer.body(), now, out.limits().robots());
            }
            if (answer.status() == 429) {
                RetryAfter.parse(
                                answer.headers().first("retry-after"),
                                now,
                                out.pace().retryAfter())
                        .ifPresent(pause -> out.paces().holdOff(turn(at), pause));
            }
            return answer.status() >= 500
                    ? RobotsRules.withheld("robots.txt answers " + answer.status(), now)
                    : RobotsRules.none(now);
        }
        Failed failed = (Failed) decoded;
        return switch (failed.trouble()) {
            case REFUSED, BUDGET -> RobotsRules.withheld("robots.txt: " + failed.detail(), now);
            default -> RobotsRules.unreachable(failed.detail(), now);
        };
    }
}
