package org.prongsai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the portal. */
@Command(
        name = "serve",
        description = {"เปิดเว็บไซต์ความโปร่งใส", "Run the portal"})
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "พอร์ตของเว็บไซต์ / port to listen on (PRONGSAI_PORT, 8080)")
    @Nullable
    Integer port;

    @Option(
            names = "--demo",
            description = "แสดงหน่วยงานสมมติและตรวจให้ดูสด / show invented agencies and check them live")
    boolean demo;

    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;

    ServeCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > 65_535)) {
            throw Complaints.wrongValue(spec, "--port", String.valueOf(port));
        }
        return workshop.server()
                .applyAsInt(new Workshop.Serving(port, demo ? shared.demoData(workshop) : shared.data(workshop), demo));
    }
}
