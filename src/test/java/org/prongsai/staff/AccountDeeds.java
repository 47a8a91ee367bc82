package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.factor.Telephone;
import org.prongsai.staff.session.Enterer;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.OutboxStore;

/** What people do with accounts and sessions: each deed by somebody new, so that none ends another's session. */
final class AccountDeeds {
    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/invitation/[A-Za-z0-9_-]{43})");
    private static final String WANTED = "seven loud frogs under a roof";

    private final SamplePortal portal;
    private final SampleStaff staff;
    private final Enterer enterer;
    private int people;

    AccountDeeds(SampleInbox sample) {
        portal = sample.portal;
        staff = sample.staff;
        enterer = new Enterer(portal);
    }

    Map<String, Deeds.Deed> all() {
        Deeds deeds = new Deeds();
        own(deeds);
        doors(deeds);
        administration(deeds);
        return deeds.all();
    }

    private void own(Deeds deeds) {
        deeds.add("POST /account", "account.renamed", () -> sent("/account", Map.of("name", "ก", "position", "ข")))
                .add("POST /account/factor", "factor.offered", () -> sent("/account/factor", Map.of()))
                .add("POST /account/factor/confirmation", "factor.confirmed", this::enrolled)
                .add("POST /account/factor/recovery-codes", "factor.codes-renewed", this::withNewCodes)
                .add(
                        "POST /account/password",
                        "account.password-changed",
                        () -> sent(
                                "/account/password",
                                Map.of("current", SampleStaff.PASSWORD, "wanted", WANTED, "again", WANTED)))
                .add(
                        "POST /account/sessions/end",
                        "session.others-ended",
                        () -> sent("/account/sessions/end", Map.of()))
                .add("POST /account/sessions/{id}/end", "session.ended", () -> {
                    SampleStaff.Person person = somebody();
                    long id = staff.sessions.of(person.account.id()).get(0).id();
                    return did(person, "/account/sessions/" + id + "/end", Map.of());
                });
    }

    private void doors(Deeds deeds) {
        deeds.add("POST /sign-in", "session.begun", () -> {
                    SampleStaff.Person person = somebody();
                    enterer.password(person.account.email(), SampleStaff.PASSWORD);
                    return person;
                })
                .add("POST /sign-in/code", "session.begun", this::signedInWithCode)
                .add("POST /sign-out", "session.ended", () -> sent("/sign-out", Map.of()))
                .add("POST /invitation/{word}", "account.password-chosen", this::invited);
    }

    private void administration(Deeds deeds) {
        String list = "/administration/accounts";
        deeds.add("POST " + list, "account.added", () -> administered(list, added("added")))
                .add("GET " + list + "/{id}", "account.read", () -> {
                    SampleStaff.Person administrator = staff.awake(staff.administrator);
                    administrator.open(one(somebody()));
                    return administrator;
                })
                .add(
                        "POST " + list + "/{id}/disabling",
                        "account.disabled",
                        () -> administered(one(somebody()) + "/disabling", Map.of("why", "ลาออก")))
                .add("POST " + list + "/{id}/disabling/end", "account.enabled", () -> {
                    SampleStaff.Person person = somebody();
                    administered(one(person) + "/disabling", Map.of("why", "ลาออก"));
                    return administered(one(person) + "/disabling/end", Map.of());
                })
                .add(
                        "POST " + list + "/{id}/invitation",
                        "account.invited-again",
                        () -> administered(one(somebody()) + "/invitation", Map.of()))
                .add(
                        "POST " + list + "/{id}/rights",
                        "account.appointed",
                        () -> administered(one(somebody()) + "/rights", Map.of("role", "auditor")));
    }

    private SampleStaff.Person enrolled() {
        SampleStaff.Person person = somebody();
        confirm(person);
        return person;
    }

    /** Sets a telephone up, and returns its word. */
    private String confirm(SampleStaff.Person person) {
        did(person, "/account/factor", Map.of());
        String secret = Telephone.secretOn(person.open("/account/factor").body());
        String code = Telephone.code(secret, portal.clock, 0);
        assertThat(person.send("/account/factor/confirmation", Map.of("code", code))
                        .statusCode())
                .isEqualTo(200);
        return secret;
    }

    private SampleStaff.Person withNewCodes() {
        SampleStaff.Person person = somebody();
        confirm(person);
        Account now = staff.accounts.find(person.account.id()).orElseThrow();
        return did(
                staff.signIn(now, person.key),
                "/account/factor/recovery-codes",
                Map.of("codes-password", SampleStaff.PASSWORD));
    }

    private SampleStaff.Person signedInWithCode() {
        SampleStaff.Person person = somebody();
        String secret = confirm(person);
        HttpResponse<String> password = enterer.password(person.account.email(), SampleStaff.PASSWORD);
        String cookie = Enterer.cookie(password, "__Host-prongsai");
        String page = portal.visitor.open("/sign-in/code", "Cookie", cookie).body();
        String code = Telephone.code(secret, portal.clock, 1);
        assertThat(portal.visitor
                        .send("/sign-in/code", Map.of("mark", Enterer.mark(page), "code", code), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        return person;
    }

    private SampleStaff.Person invited() {
        SampleStaff.Person person = somebody();
        administered(one(person) + "/invitation", Map.of());
        Letter letter = portal.store(OutboxStore.class).due(portal.clock.instant(), 999).stream()
                .filter(each -> each.recipient().equals(person.account.email()))
                .findFirst()
                .orElseThrow();
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        String mark = Enterer.mark(portal.visitor.open(link.group(1)).body());
        portal.visitor.send(link.group(1), Map.of("mark", mark, "password", WANTED, "again", WANTED));
        return person;
    }

    private SampleStaff.Person administered(String path, Map<String, String> fields) {
        return did(staff.awake(staff.administrator), path, fields);
    }

    private SampleStaff.Person sent(String path, Map<String, String> fields) {
        return did(somebody(), path, fields);
    }

    private static SampleStaff.Person did(SampleStaff.Person person, String path, Map<String, String> fields) {
        assertThat(person.send(path, fields).statusCode()).as(path).isLessThan(400);
        return person;
    }

    private static String one(SampleStaff.Person person) {
        return "/administration/accounts/" + person.account.id();
    }

    private static Map<String, String> added(String name) {
        return Map.of("email", name + "@portal.example", "name", name, "position", "ผู้ตรวจ", "role", "auditor");
    }

    private SampleStaff.Person somebody() {
        return staff.person(address(), Role.OFFICER, staff.townA, false);
    }

    private String address() {
        people++;
        return "somebody" + people + "@nong-kaew.example";
    }
}
