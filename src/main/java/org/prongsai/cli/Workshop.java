package org.prongsai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Checker;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.Settings;
import org.prongsai.config.Suggestion;
import org.prongsai.crawl.Bodies;
import org.prongsai.crawl.Library;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;

/**
 * Where commands get their tools; a tool is made when a command asks for it, so that help comes at once.
 *
 * @param visitors makes a visitor of sites at a tempo
 * @param server runs the portal until it is stopped and returns the exit code
 */
public record Workshop(
        String version,
        Clock clock,
        Supplier<Settings> settings,
        Supplier<Collection<Checklist>> checklists,
        Function<Checklist, Checker> checkers,
        Function<Tempo, Visitor> visitors,
        ToIntFunction<Serving> server) {

    /** The checklist that is used when nobody asks for another: the newest whose items and years are sure enough. */
    public static final String CHECKLIST = "oit-2567";

    /** The checklist of a name, or a refusal that lists the known ones. */
    Checklist checklist(String id) {
        Collection<Checklist> known = checklists.get();
        return known.stream()
                .filter(checklist -> checklist.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, known));
    }

    private static Refusal unknown(String id, Collection<Checklist> known) {
        List<String> names = known.stream().map(Checklist::id).sorted().toList();
        String list = String.join(", ", names);
        return Suggestion.nearest(id, names)
                .map(nearest -> new Refusal(
                        "error.unknown-checklist.hint", Map.of("id", id, "known", list, "nearest", nearest)))
                .orElseGet(() -> new Refusal("error.unknown-checklist", Map.of("id", id, "known", list)));
    }

    /** How fast and how far to visit; null keeps what the configuration says. */
    public record Tempo(@Nullable Duration delay, @Nullable Integer maxPages) {}

    /** A visitor of sites, and the reader of what earlier visits kept. */
    public record Visitor(Function<Visit, Snapshot> visit, Function<Bodies, Library> library, Runnable end)
            implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /**
     * The order to run the portal.
     *
     * @param port null for the one of the settings
     * @param isDemo whether invented agencies shall be shown and checked
     * @param isChecking whether agencies shall be checked that are due
     */
    public record Serving(@Nullable Integer port, Path data, boolean isDemo, boolean isChecking) {
        /** Sites of this machine need no politeness, but a moment for people to watch. */
        private static final Duration DEMO_DELAY = Duration.ofMillis(50);

        /** How fast to visit. */
        public Tempo tempo() {
            return new Tempo(isDemo ? DEMO_DELAY : null, null);
        }
    }
}
