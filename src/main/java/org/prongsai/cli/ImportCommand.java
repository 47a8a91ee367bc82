package org.prongsai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.AgencyFile;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.report.Words;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import agencies FILE}: takes agencies from a CSV file, all or none. */
@Command(
        name = "import",
        description = {"นำเข้าข้อมูลจากไฟล์", "Import data from files"},
        synopsisSubcommandLabel = "agencies")
final class ImportCommand {

    /** The subcommand for lists of agencies. */
    @Command(
            name = "agencies",
            description = {
                "นำเข้ารายชื่อหน่วยงานจากไฟล์ CSV ทั้งหมดหรือไม่นำเข้าเลย",
                "Import agencies from a CSV file, all or none",
                "คอลัมน์ / columns: name,kind,province,url[,english_name,slug]"
            })
    static final class Agencies implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.csv", description = "ไฟล์ CSV (UTF-8 หรือ windows-874) / CSV file")
        Path file = Path.of("");

        @Mixin
        SharedOptions shared = new SharedOptions();

        @Spec
        @Nullable
        CommandSpec spec;

        private final Workshop workshop;
        private final Complaints complaints;

        Agencies(Workshop workshop, Complaints complaints) {
            this.workshop = workshop;
            this.complaints = complaints;
        }

        @Override
        public Integer call() {
            AgencyFile read = AgencyFile.read(bytes());
            if (!read.problems().isEmpty()) {
                read.problems().forEach(this::tell);
                String count = String.valueOf(read.problems().size());
                throw new Refusal("error.import", Map.of("count", count, "file", file.toString()));
            }
            try (Database database = Database.open(shared.data(workshop))) {
                tell(database.store(AgencyStore.class).take(read.agencies()));
            }
            return ExitCode.DONE;
        }

        private void tell(AgencyStore.Kept kept) {
            Map<String, String> counts = Map.of(
                    "added", String.valueOf(kept.added()),
                    "changed", String.valueOf(kept.changed()),
                    "same", String.valueOf(kept.same()));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(Words.of("cli", "th").text("import.done", counts) + " / "
                    + Words.of("cli", "en").text("import.done", counts));
            out.flush();
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new Refusal("error.file", Map.of("file", file.toString()));
            }
        }

        private void tell(AgencyFile.Problem problem) {
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            err.print(file + ":" + problem.line() + ": ");
            complaints.say(
                    err,
                    "import." + problem.fault().code(),
                    Map.of("column", problem.column(), "found", problem.found()));
        }
    }
}
