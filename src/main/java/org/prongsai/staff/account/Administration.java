package org.prongsai.staff.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.session.Sessions;

/** What administrators do to accounts: each change ends the account's sessions and stands in the audit log. Thread-safe. */
public final class Administration {
    private final AccountStore accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    public Administration(
            AccountStore accounts, Invitations invitations, Sessions sessions, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who acts.
     *
     * @param id null for the machine's owner on the command line
     */
    public record Actor(@Nullable Long id, String name) {
        /** The command line. */
        public static final Actor COMMAND_LINE = new Actor(null, AuditLog.COMMAND_LINE);

        public static Actor of(Account account) {
            return new Actor(account.id(), account.email());
        }
    }

    /** Adds an account that no e-mail address has yet, and makes its link. */
    public Invitations.Link invite(Actor by, Account wanted) {
        Account added = accounts.add(wanted, by.id(), clock.instant());
        audit.write(by.name(), "account.added", added.email(), rights(added));
        return invitations.make(added, by.id());
    }

    /** Makes a link with which an account's owner chooses a new password; the old one is good until then. */
    public Invitations.Link inviteAgain(Actor by, Account account) {
        audit.write(by.name(), "account.invited-again", account.email(), "");
        return invitations.make(account, by.id());
    }

    /** Writes down that somebody looks at an account. */
    void read(Actor by, Account account) {
        audit.write(by.name(), "account.read", account.email(), "");
    }

    /** Gives another role, agency and right to complaints. */
    public void appoint(Actor by, Account now, Role role, @Nullable Long agency, boolean handles) {
        accounts.appoint(now.id(), role, agency);
        if (now.handles() && !(handles && sameAgency(now, agency))) {
            accounts.endHandlerRight(now.id(), by.id(), clock.instant());
        }
        if (handles && !(now.handles() && sameAgency(now, agency))) {
            accounts.giveHandlerRight(now.id(), by.id(), clock.instant());
        }
        sessions.endAll(now.id());
        audit.write(
                by.name(),
                "account.appointed",
                now.email(),
                rights(accounts.find(now.id()).orElseThrow()));
    }

    /** Lets an account sign in no more, until {@link #enable}. */
    public void disable(Actor by, Account account, String why) {
        accounts.disable(account.id(), by.id(), clock.instant(), why);
        sessions.endAll(account.id());
        invitations.withdraw(account.id());
        audit.write(by.name(), "account.disabled", account.email(), why);
    }

    public void enable(Actor by, Account account) {
        accounts.enable(account.id(), by.id(), clock.instant());
        audit.write(by.name(), "account.enabled", account.email(), "");
    }

    /** Whether nobody would be left to look after accounts without this one. */
    public boolean isLastAdministrator(Account account) {
        return account.role() == Role.ADMINISTRATOR && accounts.administratorsBeside(account.id()) == 0;
    }

    /** The right to complaints is one to those of an agency, and does not go along to another. */
    private static boolean sameAgency(Account now, @Nullable Long agency) {
        return agency != null && now.isOf(agency);
    }

    private static String rights(Account account) {
        return account.role().word()
                + (account.agencyId() == null ? "" : ", agency " + account.agencyId())
                + (account.handles() ? ", handler" : "");
    }
}
