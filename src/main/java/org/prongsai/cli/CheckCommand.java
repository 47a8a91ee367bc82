package org.prongsai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.report.HtmlReport;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reporter;
import org.prongsai.check.report.Reports;
import org.prongsai.check.report.SiteName;
import org.prongsai.check.report.TableReport;
import org.prongsai.checklist.Checklist;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.cli.progress.Interruption;
import org.prongsai.cli.progress.ProgressLine;
import org.prongsai.crawl.address.SiteAddress;
import org.prongsai.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check URL}: visits one website, judges it and reports. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Parameters(paramLabel = "URL", descriptionKey = "site")
    String url = "";

    @Option(names = "--checklist", paramLabel = "ID")
    @Nullable
    String checklist;

    @Option(names = "--format", paramLabel = "table|json|html", defaultValue = "table")
    Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path out;

    @Option(names = "--delay", paramLabel = "TIME", converter = DelayConverter.class)
    @Nullable
    Duration delay;

    @Option(names = "--max-pages", paramLabel = "N")
    @Nullable
    Integer maxPages;

    @Option(names = "--allow-private")
    boolean allowPrivate;

    @Option(names = "--fail-under", paramLabel = "N")
    @Nullable
    BigDecimal failUnder;

    @Mixin
    SharedOptions shared = new SharedOptions();

    private final Workshop workshop;
    private final Complaints complaints;
    private final boolean isTerminal;

    CheckCommand(Workshop workshop, Complaints complaints, boolean isTerminal) {
        this.workshop = workshop;
        this.complaints = complaints;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() {
        requireGoodOptions();
        Checklist wanted = checklist == null ? workshop.newest() : workshop.checklist(checklist);
        Checker checker = workshop.checkers().apply(wanted);
        Path data = shared.data(workshop);
        try (Database database = Database.open(data);
                Workshop.Visitor visitor = workshop.visitors().apply(new Workshop.Tempo(delay, maxPages))) {
            CheckRunner runner = new CheckRunner(
                    visitor.visit(),
                    database.store(CheckStore.class),
                    new EvidenceFolder(data),
                    workshop.clock(),
                    workshop.version());
            runner.closeDead();
            Optional<Agency> agency = database.store(AgencyStore.class).byUrl(url);
            Long agencyId = agency.map(Agency::id).orElse(null);
            CheckRunner.Result result = run(runner, new CheckRunner.Order(agencyId, url, allowPrivate, checker));
            return tell(
                    result,
                    wanted,
                    agency.or(() -> database.store(AgencyStore.class)
                                    .byUrl(result.snapshot().visited().finalUrl()))
                            .map(known -> known.name(shared.lang()))
                            .or(() -> SiteName.of(result.snapshot()))
                            .orElse(null));
        }
    }

    private CheckRunner.Result run(CheckRunner runner, CheckRunner.Order order) {
        Runnable farewell = () -> complaints.say(err(), "note.interrupted", Map.of());
        try (Interruption interruption = new Interruption(runner, farewell);
                ProgressLine progress = new ProgressLine(err(), shared.lang(), isTerminal, interruption::isStopped)) {
            CheckRunner.Result result = runner.run(order, progress);
            Optional.ofNullable(result.check().visit()).ifPresent(progress::ended);
            return result;
        }
    }

    private int tell(CheckRunner.Result result, Checklist used, @Nullable String agency) {
        Optional<Refusal> trouble = VisitTrouble.of(result);
        if (result.isRefused()) {
            throw trouble.orElseThrow();
        }
        if (!result.check().isDone()) {
            return ExitCode.NOT_SEEN;
        }
        if (trouble.isEmpty() || format != Format.TABLE) {
            Report report = new Reporter().report(result.check(), result.findings(), used);
            write(new Reports.Reading(result.check().id(), report, used, agency));
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        if (!url.contains("://")) {
            complaints.say(
                    err(),
                    "note.scheme",
                    Map.of("url", result.snapshot().visited().finalUrl()));
        }
        return grade(result);
    }

    private int grade(CheckRunner.Result result) {
        Double oit =
                result.check().score() == null ? null : result.check().score().oit();
        BigDecimal shown = org.prongsai.score.Score.shown(oit);
        if (failUnder != null && (shown == null || shown.compareTo(failUnder) < 0)) {
            complaints.say(err(), "note.below", Map.of("mark", failUnder.toPlainString()));
            return ExitCode.BELOW;
        }
        return ExitCode.DONE;
    }

    private void write(Reports.Reading reading) {
        String text = switch (format) {
            case JSON -> reading.report().json();
            case HTML -> new HtmlReport(shared.lang()).render(reading);
            case TABLE -> new TableReport(shared.lang(), out == null && ProngsaiCommand.hasColours()).render(reading);
        };
        // the number is no part of the JSON: reports of the same evidence are the same bytes
        if (format == Format.JSON) {
            complaints.say(err(), "note.number", Map.of("id", String.valueOf(reading.checkId())));
        }
        if (out == null) {
            command().getOut().print(text);
            command().getOut().flush();
            return;
        }
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8);
            complaints.say(err(), "note.saved", Map.of("file", out.toString()));
        } catch (IOException e) {
            throw new Refusal("error.output", Map.of("file", out.toString()));
        }
    }

    private void requireGoodOptions() {
        if (SiteAddress.parse(url).isEmpty()) {
            throw new Refusal("error.not-an-address", Map.of("text", url));
        }
        if (maxPages != null && maxPages < 1) {
            throw Complaints.wrongValue(shared.command(), "--max-pages", String.valueOf(maxPages));
        }
        boolean isMark = failUnder == null || (failUnder.signum() >= 0 && failUnder.compareTo(HUNDRED) <= 0);
        if (!isMark) {
            throw Complaints.wrongValue(shared.command(), "--fail-under", String.valueOf(failUnder));
        }
        boolean writable = out == null
                || (!Files.isDirectory(out)
                        && Files.isDirectory(out.toAbsolutePath().resolveSibling("")));
        if (!writable) {
            throw new Refusal("error.output", Map.of("file", String.valueOf(out)));
        }
    }

    private PrintWriter err() {
        return command().getErr();
    }

    private picocli.CommandLine command() {
        return shared.command().commandLine();
    }

    /** A form of the report. */
    enum Format {
        TABLE,
        JSON,
        HTML
    }

    /** Reads pauses such as {@code 0s}, {@code 500ms} and {@code 1.5s}. */
    static final class DelayConverter implements picocli.CommandLine.ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            java.util.regex.Matcher parts = java.util.regex.Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m)")
                    .matcher(text.strip());
            if (!parts.matches()) {
                throw new picocli.CommandLine.TypeConversionException("'" + text + "' (0s, 500ms, 1s)");
            }
            long unit = switch (parts.group(2)) {
                case "ms" -> 1;
                case "s" -> 1_000;
                default -> 60_000;
            };
            return Duration.ofMillis(new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValue());
        }
    }
}
