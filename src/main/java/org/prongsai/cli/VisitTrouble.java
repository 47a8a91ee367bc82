package org.prongsai.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.check.CheckRunner.Result;
import org.prongsai.cli.ProngsaiCommand.ExitCode;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;

/** Why a visit saw no website at all. */
final class VisitTrouble {
    private VisitTrouble() {}

    /** The refusal that tells why nothing was seen; empty when there was something to judge. */
    static Optional<Refusal> of(Result result) {
        Snapshot snapshot = result.snapshot();
        if (!snapshot.pages().isEmpty()) {
            return file(snapshot);
        }
        String asked = snapshot.visited().url();
        Failure failure = snapshot.failure(asked)
                .or(() -> snapshot.visited().failures().stream().findFirst())
                .orElse(new Failure(asked, Failure.Outcome.UNREACHABLE, "no answer"));
        String key = key(failure);
        int code = key.equals("private") || key.equals("port") ? ExitCode.USAGE : ExitCode.NOT_SEEN;
        return Optional.of(new Refusal(code, "visit." + key, Map.of("url", asked, "detail", failure.detail())));
    }

    private static Optional<Refusal> file(Snapshot snapshot) {
        Optional<Page> start = snapshot.page(snapshot.visited().finalUrl());
        return start.filter(page -> !isWebPage(snapshot.document(page).kind()))
                .map(page -> new Refusal(
                        ExitCode.NOT_SEEN, "visit.file", Map.of("url", page.url(), "detail", page.contentType())));
    }

    private static boolean isWebPage(Document.Kind kind) {
        return kind == Document.Kind.HTML || kind == Document.Kind.TEXT;
    }

    private static String key(Failure failure) {
        String detail = failure.detail().toLowerCase(Locale.ROOT);
        return switch (failure.outcome()) {
            case DEAD_LINK -> isUnknownName(detail) ? "unknown-host" : "dead";
            case SOFT_404 -> "dead";
            case SERVER_ERROR -> "server-error";
            case BLOCKED -> "blocked";
            case ROBOTS -> "robots";
            case BUDGET -> "budget";
            case OLD_TLS -> "old-tls";
            case REDIRECT_LOOP -> "redirect-loop";
            case REFUSED -> detail.startsWith("port") ? "port" : detail.contains("private") ? "private" : "refused";
            case UNREACHABLE -> unreachable(detail);
        };
    }

    private static String unreachable(String detail) {
        if (isUnknownName(detail)) {
            return "unknown-host";
        }
        if (detail.contains("refused")) {
            return "refused-connection";
        }
        return detail.contains("timed out") || detail.contains("timeout") ? "timeout" : "unreachable";
    }

    private static boolean isUnknownName(String detail) {
        return detail.contains("name") || detail.contains("unknown host");
    }
}
