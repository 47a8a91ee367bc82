package org.prongsai.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options that every command understands alike, and how each says what it did. What stands before a command's name holds
 * for it too, unless the same option stands behind the name.
 */
final class SharedOptions {
    @Option(names = "--data", paramLabel = "FOLDER")
    @Nullable
    Path data;

    @Option(names = "--lang", paramLabel = "th|en")
    @Nullable
    Language language;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    Path data(Workshop workshop) {
        Path told = told("--data", Path.class);
        return told != null ? named(told) : workshop.settings().get().data();
    }

    /** The folder of the demo: invented agencies must not stand among real ones. */
    Path demoData(Workshop workshop) {
        Path told = told("--data", Path.class);
        return told != null ? named(told) : workshop.settings().get().data().resolve("demo");
    }

    /** What is said before the demo is made in a folder, or opened where it was made before. */
    static String demoNote(Path data) {
        return Files.isRegularFile(data.resolve("prongsai.db")) ? "note.starting.demo.again" : "note.starting.demo";
    }

    /** An empty name would be the folder in which somebody happens to be. */
    private static Path named(Path folder) {
        if (folder.toString().isBlank()) {
            throw new Refusal("error.no-folder", Map.of());
        }
        return folder;
    }

    String lang() {
        return told("--lang", Language.class) == Language.EN ? "en" : "th";
    }

    private <T> @Nullable T told(String option, Class<T> type) {
        return type.cast(told(command(), option));
    }

    /** What the nearest of a command and those before it was told; null when none was. */
    static @Nullable Object told(CommandSpec command, String option) {
        for (CommandSpec each = command; each != null; each = each.parent()) {
            OptionSpec found = each.findOption(option);
            Object value = found == null ? null : found.getValue();
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The command that has these options. */
    CommandSpec command() {
        return Objects.requireNonNull(command);
    }

    /** Says a sentence in the language of the results. */
    void say(String key, Map<String, String> places) {
        line(Words.of("cli", lang()).text(key, places));
    }

    /** Says a sentence in both languages on one line. */
    void sayBoth(String key, Map<String, String> places) {
        line(both(key, places));
    }

    void line(String text) {
        PrintWriter out = command().commandLine().getOut();
        out.println(text);
        out.flush();
    }

    /** A sentence in both languages, Thai before English. */
    static String both(String key, Map<String, String> places) {
        return Words.of("cli", "th").text(key, places) + " / "
                + Words.of("cli", "en").text(key, places);
    }

    /** A language of the results. */
    enum Language {
        TH,
        EN
    }
}
