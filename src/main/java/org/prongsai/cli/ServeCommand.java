package org.prongsai.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: runs the portal. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N")
    @Nullable
    Integer port;

    @Option(names = "--demo")
    boolean demo;

    @Option(names = "--no-checks")
    boolean noChecks;

    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;
    private final Complaints complaints;

    ServeCommand(Workshop workshop, Complaints complaints) {
        this.workshop = workshop;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > 65_535)) {
            throw Complaints.wrongValue(shared.command(), "--port", String.valueOf(port));
        }
        Path data = demo ? shared.demoData(workshop) : shared.data(workshop);
        String note = demo ? SharedOptions.demoNote(data) : "note.starting";
        complaints.say(shared.command().commandLine().getErr(), note, Map.of());
        return workshop.server()
                .applyAsInt(new Workshop.Serving(port, data, demo, demo || noChecks ? null : workshop.newest()));
    }
}
