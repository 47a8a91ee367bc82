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
import java.util.stream.IntStream;
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
    private static final double TICKS = 100;

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
        double busyBefore = busy();
        double serverBefore = cpuOf(server);
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
            cpu = Math.max(cpu, isWhole ? treeCpu(process.toHandle()) : cpuOf(process.pid()));
            peak = Math.max(peak, isWhole ? treePeak(process.toHandle()) : peakOf(process.pid()));
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double rest = busy() - busyBefore - cpu - (cpuOf(server) - serverBefore);
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

    private static double busy() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/stat"))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" +", -1);
        long ticks = 0;
        for (int field : new int[] {1, 2, 3, 6, 7}) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS;
    }

    /** Seconds of a process and of those of its children that have ended. */
    private static double cpuOf(long process) {
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length < 15
                ? 0
                : IntStream.range(11, 15)
                                .mapToLong(field -> Long.parseLong(fields[field]))
                                .sum()
                        / TICKS;
    }

    private static double treeCpu(ProcessHandle process) {
        return cpuOf(process.pid())
                + process.children().mapToDouble(Measured::treeCpu).sum();
    }

    private static long treePeak(ProcessHandle process) {
        return peakOf(process.pid())
                + process.children().mapToLong(Measured::treePeak).sum();
    }

    private static long peakOf(long process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process), file));
        } catch (IOException e) {
            return "";
        }
    }
}
