package org.prongsai.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.Suggestion;
import org.prongsai.config.Words;
import org.prongsai.database.DatabaseProblem;
import org.prongsai.web.NotListening;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, Thai before English, and finds the exit code; no stack trace leaves the program. */
final class Complaints {
    /** The options whose values have a sentence of their own. */
    private static final Set<String> NUMBERS = Set.of("--port", "--max-pages", "--fail-under", "--delay");

    private static final Words THAI = Words.of("cli", "th");
    private static final Words ENGLISH = Words.of("cli", "en");

    private final Supplier<Path> data;

    /** Complaints of commands that keep their data in a folder, unless they are told another. */
    Complaints(Supplier<Path> data) {
        this.data = data;
    }

    /** The complaint about an option's value that could be read and makes no sense. */
    static ParameterException wrongValue(CommandSpec command, String option, String text) {
        return new ParameterException(
                command.commandLine(), option, new IllegalArgumentException(), command.findOption(option), text);
    }

    int usage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        Refusal fault = fault(problem);
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("prongsai: " + usage(THAI, fault, name) + " / " + usage(ENGLISH, fault, name));
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static String usage(Words words, Refusal fault, String command) {
        String detail = words.text(fault.key(), fault.places());
        return words.text("error.usage", Map.of("detail", detail, "command", command));
    }

    private static Refusal fault(ParameterException problem) {
        if (problem instanceof MissingParameterException missing) {
            String own = "usage.missing." + missing.getMissing().get(0).descriptionKey();
            if (THAI.has(own)) {
                return new Refusal(own, Map.of());
            }
            boolean isOption = missing.getMissing().stream().allMatch(ArgSpec::isOption);
            String what = missing.getMissing().stream().map(Complaints::name).collect(Collectors.joining(" "));
            return new Refusal(isOption ? "usage.needs-value" : "usage.missing", Map.of("what", what));
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return new Refusal("usage.twice", Map.of("what", name(twice.getOverwritten())));
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            Set<String> known = problem.getCommandLine().getSubcommands().keySet();
            return known.isEmpty()
                    ? new Refusal("usage.other", Map.of())
                    : new Refusal("usage.missing-command", Map.of("known", String.join(", ", known)));
        }
        return value(argument, String.valueOf(problem.getValue()));
    }

    private static Refusal unknown(UnmatchedArgumentException problem) {
        String text =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().get(0);
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        if (problem.isUnknownOption()) {
            String written = text.replaceFirst("=.*", "");
            return Suggestion.nearest(written, spec.optionsMap().keySet())
                    .map(near -> new Refusal("usage.unknown-option.hint", Map.of("text", written, "nearest", near)))
                    .orElseGet(() -> new Refusal("usage.unknown-option", Map.of("text", written)));
        }
        String known = String.join(", ", spec.subcommands().keySet());
        return known.isEmpty()
                ? new Refusal("usage.too-much", Map.of("text", text))
                : new Refusal("usage.unknown-command", Map.of("text", text, "known", known));
    }

    private static Refusal value(ArgSpec argument, String text) {
        String what = name(argument);
        if (argument.type().isEnum()) {
            String choices = Arrays.stream(argument.type().getEnumConstants())
                    .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return new Refusal("usage.choice", Map.of("what", what, "choices", choices, "text", text));
        }
        String key = NUMBERS.contains(what) ? what.replaceFirst("--", "usage.") : "usage.value";
        return new Refusal(key, Map.of("what", what, "text", text));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    int failure(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof ConfigurationProblem wrong) {
            command.getErr()
                    .println("prongsai: " + configuration(THAI, wrong, "th") + " / "
                            + configuration(ENGLISH, wrong, "en"));
            command.getErr().flush();
            return ExitCode.USAGE;
        }
        Refusal refusal = refusal(problem, dataOf(command));
        say(command.getErr(), refusal.key(), refusal.places());
        return refusal.exitCode();
    }

    private static String configuration(Words words, ConfigurationProblem problem, String language) {
        return words.text("error.configuration", Map.of("detail", problem.sentence(language)));
    }

    /** Says a sentence in both languages on one line. */
    void say(PrintWriter err, String key, Map<String, String> places) {
        sayOf("prongsai", err, key, places);
    }

    /** Says a sentence of a place in a file, which stands before it where the program's name stands otherwise. */
    void sayOf(String place, PrintWriter err, String key, Map<String, String> places) {
        err.println(place + ": " + SharedOptions.both(key, places));
        err.flush();
    }

    /** The data folder that the command was told, or the one of the settings. */
    private String dataOf(CommandLine command) {
        Object told = SharedOptions.told(command.getCommandSpec(), "--data");
        return String.valueOf(told == null ? data.get() : told);
    }

    private static Refusal refusal(Exception problem, String data) {
        if (problem instanceof Refusal refusal) {
            return refusal;
        }
        if (problem instanceof NotListening silent) {
            return new Refusal(
                    "error." + silent.why().name().toLowerCase(Locale.ROOT),
                    Map.of("port", String.valueOf(silent.port()), "host", silent.host()));
        }
        Optional<DatabaseProblem.Kind> kind = DatabaseProblem.kindOf(problem);
        if (kind.isPresent()) {
            boolean isPlaced = problem instanceof DatabaseProblem && kind.get() != DatabaseProblem.Kind.FULL;
            return database(kind.get(), isPlaced ? ((DatabaseProblem) problem).place() : data);
        }
        if (problem instanceof UncheckedIOException io) {
            return io(io, data);
        }
        return mistake(problem);
    }

    private static Refusal database(DatabaseProblem.Kind kind, String place) {
        return new Refusal("error.database." + kind.name().toLowerCase(Locale.ROOT), Map.of("place", place));
    }

    private static Refusal io(UncheckedIOException problem, String data) {
        Throwable cause = problem.getCause();
        String message = String.valueOf(cause == null ? problem.getMessage() : cause.getMessage());
        boolean isFull = message.contains("No space left") || message.contains("Disk quota exceeded");
        String place = cause instanceof FileSystemException file ? String.valueOf(file.getFile()) : data;
        return database(isFull ? DatabaseProblem.Kind.FULL : DatabaseProblem.Kind.FOLDER, isFull ? data : place);
    }

    private static Refusal mistake(Exception problem) {
        String place = "";
        for (StackTraceElement step : problem.getStackTrace()) {
            if (step.getClassName().startsWith("org.prongsai.")) {
                place = step.getClassName() + ":" + step.getLineNumber();
                break;
            }
        }
        String detail = problem.getClass().getSimpleName() + ": " + problem.getMessage();
        return new Refusal(
                ExitCode.MISTAKE,
                "error.internal",
                Map.of("place", place, "detail", detail.lines().findFirst().orElse("")));
    }
}
