package org.prongsai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One run of a program in a process of its own.
 *
 * @param seconds from start to end, by the wall clock
 * @param cpu user and system seconds of the process and its children
 * @param peak megabytes of memory at its highest (VmHWM), its children's added
 * @param others share of all processors that other programs used meanwhile, 0 to 1, the site server not counted
 * @param counts what the program said that it found
 */
record Measured(String program, double seconds, double cpu, long peak, double others, Map<String, Long> counts) {
    /**
     * Something to run.
     *
     * @param ends the exit codes of a good end
     * @param reader what its output says that it found: pages, dead and more
     */
    record Program(String name, List<String> command, Set<Integer> ends, Function<String, Map<String, Long>> reader) {}

    /** Runs a command to its end; every 10 ms its figures are read from /proc, every 200 ms with its children. */
    static Measured of(Program program, long server) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("measured");
        Path out = folder.resolve("out");
        double busyBefore = Processes.busy();
        double serverBefore = Processes.cpuOf(server);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(program.command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        double cpu = 0;
        long peak = 0;
        for (int sample = 0; process.isAlive(); sample++) {
            boolean isWhole = sample % 20 == 0;
            cpu = Math.max(cpu, isWhole ? Processes.treeCpu(process.toHandle()) : Processes.cpuOf(process.pid()));
            peak = Math.max(peak, isWhole ? Processes.treePeak(process.toHandle()) : Processes.peakOf(process.pid()));
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double rest = Processes.busy() - busyBefore - cpu - (Processes.cpuOf(server) - serverBefore);
        double others = Math.max(0, rest / seconds / Runtime.getRuntime().availableProcessors());
        String said = Files.readString(out);
        delete(folder);
        if (!program.ends().contains(process.exitValue())) {
            throw new IOException(program.name() + " ended with " + process.exitValue() + ":\n" + said);
        }
        return new Measured(
                program.name(), seconds, cpu, peak, others, program.reader().apply(said));
    }

    double pagesPerSecond() {
        return count("pages") / seconds;
    }

    double cpuPerThousand() {
        return cpu * 1000 / count("pages");
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** One line of data that stands for itself. */
    String line() {
        return "%-5s %7.2f s  %7.2f CPU s  %5d MB  %6.0f pages/s  %5.2f CPU s per 1,000  others %2.0f %%  %s"
                .formatted(program, seconds, cpu, peak, pagesPerSecond(), cpuPerThousand(), others * 100, counts);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
