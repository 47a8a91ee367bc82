package org.prongsai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of a program in a process of its own.
 *
 * @param seconds from start to end, by the wall clock
 * @param cpu user and system seconds of the process
 * @param peak megabytes of memory at its highest (VmHWM)
 * @param others share of all processors that other programs used meanwhile, 0 to 1, the site server not counted
 * @param counts what the program said that it found
 */
record Measured(String program, double seconds, double cpu, long peak, double others, Map<String, Long> counts) {
    private static final double TICKS = 100;
    private static final Pattern COUNT = Pattern.compile("(\\w+)=(\\d+)");

    /** Runs a command to its end; every 10 ms its figures are read from /proc, so that the last ones are its total. */
    static Measured of(String program, List<String> command, long server) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("measured");
        Path out = folder.resolve("out");
        double busyBefore = busy();
        double serverBefore = cpuOf(server);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        double cpu = 0;
        long peak = 0;
        while (process.isAlive()) {
            cpu = Math.max(cpu, cpuOf(process.pid()));
            peak = Math.max(peak, peakOf(process.pid()));
            process.waitFor(10, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String said = Files.readString(out);
        delete(folder);
        if (process.exitValue() != 0 && !program.equals("wget")) {
            throw new IOException(program + " ended with " + process.exitValue() + ":\n" + said);
        }
        double rest = busy() - busyBefore - cpu - (cpuOf(server) - serverBefore);
        double others = Math.max(0, rest / seconds / Runtime.getRuntime().availableProcessors());
        return new Measured(
                program, seconds, cpu, peak, others, program.equals("wget") ? Wget.counts(said) : counts(said));
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

    private static Map<String, Long> counts(String said) {
        return COUNT.matcher(said)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1), found -> Long.parseLong(found.group(2)), (a, b) -> b));
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

    private static double cpuOf(long process) {
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
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
