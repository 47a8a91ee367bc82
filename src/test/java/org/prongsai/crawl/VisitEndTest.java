package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.prongsai.crawl.gate.Lookup;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** How visits end: when told, when their time is up, when the disk is full. */
class VisitEndTest {
    private static final RawServer.Misbehaviour SILENT = (out, path) -> pause(Duration.ofSeconds(20));

    @Test
    void stoppedVisitEndsWithinASecondWhateverItWaitsFor() throws Exception {
        Lookup hanging = host -> {
            pause(Duration.ofSeconds(20));
            throw new java.net.UnknownHostException(host);
        };
        try (RawServer silent = RawServer.of(SILENT);
                TestSite slow = TestSite.at()
                        .page("/", "<p>ก</p>")
                        .robots("User-agent: *\nCrawl-delay: 30")
                        .start();
                Crawler crawler = new Crawler(
                        CrawlSettings.standard(),
                        new DocumentReader(ReadingLimits.standard()),
                        Clock.systemUTC(),
                        hanging)) {
            for (String url : List.of(silent.url(), slow.url(), "http://hanging.test/")) {
                AtomicBoolean stopped = new AtomicBoolean();
                Visit visit = new Visit(url, true, Guide.NONE, new MemoryBodies(), progress(stopped));
                Future<Snapshot> seen = inThread(() -> crawler.visit(visit));
                pause(Duration.ofMillis(300));
                assertThat(seen.isDone()).as(url).isFalse();
                stopped.set(true);
                long began = System.nanoTime();
                Snapshot ended = seen.get();
                assertThat(Duration.ofNanos(System.nanoTime() - began)).as(url).isLessThan(Duration.ofSeconds(1));
                assertThat(ended.visited().failures().size() + ended.pages().size())
                        .as(url)
                        .isPositive();
            }
        }
    }

    @Test
    void interruptedVisitEndsToo() throws Exception {
        try (RawServer silent = RawServer.of(SILENT);
                Crawler crawler = Visits.crawler(CrawlSettings.standard())) {
            AtomicBoolean keepsFlag = new AtomicBoolean();
            Thread thread = new Thread(() -> {
                crawler.visit(Visits.visit(silent.url(), Guide.NONE));
                keepsFlag.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            pause(Duration.ofMillis(300));
            thread.interrupt();
            thread.join(1_000);
            assertThat(thread.isAlive()).isFalse();
            assertThat(keepsFlag).isTrue();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void timeOfTheWholeVisitHoldsWhateverTheServerDoes() throws IOException {
        RawServer.Misbehaviour slow = (out, path) -> {
            pause(Duration.ofMillis(200));
            String html = "<a href='" + path + "a'>ก</a><a href='" + path + "b'>ข</a><p>" + path;
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html).getBytes(StandardCharsets.UTF_8));
        };
        try (RawServer server = RawServer.of(slow)) {
            long began = System.nanoTime();
            Snapshot seen = Visits.of(
                    server.url(),
                    Guide.NONE,
                    settings -> settings.withWalk(settings.walk().withTime(Duration.ofSeconds(2)))
                            .withPace(settings.pace().withParallel(1)));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3_500));
            assertThat(seen.visited().budgetHit()).isEqualTo("time");
            assertThat(seen.pages()).isNotEmpty();
        }
    }

    @Test
    void fullDiskEndsTheVisitAndIsNotHidden() {
        Bodies full = new Bodies() {
            @Override
            public void keep(String sha256, byte[] body) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }

            @Override
            public byte[] load(String sha256) {
                return new byte[0];
            }
        };
        try (TestSite site = TestSite.at().page("/", "<p>ก</p>").start();
                Crawler crawler = Visits.crawler(Visits.quick())) {
            Visit visit = new Visit(site.url(), true, Guide.NONE, full, Visit.Progress.SILENT);
            assertThatThrownBy(() -> crawler.visit(visit)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void budgetOfBytesIsNamedAndWantedFilesBeyondItAreToldApart() {
        byte[] file = new byte[400_000];
        System.arraycopy("%PDF-1.4 ".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 9);
        TestSite.Builder builder = TestSite.at().robots("").links("/", "หน้าแรก", "/1", "ก", "/2", "ข", "/3", "ค");
        String[] paths = new String[8];
        for (int i = 0; i < paths.length; i++) {
            file[20] = (byte) i;
            paths[i] = "/f" + i + ".pdf";
            builder.file(paths[i], "application/pdf", file.clone());
        }
        try (TestSite site = builder.start()) {
            String[] wanted = List.of(paths).stream().map(site::url).toArray(String[]::new);
            Snapshot seen = Visits.of(
                    site.url(),
                    Visits.wanting(wanted),
                    settings -> settings.withWalk(settings.walk().withBytes(1_000_000))
                            .withPace(settings.pace().withParallel(1)));
            assertThat(seen.visited().budgetHit()).isEqualTo("bytes");
            assertThat(seen.visited().bytes()).isLessThan(1_500_000);
            assertThat(seen.failure(wanted[7]).orElseThrow())
                    .isEqualTo(new Failure(wanted[7], Failure.Outcome.BUDGET, "bytes"));
        }
    }

    @Test
    void hundredVisitsAtOnceSeeWhatOneSees() throws Exception {
        TestSite.Builder builder = TestSite.at();
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            builder.page("/" + i, "<p>หน้า " + i + "</p>");
            links.append("<a href='/").append(i).append("'>ก</a>");
        }
        try (TestSite site = builder.page("/", links.toString()).start();
                Crawler crawler = Visits.crawler(Visits.quick())) {
            List<Future<Snapshot>> visits = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                visits.add(inThread(() -> crawler.visit(Visits.visit(site.url(), Guide.NONE))));
            }
            for (Future<Snapshot> visit : visits) {
                assertThat(visit.get().pages())
                        .extracting(Page::url)
                        .hasSize(11)
                        .startsWith(site.url(), site.url("/0"), site.url("/1"));
            }
        }
    }

    private static <T> Future<T> inThread(Callable<T> task) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<T> result = thread.submit(task);
        thread.shutdown();
        return result;
    }

    private static Visit.Progress progress(AtomicBoolean stopped) {
        return new Visit.Progress() {
            @Override
            public void looking(String url, int done, int known) {}

            @Override
            public boolean isStopped() {
                return stopped.get();
            }
        };
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
