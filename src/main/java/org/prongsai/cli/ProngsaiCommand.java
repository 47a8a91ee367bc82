package org.prongsai.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** The program itself; without a command it shows the demo portal. */
@Command(
        name = "prongsai",
        description = {
            "โปร่งใส: เว็บไซต์ความโปร่งใสและเครื่องมือตรวจการเปิดเผยข้อมูล (OIT) ของหน่วยงานภาครัฐ",
            "Transparency portal and OIT disclosure checker for Thailand's public agencies",
            "ไม่ระบุคำสั่ง: เปิดเว็บไซต์สาธิต / without a command: the demo portal"
        },
        synopsisSubcommandLabel = "[serve | check | recheck | import]")
public final class ProngsaiCommand implements Callable<Integer> {
    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;

    private ProngsaiCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The command line of the program; results go to {@code out}, progress and complaints to {@code err}. */
    public static CommandLine commandLine(Workshop workshop, PrintWriter out, PrintWriter err) {
        Complaints complaints = new Complaints();
        CommandLine imports = new CommandLine(new ImportCommand())
                .addSubcommand(new ImportCommand.Agencies(workshop, complaints))
                .addSubcommand(new ImportCommand.Disclosures(workshop, complaints));
        CommandLine program = new CommandLine(new ProngsaiCommand(workshop))
                .addSubcommand(new ServeCommand(workshop))
                .addSubcommand(new CheckCommand(workshop, complaints, hasTerminal()))
                .addSubcommand(new RecheckCommand(workshop, complaints))
                .addSubcommand(imports)
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
        return workshop.server().applyAsInt(new Workshop.Serving(null, shared.demoData(workshop), true));
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
        /** The score is below the mark that was asked for. */
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
