package org.prongsai.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Routes.Route;

/** The written table of who may ask for what, read from {@code staff/access.tsv}. Immutable and thread-safe. */
public final class AccessTable {
    private static final String FILE = "/staff/access.tsv";

    private final Map<String, Map<String, Row>> rows = new HashMap<>();

    private AccessTable(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line);
            }
        }
    }

    /** Someone a row may name. */
    public enum Who {
        ANYONE,
        ENROLLING,
        SIGNED_IN,
        OFFICER,
        HANDLER,
        AUDITOR,
        ADMINISTRATOR;

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether an account that has everything it needs is one of these. */
        boolean includes(Account account) {
            return switch (this) {
                case ANYONE, ENROLLING, SIGNED_IN -> true;
                case OFFICER -> account.role() == Role.OFFICER;
                case HANDLER -> account.role() == Role.OFFICER && account.handles();
                case AUDITOR -> account.role() == Role.AUDITOR;
                case ADMINISTRATOR -> account.role() == Role.ADMINISTRATOR;
            };
        }
    }

    /** Who may ask for one address. */
    public record Row(Route route, Set<Who> who) {
        public Row {
            who = Set.copyOf(who);
        }

        /** Whether nobody needs to sign in. */
        public boolean isPublic() {
            return who.contains(Who.ANYONE);
        }

        /** Whether the second factor may still be missing. */
        boolean isEnrolling() {
            return who.contains(Who.ENROLLING);
        }

        /** Whether an account may, as far as its role goes. */
        boolean allows(Account account) {
            return who.stream().anyMatch(each -> each.includes(account));
        }
    }

    /** The table inside the program. */
    public static AccessTable load() {
        try (InputStream in = AccessTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing inside the program");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A table of this text; throws {@code IllegalStateException} for a line that says nothing clear. */
    public static AccessTable of(String text) {
        return new AccessTable(text.lines().toList());
    }

    /** The row of an address; HEAD is what GET is. */
    public @Nullable Row row(String method, String path) {
        Map<String, Row> ofMethod = rows.get("HEAD".equals(method) ? "GET" : method);
        return ofMethod == null ? null : ofMethod.get(path);
    }

    /** Compares with what the portal answers; throws when either side has more. */
    void compare(List<Route> routes) {
        Set<String> table = new TreeSet<>();
        rows.values().forEach(each -> each.values().forEach(row -> table.add(line(row.route()))));
        Set<String> portal = new TreeSet<>();
        routes.stream().filter(route -> !route.method().equals("HEAD")).forEach(route -> portal.add(line(route)));
        Set<String> missing = new TreeSet<>(portal);
        missing.removeAll(table);
        table.removeAll(portal);
        if (!missing.isEmpty() || !table.isEmpty()) {
            throw new IllegalStateException(
                    "staff/access.tsv lacks " + missing + " and names what does not exist: " + table);
        }
    }

    private static String line(Route route) {
        return route.method() + " " + route.path();
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(FILE + ": not three cells: " + line);
        }
        List<Who> who = new ArrayList<>();
        for (String word : cells[2].split(",", -1)) {
            who.add(who(word, line));
        }
        Route route = new Route(cells[0], cells[1]);
        if (rows.computeIfAbsent(cells[0], method -> new HashMap<>()).put(cells[1], new Row(route, Set.copyOf(who)))
                != null) {
            throw new IllegalStateException(FILE + ": twice: " + line);
        }
    }

    private static Who who(String word, String line) {
        for (Who each : Who.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalStateException(FILE + ": nobody is called \"" + word + "\": " + line);
    }
}
