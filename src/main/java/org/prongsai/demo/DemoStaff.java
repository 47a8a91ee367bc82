package org.prongsai.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.seal.KeyPair;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.audit.AuditLog;

/**
 * The invented officers of invented agencies. They are hired only where nobody has an account yet, with passwords that are drawn
 * anew in every data folder and told once.
 */
public final class DemoStaff {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that look alike. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final AccountStore accounts;
    private final Credentials credentials;
    private final AuditLog audit;
    private final Clock clock;

    public DemoStaff(AccountStore accounts, Credentials credentials, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /** One who was hired just now, with what nobody can be told later. */
    record Hired(Account account, KeyPair key, String password) {}

    /** Whether anybody has an account, so that nobody is to be hired. */
    boolean isThere() {
        return !accounts.all().isEmpty();
    }

    /** An officer who answers questions, and a handler of complaints. */
    List<Hired> hire(Agency agency) {
        return List.of(
                hire("officer@" + agency.slug() + ".example", "สมฤดี สมมติสกุล", agency, false),
                hireHandler(agency, "ธารา สมมติธรรม"));
    }

    /** A handler of complaints alone. */
    Hired hireHandler(Agency agency, String name) {
        return hire("handler@" + agency.slug() + ".example", name, agency, true);
    }

    private Hired hire(String email, String name, Agency agency, boolean handles) {
        Account wanted =
                new Account(0, email, name, "ตัวอย่าง / demo", Role.OFFICER, agency.id(), handles, false, false, null);
        Account added = accounts.add(wanted, null, clock.instant());
        audit.write(AuditLog.PORTAL, "account.added", added.email(), "demo");
        String password = random();
        return new Hired(added, credentials.choose(added.id(), password), password);
    }

    /** Groups of signs that nobody guesses. */
    static String random() {
        StringBuilder drawn = new StringBuilder();
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            drawn.append(sign > 0 && sign % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return drawn.toString();
    }
}
