package org.prongsai.bench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Linux says in /proc about running processes, and what a new one needs. */
public final class Processes {
    private static final double TICKS = 100;

    private Processes() {}

    /** Seconds that all processors have worked since the machine started. */
    static double busy() throws IOException {
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
    static double cpuOf(long process) {
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length < 15
                ? 0
                : IntStream.range(11, 15)
                                .mapToLong(field -> Long.parseLong(fields[field]))
                                .sum()
                        / TICKS;
    }

    /** The same of a process with the children that run now. */
    public static double treeCpu(long process) {
        return ProcessHandle.of(process).map(Processes::treeCpu).orElse(0.0);
    }

    /** The same with the children that run now. */
    static double treeCpu(ProcessHandle process) {
        return cpuOf(process.pid())
                + process.children().mapToDouble(Processes::treeCpu).sum();
    }

    /** Megabytes of memory at the highest, the children that run now added. */
    static long treePeak(ProcessHandle process) {
        return peakOf(process.pid())
                + process.children().mapToLong(Processes::treePeak).sum();
    }

    static long peakOf(long process) {
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

    /** Under Maven the class path is that of a class loader, not that of the process; programs start in another folder. */
    public static String classPath(Class<?> of) {
        Stream<String> parts = of.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        return parts.map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
