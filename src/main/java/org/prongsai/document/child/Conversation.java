package org.prongsai.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.prongsai.document.Document;
import org.prongsai.document.ReadingLimits;

/** One reader process as the program sees it: a file goes in, a document comes out, or the process is ended. */
final class Conversation {
    private static final int MOST_BY_CLOCK = 6;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ReadingLimits limits;
    private final long begun = System.nanoTime();
    private volatile boolean over;

    private Conversation(Process process, ReadingLimits limits) {
        this.process = process;
        this.limits = limits;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    static Conversation begin(ReadingLimits limits) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                // A heap that starts small grows only for the files that need it.
                "-Xms8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                FileReader.class.getName()));
        command.addAll(List.of(FileReader.arguments(limits)));
        ProcessBuilder builder = new ProcessBuilder(command);
        // What a hostile file must not see is not there.
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> !List.of("SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")
                        .contains(name));
        environment.put("CLASSPATH", ClassPath.ofThisProgram());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Conversation(builder.start(), limits);
    }

    /** What is read of an answer. */
    @FunctionalInterface
    private interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    Document ask(Document.Kind kind, byte[] file) {
        return exchange(kind.name(), file, DocumentWire::read, state -> Document.unreadable(kind, state));
    }

    /** A copy without hidden data; none when none can be made within the limits. */
    Optional<byte[]> clean(byte[] file) {
        return exchange(FileReader.CLEAN, file, DocumentWire::copy, state -> Optional.empty());
    }

    private <T> T exchange(String word, byte[] file, Answer<T> answer, Function<Document.State, T> none) {
        CompletableFuture<Boolean> inTime = new CompletableFuture<>();
        watch(inTime, worked(), System.nanoTime());
        try {
            DocumentWire.text(word, out);
            out.writeInt(file.length);
            out.write(file);
            out.flush();
            T read = answer.read(in);
            return inTime.complete(true) ? read : none.apply(Document.State.TOO_LARGE);
        } catch (IOException ended) {
            boolean isBroken = inTime.complete(true);
            end();
            return none.apply(isBroken && !ranOutOfMemory() ? Document.State.BROKEN : Document.State.TOO_LARGE);
        }
    }

    /**
     * Ends the process when a file has taken its time. Time is what the processor gave: on a busy machine the same file must
     * not be readable today and unreadable tomorrow. By the clock it may take a few times as long.
     */
    private void watch(CompletableFuture<Boolean> inTime, Duration before, long start) {
        Duration left = limits.fileTime().minus(worked().minus(before));
        long wait = Math.max(SHORTEST_WAIT.toMillis(), left.toMillis());
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS).execute(() -> {
            boolean mayGoOn = worked().minus(before).compareTo(limits.fileTime()) < 0
                    && System.nanoTime() - start
                            < limits.fileTime().multipliedBy(MOST_BY_CLOCK).toNanos();
            if (inTime.isDone()) {
                return;
            }
            if (mayGoOn) {
                watch(inTime, before, start);
            } else if (inTime.complete(false)) {
                process.destroyForcibly();
            }
        });
    }

    /** What the process has had of the processor; where the system does not tell, what it has had by the clock. */
    private Duration worked() {
        return process.info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime() - begun));
    }

    boolean isAlive() {
        return !over && process.isAlive();
    }

    void end() {
        over = true;
        process.destroyForcibly();
    }

    private boolean ranOutOfMemory() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == FileReader.OUT_OF_MEMORY;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the classes of this program are, however it was started. */
    private static final class ClassPath {
        private ClassPath() {}

        static String ofThisProgram() throws IOException {
            if (FileReader.class.getClassLoader() instanceof URLClassLoader own) {
                // A build tool that runs the program inside itself has a class path of its own.
                List<String> places = new ArrayList<>();
                for (URL url : own.getURLs()) {
                    places.add(place(url));
                }
                return String.join(File.pathSeparator, places);
            }
            return System.getProperty("java.class.path", "");
        }

        private static String place(URL url) throws IOException {
            try {
                return Path.of(url.toURI()).toString();
            } catch (URISyntaxException | IllegalArgumentException noFile) {
                throw new IOException("Not a place of classes: " + url, noFile);
            }
        }
    }
}
