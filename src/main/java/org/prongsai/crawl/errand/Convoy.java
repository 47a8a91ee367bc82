package org.prongsai.crawl.errand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.fetch.Portion;

/**
 * Several errands under way at once, their arrivals handed over in the order of sending, so that what follows from them
 * does not depend on which answer was faster. For the visit's thread only.
 */
public final class Convoy<T> {
    private final Courier courier;
    private final Watch watch;
    private final int width;
    private final Deque<Sent<T>> open = new ArrayDeque<>();

    public Convoy(Courier courier, Watch watch, int width) {
        this.courier = courier;
        this.watch = watch;
        this.width = width;
    }

    /** How many errands are under way. */
    public int open() {
        return open.size();
    }

    /** Sends for what the source gives until it gives nothing any more and all has arrived, or the visit is over. */
    public void run(Supplier<@Nullable Load<T>> source, BiConsumer<T, Arrival> receiver) {
        while (true) {
            Load<T> load = open.size() < width && !watch.isOver() ? source.get() : null;
            if (load != null) {
                open.add(new Sent<>(load.thing(), courier.send(load.target(), load.portion())));
                continue;
            }
            Sent<T> first = open.poll();
            if (first == null) {
                return;
            }
            receiver.accept(first.thing, courier.await(first.errand));
        }
    }

    /** What to send for, and on whose behalf. */
    public record Load<T>(T thing, Target target, Portion portion) {}

    /** A load that is under way. */
    private record Sent<T>(T thing, Errand errand) {}
}
