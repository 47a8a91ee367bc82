package org.prongsai.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.config.Words;
import org.prongsai.database.Database;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;
import org.prongsai.staff.account.Administration;
import org.prongsai.staff.account.InvitationStore;
import org.prongsai.staff.account.Invitations;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.staff.session.SessionStore;
import org.prongsai.staff.session.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code account add}, {@code list} and {@code disable}: the first administrator, and help for whoever is locked out. */
@Command(name = "account", synopsisSubcommandLabel = "(add | list | disable)")
final class AccountCommand {
    @Mixin
    SharedOptions shared = new SharedOptions();

    /** Opens what accounts are kept in. */
    private static Administration administration(Workshop workshop, Database database, SharedOptions shared) {
        AccountStore accounts = database.store(AccountStore.class);
        return new Administration(
                accounts,
                new Invitations(database.store(InvitationStore.class), accounts, workshop.clock()),
                new Sessions(database.store(SessionStore.class), accounts, workshop.clock()),
                new AuditLog(database.store(AuditStore.class), AuditHeads.in(shared.data(workshop)), workshop.clock()),
                workshop.clock());
    }

    /** The subcommand that adds an account, or makes a new link for one that is there. */
    @Command(name = "add")
    static final class Add implements Callable<Integer> {
        @Option(names = "--email", required = true, paramLabel = "ADDRESS")
        String email = "";

        @Option(names = "--role", paramLabel = "administrator|auditor", defaultValue = "administrator")
        PortalRole role = PortalRole.ADMINISTRATOR;

        @Option(names = "--name", paramLabel = "NAME")
        String name = "";

        @Mixin
        SharedOptions shared = new SharedOptions();

        private final Workshop workshop;

        Add(Workshop workshop) {
            this.workshop = workshop;
        }

        @Override
        public Integer call() {
            String known = Account.known(email);
            if (!known.matches("[^@\\s]+@[^@\\s]+")) {
                throw Complaints.wrongValue(shared.command(), "--email", email);
            }
            try (Database database = Database.open(shared.data(workshop))) {
                Administration administration = administration(workshop, database, shared);
                Invitations.Link link = database.store(AccountStore.class)
                        .byEmail(known)
                        .map(there -> administration.inviteAgain(Administration.Actor.COMMAND_LINE, there))
                        .orElseGet(() -> administration.invite(Administration.Actor.COMMAND_LINE, account(known)));
                shared.sayBoth("account.link", Map.of("email", known));
                String base = workshop.settings().get().baseUrl().toString();
                shared.sayBoth("account.base", Map.of("base", base));
                shared.line(base + link.path());
            }
            return ExitCode.DONE;
        }

        private Account account(String known) {
            return new Account(
                    0,
                    known,
                    name.isBlank() ? known : name.strip(),
                    Words.of("cli", shared.lang())
                            .text("account.position." + role.name().toLowerCase(Locale.ROOT), Map.of()),
                    Role.valueOf(role.name()),
                    null,
                    false,
                    false,
                    false,
                    null);
        }
    }

    /** A role that needs no agency; officers are invited on the portal's pages. */
    enum PortalRole {
        ADMINISTRATOR,
        AUDITOR
    }

    /** The subcommand that lists all accounts. */
    @Command(name = "list")
    static final class All implements Callable<Integer> {
        @Mixin
        SharedOptions shared = new SharedOptions();

        private final Workshop workshop;

        All(Workshop workshop) {
            this.workshop = workshop;
        }

        @Override
        public Integer call() {
            shared.line(Stream.of("email", "role", "state")
                    .map(column -> SharedOptions.both("account.column." + column, Map.of()))
                    .collect(Collectors.joining("\t")));
            try (Database database = Database.open(shared.data(workshop))) {
                for (Account account : database.store(AccountStore.class).all()) {
                    shared.line(account.email() + "\t" + account.role().word() + (account.handles() ? ",handler" : "")
                            + "\t" + account.state());
                }
            }
            return ExitCode.DONE;
        }
    }

    /** The subcommand that disables an account. */
    @Command(name = "disable")
    static final class Disable implements Callable<Integer> {
        @Option(names = "--email", required = true, paramLabel = "ADDRESS")
        String email = "";

        @Option(names = "--why", required = true, paramLabel = "REASON")
        String why = "";

        @Mixin
        SharedOptions shared = new SharedOptions();

        private final Workshop workshop;

        Disable(Workshop workshop) {
            this.workshop = workshop;
        }

        @Override
        public Integer call() {
            try (Database database = Database.open(shared.data(workshop))) {
                Account account = database.store(AccountStore.class)
                        .byEmail(Account.known(email))
                        .orElseThrow(() -> new Refusal("error.no-account", Map.of("email", email)));
                if (!account.disabled()) {
                    administration(workshop, database, shared).disable(Administration.Actor.COMMAND_LINE, account, why);
                }
                shared.sayBoth("account.disabled", Map.of("email", account.email()));
            }
            return ExitCode.DONE;
        }
    }
}
