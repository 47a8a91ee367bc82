package org.prongsai;

import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.search.Query;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.AccessTable;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Office;
import org.prongsai.staff.account.AccountsPages;
import org.prongsai.staff.account.Administration;
import org.prongsai.staff.account.CredentialStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.account.InvitationLetters;
import org.prongsai.staff.account.InvitationPages;
import org.prongsai.staff.account.InvitationStore;
import org.prongsai.staff.account.Invitations;
import org.prongsai.staff.account.OwnAccountPages;
import org.prongsai.staff.account.OwnPassword;
import org.prongsai.staff.account.PasswordRules;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditPages;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.staff.factor.FactorPages;
import org.prongsai.staff.factor.FactorStore;
import org.prongsai.staff.factor.SecondFactor;
import org.prongsai.staff.session.KnownDevice;
import org.prongsai.staff.session.SessionCookie;
import org.prongsai.staff.session.SessionStore;
import org.prongsai.staff.session.Sessions;
import org.prongsai.staff.session.SignIn;
import org.prongsai.staff.session.SignInPages;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Client;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Views;

/** Everything of the portal that knows who is signed in: the gate before all pages, and the pages of accounts. */
final class StaffMap {
    /** More than anybody reads to find the one that is meant. */
    private static final int MOST_OFFICES = 20;

    final AccountStore accounts;
    final AuditLog audit;
    private final SiteMap.Ground ground;
    private final Database database;
    private final Views views;
    private final FormGate forms;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Office.Register register;
    private final Credentials credentials;
    private final AccessGate gate;

    StaffMap(SiteMap.Ground ground, Views views, FormGate forms) {
        this.ground = ground;
        this.database = ground.database();
        this.views = views;
        this.forms = forms;
        accounts = database.store(AccountStore.class);
        audit = new AuditLog(database.store(AuditStore.class), AuditHeads.in(ground.data()), ground.clock());
        sessions = new Sessions(database.store(SessionStore.class), accounts, ground.clock());
        cookie = SessionCookie.of(ground.base());
        register = register(database);
        credentials = new Credentials(database.store(CredentialStore.class), ground.hash(), ground.clock());
        gate = new AccessGate(AccessTable.load(), sessions, cookie, new AccessGate.Shown(forms, views), register);
    }

    /** What looks at every request before its page does. */
    AccessGate gate() {
        return gate;
    }

    List<Routes> pages() {
        SecondFactor factor = new SecondFactor(database.store(FactorStore.class), ground.clock());
        OwnPassword password = new OwnPassword(credentials, ground.clock());
        PasswordRules rules = PasswordRules.load();
        Invitations invitations = new Invitations(database.store(InvitationStore.class), accounts, ground.clock());
        return List.of(
                signIn(factor),
                new FactorPages(new FactorPages.Shelf(factor, password, audit), gate, forms, views),
                new InvitationPages(
                        new InvitationPages.Shelf(invitations, credentials, rules, sessions, audit), forms, views),
                new AccountsPages(
                        accounts,
                        new Administration(accounts, invitations, sessions, audit, ground.clock()),
                        register,
                        new InvitationLetters(ground.outbox(), views),
                        new AccountsPages.Tools(forms, views)),
                new OwnAccountPages(
                        new OwnAccountPages.Shelf(accounts, credentials, password, rules, sessions, audit),
                        gate,
                        forms,
                        views),
                new AuditPages(database.store(AuditStore.class), register, views));
    }

    private SignInPages signIn(SecondFactor factor) {
        byte[] devices = database.store(SecretStore.class).secret("devices");
        return new SignInPages(
                new SignIn(credentials, accounts, sessions, factor, new SignIn.Watch(audit, ground.clock())),
                sessions,
                new SignInPages.Shelf(
                        cookie,
                        new KnownDevice(devices, cookie.secure()),
                        new Client(ground.operator().proxies()),
                        audit),
                forms,
                views);
    }

    private static Office.Register register(Database database) {
        AgencyStore agencies = database.store(AgencyStore.class);
        SearchStore search = database.store(SearchStore.class);
        return new Office.Register(
                slug -> agencies.bySlug(slug).map(StaffMap::office),
                id -> agencies.byId(id).map(StaffMap::office),
                text -> search.find(Subject.AGENCY, Query.of(text), MOST_OFFICES, 0).stream()
                        .map(hit -> hit.address().substring(hit.address().lastIndexOf('/') + 1))
                        .flatMap(slug -> agencies.bySlug(slug).stream())
                        .map(StaffMap::office)
                        .toList());
    }

    private static Office office(Agency agency) {
        return new Office(agency.id(), agency.slug(), agency.name(), agency.englishName());
    }
}
