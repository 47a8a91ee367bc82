package org.prongsai.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.check.report.Words;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.database.DatabaseProblem;
import org.prongsai.web.PortTaken;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one sentence, Thai before English, and finds the exit code; no stack trace leaves the program. */
final class Complaints {
    private final Words thai = Words.of("cli", "th");
    private final Words english = Words.of("cli", "en");

    int usage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String detail = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        say(
                command.getErr(),
                "error.usage",
                Map.of("detail", detail, "command", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    int failure(Exception problem, CommandLine command, ParseResult parsed) {
        Refusal refusal = refusal(problem);
        say(command.getErr(), refusal.key(), refusal.places());
        return refusal.exitCode();
    }

    /** Says a sentence in both languages on one line. */
    void say(PrintWriter err, String key, Map<String, String> places) {
        err.println("prongsai: " + thai.text(key, places) + " / " + english.text(key, places));
        err.flush();
    }

    private static Refusal refusal(Exception problem) {
        if (problem instanceof Refusal refusal) {
            return refusal;
        }
        if (problem instanceof ConfigurationProblem) {
            return new Refusal("error.configuration", Map.of("detail", String.valueOf(problem.getMessage())));
        }
        if (problem instanceof PortTaken taken) {
            return new Refusal("error.port", Map.of("port", String.valueOf(taken.port())));
        }
        Optional<DatabaseProblem.Kind> kind = DatabaseProblem.kindOf(problem);
        if (kind.isPresent()) {
            String place = problem instanceof DatabaseProblem database ? database.place() : "";
            return database(kind.get(), place);
        }
        if (problem instanceof UncheckedIOException io) {
            return io(io);
        }
        return mistake(problem);
    }

    private static Refusal database(DatabaseProblem.Kind kind, String place) {
        return new Refusal("error.database." + kind.name().toLowerCase(Locale.ROOT), Map.of("place", place));
    }

    private static Refusal io(UncheckedIOException problem) {
        Throwable cause = problem.getCause();
        String message = String.valueOf(cause == null ? problem.getMessage() : cause.getMessage());
        String place = cause instanceof FileSystemException file ? String.valueOf(file.getFile()) : "";
        boolean isFull = message.contains("No space left") || message.contains("Disk quota exceeded");
        return database(isFull ? DatabaseProblem.Kind.FULL : DatabaseProblem.Kind.FOLDER, place);
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
