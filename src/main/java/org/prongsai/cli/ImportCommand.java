package org.prongsai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyFile;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.crawl.address.SiteAddress;
import org.prongsai.crawl.gate.AddressGate;
import org.prongsai.database.Database;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.disclosure.entry.DisclosureFile;
import org.prongsai.disclosure.entry.DisclosureImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import agencies FILE} and {@code import disclosures FILE}: take what a CSV file lists, all or none. */
@Command(name = "import", synopsisSubcommandLabel = "(agencies | disclosures)")
final class ImportCommand {
    @Mixin
    SharedOptions shared = new SharedOptions();

    /** The subcommand for lists of agencies. */
    @Command(name = "agencies")
    static final class Agencies implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.csv", descriptionKey = "file")
        Path file = Path.of("");

        @Mixin
        SharedOptions shared = new SharedOptions();

        private final Workshop workshop;
        private final Complaints complaints;

        Agencies(Workshop workshop, Complaints complaints) {
            this.workshop = workshop;
            this.complaints = complaints;
        }

        @Override
        public Integer call() {
            AgencyFile read = AgencyFile.read(bytes(file));
            if (!read.problems().isEmpty()) {
                read.problems().forEach(this::tell);
                tellWhatIsKnown(read.problems());
                String count = String.valueOf(read.problems().size());
                throw new Refusal("error.import", Map.of("count", count, "file", file.toString()));
            }
            try (Database database = Database.open(shared.data(workshop))) {
                tell(database.store(AgencyStore.class).take(read.agencies()));
            }
            read.agencies().stream().filter(Agencies::isInside).forEach(this::warn);
            return ExitCode.DONE;
        }

        private void tell(AgencyStore.Kept kept) {
            Map<String, String> counts = Map.of(
                    "added", String.valueOf(kept.added()),
                    "changed", String.valueOf(kept.changed()),
                    "same", String.valueOf(kept.same()));
            shared.sayBoth("import.done", counts);
        }

        private void tell(AgencyFile.Problem problem) {
            String hint = problem.nearest().isEmpty() ? "" : ".hint";
            complaints.sayOf(
                    file + ":" + problem.line(),
                    err(),
                    "import." + problem.fault().code() + hint,
                    Map.of(
                            "column", AgencyFile.called(problem.column()),
                            "found", problem.found(),
                            "nearest", String.join("”, “", problem.nearest())));
        }

        /** Once for all rows: the columns and kinds that there are. */
        private void tellWhatIsKnown(List<AgencyFile.Problem> problems) {
            Set<AgencyFile.Fault> faults =
                    problems.stream().map(AgencyFile.Problem::fault).collect(Collectors.toSet());
            if (Stream.of(AgencyFile.Fault.NO_COLUMN, AgencyFile.Fault.UNKNOWN_COLUMN, AgencyFile.Fault.EMPTY_FILE)
                    .anyMatch(faults::contains)) {
                complaints.say(err(), "import.columns", Map.of("known", String.join(", ", AgencyFile.columns())));
            }
            if (faults.contains(AgencyFile.Fault.NOT_A_KIND)) {
                String kinds = Stream.of(Kind.values()).map(Kind::called).collect(Collectors.joining(", "));
                complaints.say(err(), "import.kinds", Map.of("known", kinds));
            }
        }

        private static boolean isInside(Agency agency) {
            return SiteAddress.parse(agency.url()).stream()
                    .flatMap(site -> site.candidates().stream())
                    .anyMatch(AddressGate::isPlainlyInside);
        }

        private void warn(Agency agency) {
            complaints.say(err(), "import.inside", Map.of("url", agency.url(), "name", agency.name()));
        }

        private PrintWriter err() {
            return shared.command().commandLine().getErr();
        }
    }

    /** The subcommand for what agencies publish here. */
    @Command(name = "disclosures")
    static final class Disclosures implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.csv", descriptionKey = "file")
        Path file = Path.of("");

        @Option(names = "--replace")
        boolean replace;

        @Mixin
        SharedOptions shared = new SharedOptions();

        private final Workshop workshop;
        private final Complaints complaints;

        Disclosures(Workshop workshop, Complaints complaints) {
            this.workshop = workshop;
            this.complaints = complaints;
        }

        @Override
        public Integer call() {
            byte[] list = bytes(file);
            Path data = shared.data(workshop);
            try (Database database = Database.open(data)) {
                AgencyStore agencies = database.store(AgencyStore.class);
                DisclosureFile read = DisclosureFile.read(
                        list,
                        Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("")),
                        new DisclosureFile.Known(
                                text -> agencies.bySlug(text).map(List::of).orElseGet(() -> agencies.byName(text)),
                                List.copyOf(workshop.checklists().get())),
                        workshop.clock().instant());
                if (!read.problems().isEmpty()) {
                    read.problems().forEach(this::tell);
                    String count = String.valueOf(read.problems().size());
                    throw new Refusal("error.import.disclosures", Map.of("count", count, "file", file.toString()));
                }
                report(new DisclosureImport(database.store(DisclosureStore.class), new AttachmentFolder(data))
                        .run(read, replace));
            }
            return ExitCode.DONE;
        }

        private void report(DisclosureStore.Outcome outcome) {
            shared.say(
                    "disclosures.done",
                    Map.of(
                            "count",
                            String.valueOf(outcome.added() + outcome.changed() + outcome.same()),
                            "added",
                            String.valueOf(outcome.added()),
                            "changed",
                            String.valueOf(outcome.changed()),
                            "same",
                            String.valueOf(outcome.same()),
                            "removed",
                            String.valueOf(outcome.removed())));
        }

        private void tell(DisclosureFile.Problem problem) {
            complaints.sayOf(
                    file + ":" + problem.line(),
                    shared.command().commandLine().getErr(),
                    "disclosures." + problem.fault().code(),
                    Map.of("column", problem.column(), "found", problem.found(), "expected", problem.expected()));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("error.file", Map.of("file", file.toString()));
        }
    }
}
