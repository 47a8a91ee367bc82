package org.prongsai.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows the demo portal. */
@Command(name = "prongsai", synopsisSubcommandLabel = "[serve | check | recheck | import | account | verify]")
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
                .setExecutionStrategy(ProngsaiCommand::inOneLanguage)
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
        Path data = shared.demoData(workshop);
        Workshop.Serving serving = new Workshop.Serving(null, data, true, null);
        String note = SharedOptions.demoNote(data);
        complaints.say(Objects.requireNonNull(spec).commandLine().getErr(), note, Map.of());
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

    /** Runs what was asked for, with help in the language of its results. */
    private static int inOneLanguage(ParseResult parsed) {
        CommandLine command = parsed.commandSpec().commandLine();
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean isEnglish = SharedOptions.told(last.commandSpec(), "--lang") == SharedOptions.Language.EN;
        command.setResourceBundle(help(isEnglish ? "en" : "th"));
        return new CommandLine.RunLast().execute(parsed);
    }

    private static ResourceBundle help(String language) {
        String file = "/messages/help_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ProngsaiCommand.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
