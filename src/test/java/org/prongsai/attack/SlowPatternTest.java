package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.web.Server;

/** No text makes any of our patterns slow: each constant pattern of the program is fed what patterns choke on (W-19). */
class SlowPatternTest {
    /** As long as the longest text that a request can hold. */
    private static final int LENGTH = 16_000;

    private static final long MOST_NANOS = 100_000_000;
    /** What reads texts that visitors send; the packages that read visited sites limit the time of a whole body. */
    private static final Pattern FACING_VISITORS = Pattern.compile(
            "org[.]prongsai[.](?:web|search|home|directory|profile|ranking|method|data|disclosure|agency|thai|export)[.].*");

    private static final String USUAL = " aZ0ก๑/<\"'=.,-_:;%&#(\t\n";

    @Test
    void everyPatternIsQuickWhateverItReads() throws IOException, URISyntaxException, IllegalAccessException {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(12);
        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> texts(pattern)
                .filter(text -> isSlow(pattern, text))
                .findFirst()
                .ifPresent(text -> slow.add(name + " " + pattern + " on " + text.substring(0, 30))));
        assertThat(slow).isEmpty();
    }

    @Test
    void patternThatChokesIsSeen() {
        Pattern bad = Pattern.compile("\\s*,\\s*");
        assertThat(texts(bad).anyMatch(text -> isSlow(bad, text))).isTrue();
    }

    /** What another program held up is quick the second time. */
    private static boolean isSlow(Pattern pattern, String text) {
        return Stream.generate(() -> nanos(pattern, text)).limit(2).allMatch(nanos -> nanos > MOST_NANOS);
    }

    private static long nanos(Pattern pattern, String text) {
        long begun = System.nanoTime();
        try {
            boolean found =
                    pattern.matcher(text).find() && pattern.matcher(text).matches();
            return System.nanoTime() - begun + (found ? 0 : 1);
        } catch (StackOverflowError deep) {
            return Long.MAX_VALUE;
        }
    }

    /** Long runs of one sign and of pairs, each with an end that fits nothing. */
    private static Stream<String> texts(Pattern pattern) {
        Set<Integer> own = pattern.pattern().codePoints().boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> single = Stream.concat(own.stream(), USUAL.codePoints().boxed())
                .distinct()
                .map(Character::toString);
        List<String> few = own.stream().limit(3).map(Character::toString).toList();
        Stream<String> pairs = few.stream().flatMap(one -> few.stream().map(other -> one + other));
        return Stream.concat(single, pairs).map(run -> "x" + run.repeat(LENGTH / run.length()) + "\u0001");
    }

    /** Every constant of the program that is a pattern. */
    private static Map<String, Pattern> patterns() throws IOException, URISyntaxException, IllegalAccessException {
        Path classes = Path.of(
                Server.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, Pattern> patterns = new TreeMap<>();
        List<String> names;
        try (Stream<Path> files = Files.walk(classes.resolve("org/prongsai"))) {
            names = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .filter(name -> FACING_VISITORS.matcher(name).matches())
                    .toList();
        }
        for (String name : names) {
            for (Field field : fields(name)) {
                if (field.getType().equals(Pattern.class) && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    patterns.put(name + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }

    private static Field[] fields(String name) {
        try {
            return Class.forName(name).getDeclaredFields();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
