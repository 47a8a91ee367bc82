package org.prongsai.cli.progress;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Check;
import org.prongsai.config.Words;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Visit;

/** Tells on standard error what is being looked at: a moving bar on a terminal, now and then a line elsewhere. */
public final class ProgressLine implements Visit.Progress, AutoCloseable {
    private static final int LINE_EVERY = 25;
    private static final int URL_COLUMNS = 60;

    private final PrintWriter err;
    private final Words words;
    private final BooleanSupplier stopped;
    private final @Nullable ProgressBar bar;
    private int told = -LINE_EVERY;

    public ProgressLine(PrintWriter err, String language, boolean isTerminal, BooleanSupplier stopped) {
        this.err = err;
        this.words = Words.of("cli", language);
        this.stopped = stopped;
        this.bar = isTerminal ? bar(words.text("progress.looking")) : null;
    }

    @Override
    public void looking(String url, int done, int known) {
        if (bar != null) {
            bar.maxHint(Math.max(known, done));
            bar.stepTo(done);
            bar.setExtraMessage(shortened(url));
        } else if (done >= told + LINE_EVERY) {
            told = done;
            err.println(words.text(
                    "progress.line", Map.of("done", String.valueOf(done), "known", String.valueOf(known), "url", url)));
            err.flush();
        }
    }

    /** The last line: that all is looked at, in the counts of the report. Silent where nothing was told before. */
    public void ended(Check.Visit visit) {
        close();
        if ((bar != null || told >= 0) && visit.pages() + visit.documents() > 0) {
            long leftOut = visit.failures().stream().filter(Failure::isLeftOut).count();
            err.println(words.text(
                    leftOut == 0 ? "progress.ended" : "progress.ended.left",
                    Map.of(
                            "pages", String.valueOf(visit.pages()),
                            "documents", String.valueOf(visit.documents()),
                            "failures", String.valueOf(visit.failures().size() - leftOut),
                            "left", String.valueOf(leftOut))));
            err.flush();
        }
    }

    @Override
    public boolean isStopped() {
        return stopped.getAsBoolean();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 110))
                .build();
    }

    /** The end of an address tells more than its beginning. */
    private static String shortened(String url) {
        return url.length() <= URL_COLUMNS ? url : "…" + url.substring(url.length() - URL_COLUMNS + 1);
    }
}
