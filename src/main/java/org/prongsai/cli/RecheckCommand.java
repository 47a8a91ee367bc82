package org.prongsai.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Recheck;
import org.prongsai.check.report.Comparisons;
import org.prongsai.checklist.Checklist;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recheck}: judges kept evidence again, without the network, and lists every verdict that changed. */
@Command(name = "recheck")
final class RecheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CHECK_ID|FOLDER", descriptionKey = "checks")
    List<String> subjects = List.of();

    @Option(names = "--save")
    boolean save;

    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;
    private final Complaints complaints;
    private int checks;
    private int changes;
    private int unreadable;

    RecheckCommand(Workshop workshop, Complaints complaints) {
        this.workshop = workshop;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        Comparisons words = new Comparisons(shared.lang());
        for (String subject : subjects) {
            boolean isNumber = subject.matches("\\d{1,18}");
            Path data = isNumber ? shared.data(workshop) : Path.of(subject);
            if (!Files.isRegularFile(data.resolve("prongsai.db"))) {
                throw new Refusal(
                        isNumber ? "error.no-database" : "error.not-a-data-folder", Map.of("place", data.toString()));
            }
            try (Database database = Database.open(data);
                    Workshop.Visitor visitor = workshop.visitors().apply(new Workshop.Tempo(null, null))) {
                CheckStore store = database.store(CheckStore.class);
                EvidenceFolder evidence = new EvidenceFolder(data);
                Recheck recheck = new Recheck(evidence, visitor.library().apply(evidence), workshop.version());
                List<Check> wanted = isNumber ? List.of(one(store, subject, data)) : own(store, data);
                wanted.forEach(check -> judge(check, recheck, store, words));
            }
        }
        print(words.total(checks, changes));
        return unreadable == 0 ? ExitCode.DONE : ExitCode.NOT_SEEN;
    }

    private static Check one(CheckStore store, String id, Path data) {
        Check check = store.byId(Long.parseLong(id))
                .orElseThrow(() -> new Refusal("error.no-such-check", Map.of("id", id, "place", data.toString())));
        if (!check.isDone()) {
            throw new Refusal(ExitCode.NOT_SEEN, "error.unfinished-check", Map.of("id", id));
        }
        return check;
    }

    /** Every visit once: a check that was itself judged from kept evidence has nothing of its own. */
    private static List<Check> own(CheckStore store, Path data) {
        List<Check> own =
                store.done().stream().filter(check -> check.recheckOf() == null).toList();
        if (own.isEmpty()) {
            throw new Refusal(ExitCode.NOT_SEEN, "error.no-finished-check", Map.of("place", data.toString()));
        }
        return own;
    }

    private void judge(Check check, Recheck recheck, CheckStore store, Comparisons words) {
        Checklist checklist = workshop.checklist(check.checklistId());
        try {
            Recheck.Comparison comparison = recheck.judge(
                    check, store.findings(check.id()), workshop.checkers().apply(checklist));
            checks++;
            changes += comparison.changes().size();
            print(words.render(comparison, checklist));
            if (save) {
                print(words.saved(recheck.save(comparison, store)));
            }
        } catch (EvidenceFolder.Unreadable e) {
            unreadable++;
            complaints.say(out(true), "error.evidence", Map.of("id", String.valueOf(check.id()), "file", e.file()));
        }
    }

    private void print(String text) {
        out(false).println(text);
        out(false).flush();
    }

    private PrintWriter out(boolean isError) {
        var command = shared.command().commandLine();
        return isError ? command.getErr() : command.getOut();
    }
}
