package org.prongsai.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows the demo portal. */
@Command(
        name = "prongsai",
        description = {
            "โปร่งใส: เว็บไซต์ความโปร่งใสและเครื่องมือตรวจการเปิดเผยข้อมูล (OIT) ของหน่วยงานภาครัฐ",
            "Transparency portal and OIT disclosure checker for Thailand's public agencies",
            "ไม่ระบุคำสั่ง: เปิดเว็บไซต์สาธิต / without a command: the demo portal"
        },
        synopsisSubcommandLabel = "[serve | check | recheck | import | account | verify]")
public final class ProngsaiCommand implements Callable<Integer> {
    @Mixin
    SharedOptions shared = new SharedOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Workshop workshop;
    private final Complaints complaints;

    private ProngsaiCommand(Workshop workshop, Complaints complaints) {
        this.workshop = workshop;
        this.complaints = complaints;
    }

    /** The command line of the program; results go to {@code out}, progress and complaints to {@code err}. */
    public static CommandLine commandLine(Workshop workshop, PrintWriter out, PrintWriter err) {
        Complaints complaints = new Complaints(() -> workshop.settings().get().data());
        CommandLine imports = new CommandLine(new ImportCommand())
                .addSubcommand(new ImportCommand.Agencies(workshop, complaints))
                .addSubcommand(new ImportCommand.Disclosures(workshop, complaints));
        CommandLine accounts = new CommandLine(new AccountCommand())
                .addSubcommand(new AccountCommand.Add(workshop))
                .addSubcommand(new AccountCommand.All(workshop))
                .addSubcommand(new AccountCommand.Disable(workshop));
        CommandLine program = new CommandLine(new ProngsaiCommand(workshop, complaints))
                .addSubcommand(new ServeCommand(workshop, complaints))
                .addSubcommand(new CheckCommand(workshop, complaints, hasTerminal()))
                .addSubcommand(new RecheckCommand(workshop, complaints))
                .addSubcommand(imports)
                .addSubcommand(accounts)
                .addSubcommand(new VerifyCommand(workshop))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints::usage)
                .setExecutionExceptionHandler(complaints::failure)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setOut(out)
                .setErr(err);
        withHelp(program, workshop.version());
        return program;
    }

    @Override
    public Integer call() {
        Workshop.Serving serving = new Workshop.Serving(null, shared.demoData(workshop), true, null);
        complaints.say(Objects.requireNonNull(spec).commandLine().getErr(), "note.starting.demo", Map.of());
        return workshop.server().applyAsInt(serving);
    }

    static boolean hasColours() {
        return Ansi.AUTO.enabled();
    }

    /** From Java 22 on there is a console without a terminal, too, and a question to tell. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static void withHelp(CommandLine command, String version) {
        command.getCommandSpec().mixinStandardHelpOptions(true).version("prongsai " + version);
        command.getSubcommands().values().forEach(each -> withHelp(each, version));
    }

    /** The numbers with which the program ends. */
    static final class ExitCode {
        /** The work was done, whatever was found. */
        static final int DONE = 0;
        /** The score is below the mark that was asked for, or the audit log is not as it was written. */
        static final int BELOW = 1;
        /** Wrong usage or configuration. */
        static final int USAGE = 2;
        /** The site or the evidence could not be looked at. */
        static final int NOT_SEEN = 3;
        /** A mistake in the program itself, as sysexits.h numbers it. */
        static final int MISTAKE = 70;

        private ExitCode() {}
    }
}
