package org.prongsai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GNU Wget as a second anchor: a native parser with one thread, that only follows links. */
final class Wget {
    private static final Path PROGRAM = Path.of("/usr/bin/wget");
    private static final Pattern PAGE = Pattern.compile("URL:(http\\S+) \\[");
    private static final Pattern BROKEN = Pattern.compile("Found (\\d+) broken link");

    private static final int BROKEN_LINKS = 8;

    private Wget() {}

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** One start page is enough, because neighbours link each other; a second would visit everything twice. */
    static Measured.Program program(int hosts, int port) {
        String domains = IntStream.rangeClosed(1, hosts)
                .mapToObj(host -> "127.0.1." + host)
                .collect(Collectors.joining(","));
        String options = "--spider -r -l inf -nd -H -e robots=off -nv -D " + domains;
        List<String> command = List.of((PROGRAM + " " + options + " " + SiteSet.address(1, port) + "/").split(" ", -1));
        return new Measured.Program("wget", command, Set.of(0, BROKEN_LINKS), Wget::counts);
    }

    /** What it found, in the words of the other programs. */
    private static Map<String, Long> counts(String said) {
        long pages = PAGE.matcher(said)
                .results()
                .map(found -> found.group(1))
                .filter(address -> !address.endsWith(".css"))
                .distinct()
                .count();
        long dead = BROKEN.matcher(said)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return Map.of("pages", pages, "dead", dead);
    }
}
