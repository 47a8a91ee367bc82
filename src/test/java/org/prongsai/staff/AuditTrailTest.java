package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.AccessTable.Who;
import org.prongsai.staff.audit.AuditEntry;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.web.Routes.Route;

/**
 * security.md, E-7: whatever staff do by any address of the running portal stands in the audit log, also that they read what is not
 * public. Addresses that leave no line are named here with their reason, so that a new one is in neither list and fails.
 */
class AuditTrailTest {
    private static final String OWN = "shows people their own account, and nothing of anybody else's";
    private static final String LIST =
            "lists states, days and names of what is opened one by one, and each opening has its line";
    private static final String FORM = "shows an empty form, or texts that the agency wrote for itself";
    private static final Map<String, String> WITHOUT_LINE = Map.ofEntries(
            Map.entry("GET /account", OWN),
            Map.entry("GET /account/factor", OWN),
            Map.entry("GET /desk", LIST),
            Map.entry("GET /desk/{agency}", LIST),
            Map.entry("GET /administration/accounts", LIST),
            Map.entry("GET /administration/accounts/new", FORM),
            Map.entry("GET /administration/audit", "a log that grew by being read would hide what is to be read in it"),
            Map.entry("GET /administration/questions", LIST),
            Map.entry("GET /desk/{agency}/complaints", LIST),
            Map.entry("GET /desk/{agency}/complaints/channel", FORM),
            Map.entry(
                    "POST /desk/{agency}/complaints/channel/check",
                    "asks two groups back from the paper, whose printing has its line, and keeps nothing"),
            Map.entry("GET /desk/{agency}/complaints/keys", "names who holds keys; the keys themselves are on no page"),
            Map.entry("GET /desk/{agency}/complaints/recovery", FORM),
            Map.entry("GET /desk/{agency}/complaints/settings", FORM),
            Map.entry("GET /desk/{agency}/complaints/templates", FORM),
            Map.entry("GET /desk/{agency}/complaints/templates/{template}", FORM),
            Map.entry("GET /desk/{agency}/questions", LIST),
            Map.entry("GET /desk/{agency}/questions/templates", FORM),
            Map.entry("GET /desk/{agency}/questions/templates/{template}", FORM));

    /** Whoever is not signed in yet becomes staff here, or ends being it. */
    private static final Set<String> DOORS =
            Set.of("POST /sign-in", "POST /sign-in/code", "POST /sign-out", "POST /invitation/{word}");

    @AutoClose
    private static final SampleInbox sample = new SampleInbox();

    private static final Map<String, Deeds.Deed> DEEDS = Stream.of(
                    new AccountDeeds(sample).all(), new ComplaintDeeds(sample).all(), new QuestionDeeds(sample).all())
            .flatMap(deeds -> deeds.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @TestFactory
    Stream<DynamicTest> everyDeedLeavesALine() {
        return DEEDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> assertLeavesALine(deed.getValue())));
    }

    @Test
    void everyAddressOfStaffIsDoneHereOrHasAReason() {
        Set<String> asked = new TreeSet<>(DEEDS.keySet());
        assertThat(asked).doesNotContainAnyElementsOf(WITHOUT_LINE.keySet());
        asked.addAll(WITHOUT_LINE.keySet());
        assertThat(asked).isEqualTo(ofStaff());
    }

    private static void assertLeavesALine(Deeds.Deed deed) {
        AuditStore log = sample.portal.store(AuditStore.class);
        long before = log.last().map(AuditEntry::number).orElse(0L);
        String who = deed.act().get();
        List<AuditEntry> lines = log.after(before, 1_000).stream()
                .filter(line -> line.action().equals(deed.action()))
                .toList();
        assertThat(lines).isNotEmpty();
        assertThat(lines.get(lines.size() - 1).who()).isEqualTo(who);
    }

    private static Set<String> ofStaff() {
        AccessTable table = AccessTable.load();
        Set<String> all = new TreeSet<>(DOORS);
        for (Route route : sample.portal.server.routes()) {
            AccessTable.Row row = Objects.requireNonNull(table.row(route.method(), route.path()));
            if (!row.who().contains(Who.ANYONE)) {
                all.add(route.method() + " " + route.path());
            }
        }
        return all;
    }
}
