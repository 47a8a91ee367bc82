package org.prongsai.staff;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.database.SecretStore;
import org.prongsai.profile.SamplePortal;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SlowHash;
import org.prongsai.staff.account.CredentialStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.factor.FactorStore;
import org.prongsai.staff.session.SessionStore;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.view.Fingerprint;

/** The people of a sample portal, all signed in: an administrator, an auditor, and an officer and a handler of two towns. */
public final class SampleStaff {
    /** What everybody signs in with. */
    public static final String PASSWORD = "four quiet ducks cross a bridge";

    public final Agency townA;
    public final Agency townB;
    public final Person administrator;
    public final Person auditor;
    public final Person officerA;
    public final Person officerB;
    public final Person handlerA;
    public final Person handlerB;
    public final AccountStore accounts;
    public final Sessions sessions;
    private final SamplePortal portal;
    private final Credentials credentials;
    private final FormMarks marks;

    public SampleStaff(SamplePortal portal) {
        this.portal = portal;
        accounts = portal.store(AccountStore.class);
        sessions = new Sessions(portal.store(SessionStore.class), accounts, portal.clock);
        credentials = new Credentials(portal.store(CredentialStore.class), SamplePortal.QUICK, portal.clock);
        marks = new FormMarks(portal.store(SecretStore.class).secret("forms"), portal.clock);
        townA = portal.agency("nong-kaew", "เทศบาลเมืองหนองแก้วใส");
        townB = portal.agency("bang-sai-ngam", "เทศบาลเมืองบางทรายงาม");
        administrator = person("admin@portal.example", Role.ADMINISTRATOR, null, false);
        auditor = person("auditor@portal.example", Role.AUDITOR, null, false);
        officerA = person("officer@nong-kaew.example", Role.OFFICER, townA, false);
        officerB = person("officer@bang-sai.example", Role.OFFICER, townB, false);
        handlerA = person("handler@nong-kaew.example", Role.OFFICER, townA, true);
        handlerB = person("handler@bang-sai.example", Role.OFFICER, townB, true);
    }

    /** Adds somebody with password and, where it is needed, second factor, and signs them in. */
    public Person person(String email, Role role, @Nullable Agency agency, boolean handles) {
        Account added = added(email, role, agency, handles);
        KeyPair key = credentials.choose(added.id(), PASSWORD);
        if (added.needsFactor()) {
            Instant now = portal.clock.instant();
            FactorStore factors = portal.store(FactorStore.class);
            factors.offer(added.id(), SlowHash.salt(), now);
            factors.confirm(added.id(), 0, now);
        }
        return signIn(accounts.find(added.id()).orElseThrow(), key);
    }

    /** Adds somebody who has not chosen a password yet. */
    public Account added(String email, Role role, @Nullable Agency agency, boolean handles) {
        String name = "คุณ " + email.substring(0, email.indexOf('@'));
        Account account = new Account(
                0,
                email,
                name,
                "นักจัดการงานทั่วไป",
                role,
                agency == null ? null : agency.id(),
                handles,
                false,
                false,
                null);
        return accounts.add(account, null, portal.clock.instant());
    }

    /** Somebody who chose a password anew with a link, and so has another key pair, and signed in again. */
    public Person choosesAgain(Person person) {
        KeyPair key = credentials.choose(person.account.id(), PASSWORD);
        if (person.account.needsFactor()) {
            Instant now = portal.clock.instant();
            FactorStore factors = portal.store(FactorStore.class);
            factors.offer(person.account.id(), SlowHash.salt(), now);
            factors.confirm(person.account.id(), 0, now);
        }
        return signIn(accounts.find(person.account.id()).orElseThrow(), key);
    }

    /** Another session of somebody. */
    public Person signIn(Account account, KeyPair key) {
        return new Person(account, key, sessions.begin(account.id(), key, false, "Firefox · Linux"));
    }

    /** Another session of a person who is here already. */
    public Person again(Person person) {
        return signIn(person.account, person.key);
    }

    /** The same person, signed in again where the session has ended. */
    public Person awake(Person person) {
        return sessions.find(person.word).isPresent() ? person : again(person);
    }

    /** A mark for a form of somebody who is not signed in. */
    public String strangersMark() {
        return marks.issue("");
    }

    /** Somebody in a browser of their own. */
    public final class Person {
        public final Account account;
        public final KeyPair key;
        public final String word;

        Person(Account account, KeyPair key, String word) {
            this.account = account;
            this.key = key;
            this.word = word;
        }

        /** The header that carries the session. */
        public String cookie() {
            return "__Host-prongsai=" + word;
        }

        /** A mark for a form of this session. */
        public String mark() {
            return marks.issue(Fingerprint.of(word));
        }

        public HttpResponse<String> open(String path) {
            return portal.visitor.open(path, "Cookie", cookie());
        }

        /** Takes what is no text. */
        public HttpResponse<byte[]> take(String path) {
            return portal.visitor.take(path, "Cookie", cookie());
        }

        /** Opens a page in English. */
        public HttpResponse<String> openEnglish(String path) {
            return portal.visitor.open(path, "Cookie", cookie() + "; lang=en");
        }

        /** Sends a form of a page of this session. */
        public HttpResponse<String> send(String path, Map<String, String> fields) {
            Map<String, String> all = new HashMap<>(fields);
            all.putIfAbsent("mark", mark());
            return portal.visitor.send(path, all, "Cookie", cookie());
        }

        /** Sends a body of parts whose boundary is {@code b}, as a form with files does. */
        public HttpResponse<String> sendParts(String path, byte[] body) {
            return portal.visitor.sendBody(
                    path + (path.contains("?") ? "&" : "?") + "mark=" + mark(),
                    "multipart/form-data; boundary=b",
                    new String(body, StandardCharsets.UTF_8),
                    "Cookie",
                    cookie());
        }
    }
}
