package org.prongsai.bench.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for planted words in files of any size: as single bytes and as the pairs of bytes in which Java keeps texts with Thai. A
 * planted word is a beginning that stands nowhere else and a number.
 */
final class Needles {
    private static final int PIECE = 8 << 20;
    /** Longer than any planted word in pairs of bytes. */
    private static final int OVERLAP = 128;

    private final Pattern single;
    private final Pattern firstOfPair;
    private final Pattern secondOfPair;

    /** Of words that match an expression without brackets. */
    Needles(List<String> beginnings) {
        String any = String.join("|", beginnings.stream().map(Pattern::quote).toList());
        single = Pattern.compile("(?i:" + any + ")[0-9.]+");
        firstOfPair = Pattern.compile(pairs(beginnings, "%s\0"));
        secondOfPair = Pattern.compile(pairs(beginnings, "\0%s"));
    }

    private static String pairs(List<String> beginnings, String form) {
        List<String> wide = beginnings.stream()
                .map(each -> each.chars()
                        .mapToObj(sign -> form.formatted((char) sign))
                        .reduce("", String::concat))
                .map(Pattern::quote)
                .toList();
        return "(?:" + String.join("|", wide) + ")(?:" + form.formatted("[0-9.]") + ")+";
    }

    /** Those that stand in any file of a folder, each behind the file's name. */
    Set<String> under(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                names(folder.relativize(file).toString()).forEach(word -> found.add("name of a file: " + word));
                if (Files.isRegularFile(file)) {
                    in(file).forEach(word -> found.add(folder.relativize(file) + ": " + word));
                }
            }
        }
        return found;
    }

    /** Those that stand in a file. */
    Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] window = new byte[PIECE + OVERLAP];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(window, kept, PIECE); read > 0; read = in.readNBytes(window, kept, PIECE)) {
                found.addAll(names(new String(window, 0, kept + read, StandardCharsets.ISO_8859_1)));
                int next = Math.min(OVERLAP, kept + read);
                System.arraycopy(Arrays.copyOfRange(window, kept + read - next, kept + read), 0, window, 0, next);
                kept = next;
            }
        }
        return found;
    }

    private Set<String> names(String text) {
        Set<String> found = new TreeSet<>();
        for (Pattern pattern : List.of(single, firstOfPair, secondOfPair)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group().replace("\0", ""));
            }
        }
        return found;
    }
}
