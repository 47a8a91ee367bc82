package org.prongsai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Checker;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.Settings;
import org.prongsai.config.Suggestion;
import org.prongsai.crawl.Bodies;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

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

    /** The checklist of which the demo's invented agencies publish. */
    public static final String DEMO_CHECKLIST = "oit-2567";

    /** Those for whom a checklist is the usual one; a special one must be asked for. */
    private static final Set<String> USUAL = Set.of("local-government", "all");

    /** The checklist that is used when nobody asks for one: the newest usual one that is not of a year to come. */
    public Checklist newest() {
        int now = FiscalYear.of(ThaiDate.at(clock.instant())).year();
        return checklists.get().stream()
                .filter(checklist -> USUAL.contains(checklist.agencies()) && checklist.fiscalYear() <= now)
                .max(Comparator.comparingInt(Checklist::fiscalYear))
                .orElseThrow(() -> new Refusal("error.no-checklist", Map.of("year", String.valueOf(now))));
    }

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
    public record Visitor(Function<Visit, Snapshot> visit, Function<Bodies, Snapshot.Library> library, Runnable end)
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
     * @param checklist by which agencies shall be checked that are due; null for no such checks
     */
    public record Serving(
            @Nullable Integer port,
            Path data,
            boolean isDemo,
            @Nullable Checklist checklist) {
        /** Sites of this machine need no politeness, but a moment for people to watch. */
        private static final Duration DEMO_DELAY = Duration.ofMillis(50);

        /** How fast to visit. */
        public Tempo tempo() {
            return new Tempo(isDemo ? DEMO_DELAY : null, null);
        }
    }
}
