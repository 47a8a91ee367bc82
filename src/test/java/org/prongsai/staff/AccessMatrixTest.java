package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prongsai.profile.SamplePortal;
import org.prongsai.web.Routes.Route;

/**
 * Every address of the portal, asked by everybody there is (security.md, W-11): who gets through is what the written table says,
 * and officers get through nowhere but at their own agency. The addresses come from the running portal, so that none is left out.
 */
class AccessMatrixTest {
    private static final AccessTable TABLE = AccessTable.load();

    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    private static final SampleStaff staff = new SampleStaff(portal);
    private static final List<SampleStaff.Person> people = new ArrayList<>(List.of(
            staff.officerA, staff.officerB, staff.handlerA, staff.handlerB, staff.auditor, staff.administrator));

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhereTheTableSays() {
        return portal.server.routes().stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> ask(route)));
    }

    @Test
    void matrixIsAsLargeAsThePortal() {
        assertThat(portal.server.routes()).hasSizeGreaterThan(70);
        assertThat(portal.server.routes())
                .allSatisfy(route ->
                        assertThat(TABLE.row(route.method(), route.path())).isNotNull());
    }

    @Test
    void whatNeedsAnOfficerStandsUnderTheAgencysAddress() {
        assertThat(portal.server.routes()).allSatisfy(route -> {
            AccessTable.Row row = row(route);
            boolean ofAgency = route.path().startsWith("/desk/{agency}");
            assertThat(row.who().contains(AccessTable.Who.OFFICER) || row.who().contains(AccessTable.Who.HANDLER))
                    .isEqualTo(ofAgency);
        });
    }

    private static AccessTable.Row row(Route route) {
        return java.util.Objects.requireNonNull(TABLE.row(route.method(), route.path()));
    }

    private static void ask(Route route) {
        AccessTable.Row row = row(route);
        boolean ofAgency = route.path().contains("{agency}");
        List<String> slugs = List.of(staff.townA.slug(), staff.townB.slug());
        for (String slug : ofAgency ? slugs : slugs.subList(0, 1)) {
            String path = filled(route.path(), slug);
            signInAgain();
            everybody()
                    .forEach((name, person) -> assertThat(getsThrough(route.method(), path, person))
                            .as("%s asks %s %s", name, route.method(), path)
                            .isEqualTo(may(row, person, ofAgency ? slug : null)));
        }
    }

    private static Map<String, SampleStaff.@Nullable Person> everybody() {
        Map<String, SampleStaff.@Nullable Person> everybody = new LinkedHashMap<>();
        everybody.put("a stranger", null);
        for (SampleStaff.Person person : people) {
            everybody.put(person.account.email(), person);
        }
        return everybody;
    }

    /** Some addresses end the session that asks, or the whole account's. */
    private static void signInAgain() {
        people.replaceAll(staff::awake);
    }

    /** What the table says, read once more and not by the gate's own words. */
    private static boolean may(AccessTable.Row row, SampleStaff.@Nullable Person person, @Nullable String slug) {
        if (row.who().contains(AccessTable.Who.ANYONE)) {
            return true;
        }
        if (person == null) {
            return false;
        }
        Account account = person.account;
        long agency = slug == null ? 0 : slug.equals(staff.townA.slug()) ? staff.townA.id() : staff.townB.id();
        boolean foreign = slug != null && account.agencyId() != null && account.agencyId() != agency;
        return !foreign
                && row.who().stream().anyMatch(who -> switch (who) {
                    case ANYONE, SIGNED_IN, ENROLLING -> true;
                    case OFFICER -> account.agencyId() != null;
                    case HANDLER -> account.agencyId() != null && account.handles();
                    case AUDITOR -> account.email().startsWith("auditor");
                    case ADMINISTRATOR -> account.email().startsWith("admin");
                });
    }

    /** Whoever is turned away is sent to the sign-in, or told that they may not; everybody else reaches a page, even if it finds nothing. */
    private static boolean getsThrough(String method, String path, SampleStaff.@Nullable Person person) {
        HttpResponse<String> answer = asked(method, path, person);
        boolean sentAway = answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in?next=");
        boolean ofSignIn = path.startsWith("/sign-");
        return answer.statusCode() != 403 && (!sentAway || ofSignIn);
    }

    private static HttpResponse<String> asked(String method, String path, SampleStaff.@Nullable Person person) {
        if (method.equals("GET")) {
            return person == null ? portal.visitor.open(path) : person.open(path);
        }
        if (!method.equals("POST")) {
            String cookie = person == null ? "lang=th" : person.cookie();
            return portal.visitor.ask(method, path, "Cookie", cookie);
        }
        // nothing is filled in, so that what gets through finds a problem and changes as little as may be
        return person == null
                ? portal.visitor.send(path, new HashMap<>(Map.of("mark", staff.strangersMark())))
                : person.send(path, Map.of());
    }

    private static String filled(String path, String slug) {
        return path.replace("{agency}", slug)
                .replace("{slug}", slug)
                .replace("{year}", "2567")
                .replace("{fiscalYear}", "2567")
                .replaceAll("\\{[a-zA-Z0-9]+}", "9999999");
    }
}
