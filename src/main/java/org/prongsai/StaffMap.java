package org.prongsai;

import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.database.Database;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.AccessTable;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Office;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.staff.session.SessionCookie;
import org.prongsai.staff.session.SessionStore;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Views;

/** Everything of the portal that knows who is signed in: the gate before all pages, and the pages of accounts. */
final class StaffMap {
    final AccountStore accounts;
    final AuditLog audit;
    private final Sessions sessions;
    private final AccessGate gate;

    StaffMap(SiteMap.Ground ground, Views views, FormGate forms) {
        Database database = ground.database();
        accounts = database.store(AccountStore.class);
        audit = new AuditLog(database.store(AuditStore.class), AuditHeads.in(ground.data()), ground.clock());
        sessions = new Sessions(database.store(SessionStore.class), accounts, ground.clock());
        gate = new AccessGate(AccessTable.load(), sessions, SessionCookie.of(ground.base()), forms, register(database));
    }

    /** What looks at every request before its page does. */
    AccessGate gate() {
        return gate;
    }

    List<Routes> pages() {
        return List.of();
    }

    private static Office.Register register(Database database) {
        AgencyStore agencies = database.store(AgencyStore.class);
        return new Office.Register(
                slug -> agencies.bySlug(slug).map(StaffMap::office),
                id -> agencies.byId(id).map(StaffMap::office),
                text -> List.of());
    }

    private static Office office(Agency agency) {
        return new Office(agency.id(), agency.slug(), agency.name(), agency.englishName());
    }
}
