package org.prongsai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.database.Database;
import org.prongsai.staff.audit.AuditChain;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: finds out whether the audit log is as it was written, and prints the hash to keep elsewhere. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--head", paramLabel = "HASH")
    String head = "";

    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;

    VerifyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Path data = shared.data(workshop);
        if (!Files.isRegularFile(data.resolve("prongsai.db"))) {
            throw new Refusal("error.no-database", Map.of("place", data.toString()));
        }
        if (!head.matches("|[0-9a-f]{64}")) {
            throw Complaints.wrongValue(shared.command(), "--head", head);
        }
        try (Database database = Database.open(data)) {
            AuditChain chain = new AuditChain(database.store(AuditStore.class), AuditHeads.in(data));
            return tell(chain.verify(head));
        }
    }

    private int tell(AuditChain.Verified found) {
        AuditChain.Fault fault = found.fault();
        String key = fault == null
                ? "verify.good"
                : "verify." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> places = Map.of("number", String.valueOf(found.number()), "head", found.head());
        shared.say(key, places);
        shared.line(found.number() + " " + found.head());
        return fault == null ? ExitCode.DONE : ExitCode.BELOW;
    }
}
